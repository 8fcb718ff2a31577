// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/event.h"
#include "trace/timeline.h"

#include <array>

namespace simmer::trace {

namespace {

template <std::size_t N> const char *at(const std::array<const char *, N> &names, std::size_t index)
{
    return index < N ? names[index] : "unknown";
}

constexpr std::array<const char *, eventKindCount> eventNames{
    "created",     "ready",        "running",        "suspended",     "blocked",      "preempted",
    "finished",    "failed",       "cancelled",      "deadlocked",    "stepEntered",  "callEntered",
    "callLeft",    "ownerChanged", "permitsChanged", "lengthChanged", "eventChanged", "numberChanged",
    "turnStarted", "loopAsleep",   "loopAwake",      "argument",      "said",         "sample",
    "note",        "laneEnded",    "numberRead",
};

constexpr std::array<const char *, waitKindCount> waitNames{
    "none",      "turn",       "timer",     "blockingCall", "task",    "tasks", "lock",
    "semaphore", "queueSlot",  "queueItem", "event",        "pool",    "reply", "query",
    "file",      "connection", "data",      "gil",          "process",
};

constexpr std::array<const char *, counterCount> counterNames{
    "cpuNs",     "residentBytes",     "peakResidentBytes",   "threads",
    "processes", "voluntarySwitches", "involuntarySwitches", "startupNs",
};

constexpr std::array<const char *, noteKindCount> noteNames{
    "failure", "neverAwaited", "neverRetrieved", "timeoutTooLate", "deadlock", "refused", "problem",
};

constexpr std::array<const char *, outcomeCount> outcomeNames{
    "finished", "failed", "cancelled", "deadlocked", "crashed", "refused", "stopped",
};

constexpr std::array<const char *, 10> stateNames{
    "not yet",   "ready",    "running", "waiting",   "stuck",
    "preempted", "finished", "failed",  "cancelled", "deadlocked",
};

} // namespace

const char *name(EventKind kind)
{
    return at(eventNames, std::size_t(kind));
}

const char *name(WaitKind kind)
{
    return at(waitNames, std::size_t(kind));
}

const char *name(Counter counter)
{
    return at(counterNames, std::size_t(counter));
}

const char *name(NoteKind kind)
{
    return at(noteNames, std::size_t(kind));
}

const char *name(Outcome outcome)
{
    return at(outcomeNames, std::size_t(outcome));
}

const char *name(TaskState state)
{
    return at(stateNames, std::size_t(state));
}

bool isOver(TaskState state)
{
    return state >= TaskState::Finished;
}

} // namespace simmer::trace
