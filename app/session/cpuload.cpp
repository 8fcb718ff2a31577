// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/cpuload.h"

#include "scenario/reader.h"

#include <algorithm>

namespace simmer::session {

namespace {

/// As long as a lesson may be; who needs longer burns again.
constexpr const char *burningLesson = R"({
  "format": 1, "id": "load", "title": "Load", "goal": "Keeps a core busy.", "difficulty": 1,
  "unit": { "name": "s", "ms": 1000 }, "tasks": {}, "main": [{ "work": 110 }], "models": ["sequential"]
})";

} // namespace

CpuLoad::CpuLoad(QObject *parent) : QObject(parent) {}

CpuLoad::~CpuLoad()
{
    stop();
}

void CpuLoad::start(int processes, const QString &runnerPath)
{
    stop();
    for (int i = 0; i < processes; ++i)
        m_runs.push_back(burn(runnerPath));
    for (const auto &run : m_runs)
        run->start();
}

std::unique_ptr<LessonRun> CpuLoad::burn(const QString &runnerPath)
{
    RunOptions options;
    options.runnerPath = runnerPath;
    // No more than the lanes that it competes with may it keep the window from the processor.
    options.isWatched = true;
    auto run = std::make_unique<LessonRun>(scenario::readLesson(burningLesson).value, options);
    connect(
        run.get(), &LessonRun::ended, this,
        [this, runnerPath, ended = run.get()] {
            const auto own = std::find_if(m_runs.begin(), m_runs.end(),
                                          [&](const auto &candidate) { return candidate.get() == ended; });
            if (own == m_runs.end() || ended->lanes().front()->outcome() != trace::Outcome::Finished)
                return;
            *own = burn(runnerPath);
            (*own)->start();
        },
        Qt::QueuedConnection);
    return run;
}

void CpuLoad::stop()
{
    for (const auto &run : m_runs) {
        run->disconnect(this);
        run->stop();
    }
    m_runs.clear();
}

std::vector<qint64> CpuLoad::processIds() const
{
    std::vector<qint64> ids;
    for (const auto &run : m_runs) {
        if (const qint64 id = run->lanes().front()->processId(); id > 0)
            ids.push_back(id);
    }
    return ids;
}

} // namespace simmer::session
