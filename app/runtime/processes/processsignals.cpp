// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/processes/processsignals.h"

#include "runtime/blocking/waitregistry.h"

#include <atomic>
#include <sys/time.h>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// For the handlers: of the task whose process this is.
std::atomic<platform::ParkingSpot *> spotOfThisProcess = nullptr;
/// 0: none, or no longer.
std::atomic<std::int64_t> graceOfThisProcessNs = 0;

void post(std::uint32_t bit)
{
    if (platform::ParkingSpot *spot = spotOfThisProcess.load(std::memory_order_relaxed))
        spot->post(bit);
}

void setTimer(std::int64_t ns)
{
    itimerval timer{};
    timer.it_value.tv_sec = time_t(ns / 1'000'000'000);
    timer.it_value.tv_usec = suseconds_t(ns % 1'000'000'000 / 1'000);
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

void onSigChild(int, siginfo_t *, void *)
{
    post(WaitRegistry::childBit);
}

void onSigTerm(int, siginfo_t *info, void *)
{
    // Those of the lane itself are queued with sigqueue, and have told the task already.
    if (info->si_code != SI_QUEUE)
        post(WaitRegistry::stopBit);
    if (const std::int64_t grace = graceOfThisProcessNs.exchange(0))
        setTimer(grace);
}

void onSigAlarm(int, siginfo_t *, void *)
{
    ::kill(::getpid(), SIGKILL);
}

void handle(int signal, void (*handler)(int, siginfo_t *, void *))
{
    struct sigaction action
    {};
    action.sa_flags = SA_RESTART | SA_NOCLDSTOP;
    if (handler) {
        action.sa_sigaction = handler;
        action.sa_flags |= SA_SIGINFO;
    } else {
        action.sa_handler = SIG_DFL;
    }
    ::sigaction(signal, &action, nullptr);
}

} // namespace

ProcessSignals::Held::Held() noexcept
{
    sigset_t held;
    ::sigemptyset(&held);
    ::sigaddset(&held, SIGTERM);
    ::sigaddset(&held, SIGCHLD);
    ::pthread_sigmask(SIG_BLOCK, &held, &m_before);
}

ProcessSignals::Held::~Held()
{
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

ProcessSignals::ProcessSignals(platform::ParkingSpot &spot, std::optional<std::chrono::nanoseconds> grace)
{
    spotOfThisProcess = &spot;
    handle(SIGCHLD, onSigChild);
    graceOfThisProcessNs = grace ? grace->count() : 0;
    if (!grace)
        return;
    handle(SIGALRM, onSigAlarm);
    handle(SIGTERM, onSigTerm);
}

ProcessSignals::~ProcessSignals()
{
    handle(SIGCHLD, nullptr);
    spotOfThisProcess = nullptr;
}

void ProcessSignals::beginGrace() noexcept
{
    if (const std::int64_t grace = graceOfThisProcessNs.exchange(0))
        setTimer(grace);
}

void ProcessSignals::endGrace() noexcept
{
    graceOfThisProcessNs = 0;
    setTimer(0);
}

void ProcessSignals::terminate(pid_t process) noexcept
{
    ::sigqueue(process, SIGTERM, {});
}

} // namespace simmer::runtime
