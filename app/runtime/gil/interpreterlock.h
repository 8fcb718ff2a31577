// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/runninglock.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace simmer::runtime {

/// The lock of CPython 3.11's interpreter (Python/ceval_gil.h), between the threads of this process.
///
/// Who finds it taken waits for the switch interval; when in that time it has not once changed hands, it is
/// asked for, and the one who has it gives it up at its next look and then stands back until another has
/// taken it. Nobody stands in line: whoever wakes first has it.
class InterpreterLock final : public RunningLock
{
public:
    /// `sys.getswitchinterval()`. Of real time at any pace, because CPython's knows no lesson: slower work is
    /// cut into more pieces, as slower Python is.
    static constexpr std::chrono::milliseconds switchInterval{5};

    bool take(trace::TaskId task) override;
    void give(trace::TaskId task) override;
    const std::atomic<bool> &isAskedFor() const noexcept override { return m_isAskedFor; }

private:
    std::mutex m_mutex;
    std::condition_variable m_isFree;
    std::condition_variable m_hasSwitched;
    bool m_isTaken = false;
    trace::TaskId m_lastHolder = trace::noTask;
    /// How often it has gone from one task to another.
    std::uint64_t m_switches = 0;
    std::atomic<bool> m_isAskedFor = false;
};

} // namespace simmer::runtime
