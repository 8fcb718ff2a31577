// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

/// What /proc says of a process, seen from outside.
struct ProcessStatus
{
    qint64 pid = 0;
    char state = 'X';
    qint64 parent = 0;
    qint64 group = 0;
    int threads = 0;

    /// A zombie only waits for its parent to look.
    bool isAlive() const { return state != 'Z' && state != 'X'; }
};

inline ProcessStatus processStatus(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    // The name stands in parentheses and may hold anything.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 18)
        return {};
    return {pid, fields[0].at(0), fields[1].toLongLong(), fields[2].toLongLong(), fields[17].toInt()};
}

inline QList<ProcessStatus> allProcesses()
{
    QList<ProcessStatus> all;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const ProcessStatus status = processStatus(pid);
        if (status.isAlive())
            all << status;
    }
    return all;
}

inline QList<ProcessStatus> groupMembers(qint64 group)
{
    QList<ProcessStatus> members;
    for (const ProcessStatus &status : allProcesses()) {
        if (status.group == group)
            members << status;
    }
    return members;
}
