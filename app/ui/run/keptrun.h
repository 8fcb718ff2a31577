// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/runmodel.h"
#include "ui/run/traceloader.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlregistration.h>

#include <memory>
#include <string>
#include <vector>

namespace simmer::ui {

/// A run that was kept, to lay others over it.
class KeptRun : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    /// What it was: "the lesson as it is", what the lesson was changed by, or the file that it came from.
    Q_PROPERTY(QString what READ what NOTIFY changed)
    /// Nanoseconds: its longest lane.
    Q_PROPERTY(qint64 end READ end NOTIFY changed)
    /// Real milliseconds of one of its lesson units.
    Q_PROPERTY(double unitMs READ unitMs NOTIFY changed)
    /// Why the file that was to be kept last cannot be; empty where it was.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    using Timeline = std::shared_ptr<const trace::Timeline>;

    explicit KeptRun(QObject *parent = nullptr);
    ~KeptRun() override;

    bool exists() const { return !m_lanes.empty(); }
    QString what() const;
    qint64 end() const;
    double unitMs() const;
    std::string lessonId() const;
    const QString &problem() const { return m_problem; }
    /// Null where it has no such lane.
    Timeline timeline(trace::Scheduling scheduling) const;

    /// The lanes of `run`, which have ended. `changes`: what the lesson was changed by.
    void keep(const RunModel &run, const QStringList &changes);
    /// Reads a saved trace and keeps that instead; `path` may be a file: URL. One that has no lane, or is not
    /// of that lesson, is refused, and what was kept stays.
    void keepFile(const QString &path, const std::string &lessonId);
    Q_INVOKABLE void clear();
    /// After the program's translator has changed.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    void take(const trace::TraceFile &file);

    TraceLoader m_loader;
    QString m_wantedFile;
    std::string m_wantedLesson;
    std::vector<Timeline> m_lanes;
    QStringList m_changes;
    QString m_file;
    QString m_problem;
};

} // namespace simmer::ui
