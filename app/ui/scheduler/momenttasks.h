// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <algorithm>

namespace simmer::ui {

/// Null for a task that is not there yet. Valid as long as the moment.
inline const trace::Moment::Task *find(const trace::Moment &moment, trace::TaskId task)
{
    const auto &tasks = moment.tasks;
    const auto index = std::size_t(task);
    if (index < tasks.size() && tasks[index].id == task)
        return &tasks[index];
    const auto at =
        std::lower_bound(tasks.begin(), tasks.end(), task,
                         [](const trace::Moment::Task &t, trace::TaskId id) { return t.id < id; });
    return at != tasks.end() && at->id == task ? &*at : nullptr;
}

/// Who has the one thread, the loop or the interpreter lock, whether or not that has a core or does anything
/// with it; null while nobody has. Makes no sense of threads and processes that share nothing.
inline const trace::Moment::Task *threadHolder(const trace::Moment &moment, trace::Scheduling scheduling)
{
    using trace::TaskState;
    const bool gil = scheduling == trace::Scheduling::Gil;
    const auto holds = [gil](const trace::Moment::Task &task) {
        // Under the interpreter lock, who waits has given it back.
        return task.id != trace::noTask &&
               (task.state == TaskState::Running || task.state == TaskState::Preempted ||
                (!gil && task.state == TaskState::Stuck));
    };
    if (!moment.running.empty()) {
        if (const auto *running = find(moment, moment.running.back()))
            return running;
    }
    const auto found = std::find_if(moment.tasks.rbegin(), moment.tasks.rend(), holds);
    return found == moment.tasks.rend() ? nullptr : &*found;
}

} // namespace simmer::ui
