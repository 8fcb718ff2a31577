// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <type_traits>

namespace simmer::trace {

/// A task of one run, numbered from 0 in the order of creation; 0 is `main#1`.
enum class TaskId : std::uint32_t
{
};
/// Index into `Header::steps`.
enum class StepIndex : std::uint32_t
{
};
inline constexpr TaskId noTask{0xffffffffu};
inline constexpr StepIndex noStep{0xffffffffu};
inline constexpr std::uint32_t nothing = 0xffffffffu;
inline constexpr std::uint8_t unknownCore = 0xff;

enum class EventKind : std::uint8_t
{
    // --- what becomes of a task. These decide its state. ---
    Created,   ///< `on` = index into Header::definitions, `value` = K of NAME#K, `cause` = who started it
    Ready,     ///< may run and does not yet; `cause` = who made it so (noTask: the clock or the outside)
    Running,   ///< has the thread; `core` where known; `cause` as for Ready where no Ready went before
    Suspended, ///< gave the thread back; `wait`, `on`, `value` = microseconds until the deadline of a timer
    Blocked,   ///< waits and keeps its thread (or the loop); fields as Suspended
    Preempted, ///< lost its core against its will
    Finished,  ///< what it returned: number()
    Failed,    ///< `on` = index into Header::texts, or `nothing` with a Note before it
    Cancelled,
    Deadlocked,  ///< will never go on; `wait`, `on` as when it began to wait
                 // --- where it is ---
    StepEntered, ///< the task is at `step` now
    CallEntered, ///< a `call` step pushed a frame; `on` = definition
    CallLeft,
    // --- objects: `on` = index into Header::objects ---
    OwnerChanged,   ///< a lock's owner: `cause`, or noTask for free
    PermitsChanged, ///< a semaphore's free permits: number()
    LengthChanged,  ///< a queue's length: number()
    EventChanged,   ///< an event: 1 set, 0 clear: number()
    NumberChanged,  ///< a number's value: number(); task = who wrote
                    // --- the loop ---
    TurnStarted,    ///< `value` = tasks that this turn will run; number of the turn = count of these
    LoopAsleep,     ///< in the dispatcher; `value` = microseconds until the next timer, 0 = none
    LoopAwake,
    // --- transcript ---
    Argument, ///< value of the next placeholder of the Said or Failed that follows from the same task:
              ///< number()
    Said,     ///< `on` = index into Header::texts
              // --- the lane ---
    Sample, ///< `wait` holds a Counter, number() its value; `task` = the process' task in the processes lane
    Note,   ///< `on` = a NoteKind; its text came in the Note frame before
    LaneEnded,  ///< `on` = an Outcome. Nothing follows.
                // --- kinds that traces of before do not have ---
    NumberRead, ///< `on` = index into Header::objects; the value that was read: number()
};
inline constexpr std::uint8_t eventKindCount = std::uint8_t(EventKind::NumberRead) + 1;

/// What a task waits for.
enum class WaitKind : std::uint8_t
{
    None,
    Turn,         ///< `yield`, or `sleep` of 0: nothing but its turn
    Timer,        ///< `sleep`
    BlockingCall, ///< `block`
    Task,         ///< `on` = TaskId
    Tasks,        ///< `on` = how many are not done
    Lock,         ///< `on` = object; also the next five
    Semaphore,
    QueueSlot, ///< full: waits to put
    QueueItem, ///< empty: waits to get
    Event,
    Pool, ///< work handed to a thread pool
    Reply,
    Query,
    File,
    Connection,
    Data, ///< I/O
    Gil,
    Process, ///< a child process is being started
};
inline constexpr std::uint8_t waitKindCount = std::uint8_t(WaitKind::Process) + 1;

/// What a Sample event counts, of the lane's own processes. Totals since the lane's start unless noted.
enum class Counter : std::uint8_t
{
    CpuNs,             ///< of the sampled process (or of the lane's one process)
    ResidentBytes,     ///< private to the lane's process: now, above what it had at the lane's start
    PeakResidentBytes, ///< the most that was
    Threads,           ///< alive now in this process
    Processes,         ///< alive now in the lane (the runner counts)
    VoluntarySwitches,
    InvoluntarySwitches,
    StartupNs, ///< from asking for a task's thread or process until it ran its first step
};
inline constexpr std::uint8_t counterCount = std::uint8_t(Counter::StartupNs) + 1;

enum class NoteKind : std::uint8_t
{
    Failure,
    NeverAwaited,
    NeverRetrieved,
    TimeoutTooLate,
    Deadlock,
    Refused,
    Problem
};
inline constexpr std::uint8_t noteKindCount = std::uint8_t(NoteKind::Problem) + 1;

enum class Outcome : std::uint8_t
{
    Finished,
    Failed,
    Cancelled,
    Deadlocked,
    Crashed,
    Refused,
    Stopped
};
inline constexpr std::uint8_t outcomeCount = std::uint8_t(Outcome::Stopped) + 1;

/// One fixed-size record. 32 bytes, little endian, the same in memory, in the stream and in a file.
struct Event
{
    std::int64_t time = 0; ///< nanoseconds since the lane's `main` became ready; monotonic or virtual clock
    TaskId task = noTask;
    TaskId cause = noTask; ///< who made this happen
    StepIndex step = noStep;
    std::uint32_t on = nothing;
    std::uint32_t value = 0;
    EventKind kind = EventKind::Note;
    WaitKind wait = WaitKind::None;
    std::uint8_t core = unknownCore;
    std::uint8_t reserved = 0;

    /// A 64-bit payload where the kind has one (then `cause` holds its upper half).
    std::int64_t number() const { return std::int64_t((std::uint64_t(cause) << 32) | value); }
    /// Who made a task's state what it is; noTask where the kind says nothing of it.
    TaskId maker() const { return kind == EventKind::Finished ? noTask : cause; }
    void setNumber(std::int64_t n)
    {
        value = std::uint32_t(std::uint64_t(n));
        cause = TaskId(std::uint32_t(std::uint64_t(n) >> 32));
    }
};
static_assert(sizeof(Event) == 32 && std::is_trivially_copyable_v<Event>);

/// "created", "ready", … as the command line prints them.
const char *name(EventKind kind);
const char *name(WaitKind kind);
const char *name(Counter counter);
const char *name(NoteKind kind);
const char *name(Outcome outcome);

} // namespace simmer::trace
