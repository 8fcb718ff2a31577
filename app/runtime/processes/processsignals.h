// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/parking.h"

#include <chrono>
#include <csignal>
#include <optional>
#include <sys/types.h>

namespace simmer::runtime {

/// What signals do to a process of a lane. SIGCHLD and SIGTERM tell its task, at its parking spot. After a
/// SIGTERM the task has a grace to end by itself, then the process is killed: it keeps the time itself, with
/// the kernel's timer, so that nobody has to be there to watch it. There is one in a process at a time.
class ProcessSignals
{
public:
    /// Between asking for a process and having its signals looked after: those that come wait.
    class Held
    {
    public:
        Held() noexcept;
        /// Also in the new process.
        ~Held();
        Held(const Held &) = delete;
        Held &operator=(const Held &) = delete;

    private:
        sigset_t m_before{};
    };

    /// `grace`: without one SIGTERM does what it does to any process.
    ProcessSignals(platform::ParkingSpot &spot, std::optional<std::chrono::nanoseconds> grace);
    ~ProcessSignals();
    ProcessSignals(const ProcessSignals &) = delete;
    ProcessSignals &operator=(const ProcessSignals &) = delete;

    /// A stop was requested before there was anybody to get the signal.
    void beginGrace() noexcept;
    /// The task is over: what its process still waits for may take its time.
    void endGrace() noexcept;

    /// SIGTERM to a process of the lane whose task knows already that it is to end.
    static void terminate(pid_t process) noexcept;
};

} // namespace simmer::runtime
