// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "processtree.h"

#include <QFile>
#include <QString>

namespace simmer::test {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    for (const QByteArray &id :
         contents(QStringLiteral("/proc/%1/task/%1/children").arg(process)).simplified().split(' ')) {
        if (!id.isEmpty())
            children.append(id.toLongLong());
    }
    return children;
}

QList<qint64> descendantsOf(qint64 process)
{
    QList<qint64> all = childrenOf(process);
    for (qsizetype i = 0; i < all.size(); ++i)
        all.append(childrenOf(all.at(i)));
    return all;
}

bool exists(qint64 process)
{
    return QFile::exists(QStringLiteral("/proc/%1").arg(process));
}

bool isZombie(qint64 process)
{
    const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(process));
    return stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace simmer::test
