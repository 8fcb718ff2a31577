// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstdint>
#include <map>
#include <vector>

namespace simmer::runner {

/// Follows a recording to tell when nothing in it can ever go on: every task waits for others, and no timer
/// and no job in a pool is left that could wake one.
class Stillness
{
public:
    void take(const trace::Event &event);
    bool isForEver() const;
    /// How each task that is not over came to wait.
    std::vector<trace::Event> waiting() const;

private:
    /// The last that was recorded of each task's state.
    std::map<trace::TaskId, trace::Event> m_tasks;
    bool m_hasTimer = false;
};

} // namespace simmer::runner
