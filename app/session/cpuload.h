// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/lessonrun.h"

#include <QObject>

#include <memory>
#include <vector>

namespace simmer::session {

/// Other work on the machine: processes that do nothing but use the processor, as contained and as easily
/// ended as lanes are, because lanes they are.
class CpuLoad : public QObject
{
    Q_OBJECT
public:
    explicit CpuLoad(QObject *parent = nullptr);
    /// Ends them.
    ~CpuLoad() override;

    /// That many processes, from now until `stop`. `runnerPath` as in RunOptions.
    void start(int processes, const QString &runnerPath = {});
    void stop();
    /// How many there are.
    int count() const { return int(m_runs.size()); }
    /// Their process ids, of those that live.
    std::vector<qint64> processIds() const;

private:
    std::unique_ptr<LessonRun> burn(const QString &runnerPath);

    std::vector<std::unique_ptr<LessonRun>> m_runs;
};

} // namespace simmer::session
