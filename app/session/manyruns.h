// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/lessonrun.h"
#include "session/spread.h"

#include <QObject>

#include <memory>
#include <vector>

namespace simmer::session {

/// Runs a lesson many times, one run after the other and unseen, and keeps of each only its figures: the
/// picture of what is the same every time and of what is not.
///
/// Lives in a thread with an event loop, which it never holds up: lanes are child processes, and their traces
/// are read by a worker.
class ManyRuns : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualRuns = 50;
    static constexpr int maxRuns = 1000;

    explicit ManyRuns(QObject *parent = nullptr);
    /// Ends what runs; nothing is signalled.
    ~ManyRuns() override;

    /// Forgets what was, stops what runs, and begins. `runs` is brought within 1 … maxRuns. Of the options,
    /// `models` and `pace` decide what is run; nobody watches.
    void start(std::shared_ptr<const scenario::Lesson> lesson, int runs = usualRuns, RunOptions options = {});
    /// Ends the run that is going on, which then does not count, and keeps the others. Nothing if none runs.
    void stop();
    /// Stops what runs and forgets what was; nothing is signalled.
    void clear();

    bool isRunning() const;
    /// Runs that have ended and are counted.
    int done() const;
    int total() const;
    /// Those that run, in contract order; empty before the first start.
    std::vector<scenario::Model> models() const;
    /// Of the runs done so far; of a model that does not run an empty one. Valid until the next signal.
    const Spread &spread(scenario::Model model) const;
    /// One per claim of the lesson; empty before the first run is done.
    const std::vector<ClaimCount> &claims() const;

Q_SIGNALS:
    /// After each run.
    void progressed(int done, int total);
    /// All are done, or `stop` was called.
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace simmer::session
