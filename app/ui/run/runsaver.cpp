// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/runsaver.h"

#include "trace/tracefile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace simmer::ui {

RunSaver::RunSaver(QObject *parent) : QObject(parent) {}

QUrl RunSaver::suggestedFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString lesson = m_run ? QString::fromStdString(m_run->lessonId()) : QString();
    if (lesson.isEmpty())
        lesson = QStringLiteral("run");
    QString name = lesson + QStringLiteral(".trace");
    for (int number = 2; documents.exists(name); ++number)
        name = QStringLiteral("%1-%2.trace").arg(lesson).arg(number);
    return QUrl::fromLocalFile(documents.filePath(name));
}

void RunSaver::dismiss()
{
    m_saved.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void RunSaver::save(const QUrl &file)
{
    if (m_saving || !m_run)
        return;
    std::vector<std::shared_ptr<const trace::Timeline>> lanes;
    for (int lane = 0; lane < m_run->count(); ++lane) {
        if (auto timeline = m_run->timeline(lane); timeline && timeline->hasHeader())
            lanes.push_back(std::move(timeline));
    }
    const QString path = file.toLocalFile();
    m_saving = true;
    Q_EMIT changed();
    const auto why = std::make_shared<std::string>();
    // The thread outlives a saver that is gone: it touches nothing but what it shares.
    QThread *thread = QThread::create([why, path, lanes = std::move(lanes)]() mutable {
        *why = trace::writeTraceFile(path.toStdString(), lanes);
        lanes.clear();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this,
            [this, path, why] { finish(path, QString::fromStdString(*why)); });
    thread->start();
}

void RunSaver::finish(const QString &path, const QString &why)
{
    m_saving = false;
    m_saved = why.isEmpty() ? QFileInfo(path).fileName() : QString();
    m_problem = why.isEmpty() ? QString() : tr("%1 could not be written: %2").arg(path, why);
    Q_EMIT changed();
}

} // namespace simmer::ui
