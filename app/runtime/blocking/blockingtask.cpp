// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/blockingtask.h"

#include "platform/burn.h"
#include "platform/crash.h"

#include <algorithm>
#include <chrono>
#include <sstream>
#include <string>
#include <vector>

namespace simmer::runtime {

namespace {

/// What a task does besides burning CPU time while it does that.
class Burning final : public platform::BurnObserver
{
public:
    Burning(TaskWaits &waits, ProcessSampler &sampler, std::int64_t originNs)
        : m_waits(waits), m_sampler(sampler), m_origin(originNs)
    {}

    void onPreempted(const platform::Preemption &preemption) override
    {
        m_waits.record(trace::EventKind::Preempted, preemption.from - m_origin, trace::unknownCore,
                       trace::noTask);
        m_waits.record(trace::EventKind::Running, preemption.until - m_origin, preemption.core,
                       trace::noTask);
    }

    bool isBreakWanted() const noexcept override { return m_waits.isLockAskedFor(); }

    bool onBreak() override
    {
        m_waits.handOverLock();
        return m_waits.lookUp();
    }

    bool onPulse() override
    {
        ThreadTrace &thread = m_waits.trace().thread();
        thread.tick();
        m_sampler.sampleSometimes(thread);
        thread.flush();
        return m_waits.lookUp();
    }

private:
    TaskWaits &m_waits;
    ProcessSampler &m_sampler;
    /// CLOCK_MONOTONIC at the lane's time 0.
    std::int64_t m_origin;
};

} // namespace

BlockingTask::BlockingTask(SharedLane &lane, TaskLauncher &launcher, ProcessSampler &sampler,
                           ThreadTrace &thread, trace::TaskId task)
    : m_lane(lane), m_launcher(launcher), m_sampler(sampler), m_thread(thread), m_task(task),
      m_machine(lane.program(), lane.tasks[task].definition, lane.tasks, TaskTrace(thread, task)),
      m_waits(lane.waits, m_machine.trace(), launcher, lane.clock.origin())
{}

std::optional<trace::TaskId> BlockingTask::create(SharedLane &lane, ThreadTrace &thread,
                                                  DefinitionIndex definition, trace::TaskId startedBy)
{
    const std::optional<trace::TaskId> task = lane.tasks.add(definition, startedBy, thread.now());
    if (!task)
        return {};
    const TaskTrace trace(thread, *task);
    trace.created(definition, lane.tasks[*task].number, startedBy);
    trace.ready(startedBy);
    lane.waits.begin(*task);
    return task;
}

TaskEnd BlockingTask::run(std::span<const Argument> arguments)
{
    m_machine.setArguments(arguments);
    if (const int connection = m_lane.io.connections().take(m_task); connection >= 0)
        m_connection = std::make_unique<LineSocket>(connection);
    const std::int64_t startup = m_thread.tick() - m_lane.tasks[m_task].askedAt;
    const RunningLockHold hold(m_launcher.runningLock(), m_task);
    m_thread.tick();
    m_waits.recordRunning();
    m_thread.sample(trace::Counter::StartupNs, startup, m_task);
    Step step = Step::Next;
    while (step == Step::Next) {
        if (m_waits.isLockAskedFor())
            m_waits.handOverLock();
        step = m_waits.lookUp() ? carryOut(m_machine.next()) : Step::LaneEnding;
    }
    if (step == Step::LaneEnding)
        finish(TaskEnd::LaneEnded, 0);
    return m_lane.tasks[m_task].end;
}

BlockingTask::Step BlockingTask::answer(WaitEnd end)
{
    switch (end) {
    case WaitEnd::Done: m_machine.complete(); return Step::Next;
    case WaitEnd::Interrupted: m_machine.cancel(); return Step::Next;
    case WaitEnd::LaneEnding: break;
    }
    return Step::LaneEnding;
}

BlockingTask::Step BlockingTask::carryOut(const Operation &operation)
{
    using Kind = Operation::Kind;
    switch (operation.kind) {
    case Kind::Work: return answer(work(operation.duration));
    case Kind::Sleep:
    case Kind::Block: return answer(pause(operation));
    case Kind::Yield: return answer(m_waits.giveWay());
    case Kind::Offload: m_machine.stepInto(); return Step::Next;
    case Kind::Create: return answer(WaitEnd::Done);
    case Kind::Start:
        if (!start(operation.launches.front(), operation.arguments))
            return Step::LaneEnding;
        return answer(WaitEnd::Done);
    case Kind::Join:
    case Kind::Shield: return join(operation.task);
    case Kind::Gather: return gather(operation);
    case Kind::Group: return group(operation);
    case Kind::Race: return race(operation);
    case Kind::Cancel: m_launcher.stop(operation.task, m_task, m_thread); return answer(WaitEnd::Done);
    case Kind::EnterTimeout: m_waits.enterTimeout(operation.duration); return answer(WaitEnd::Done);
    case Kind::LeaveTimeout: return leaveTimeout(operation);
    case Kind::Crash: crash();
    case Kind::Acquire:
    case Kind::Release:
    case Kind::Put:
    case Kind::Get:
    case Kind::Set:
    case Kind::Clear:
    case Kind::Wait:
    case Kind::Read:
    case Kind::Write: return onObject(operation);
    case Kind::Request:
    case Kind::Accept:
    case Kind::Receive:
    case Kind::Send:
    case Kind::Query:
    case Kind::ReadFile:
    case Kind::WriteFile: return outside(operation);
    case Kind::Finished: return finish(TaskEnd::Finished, operation.value);
    case Kind::Failed: return finish(TaskEnd::Failed, 0);
    case Kind::Cancelled: return finish(TaskEnd::Cancelled, 0);
    case Kind::OverBudget: break;
    }
    noteEventLimit();
    m_lane.waits.endLane(LaneEnding::Stopped);
    return Step::LaneEnding;
}

BlockingTask::Step BlockingTask::onObject(const Operation &operation)
{
    using Kind = Operation::Kind;
    SharedObjects &objects = m_lane.objects;
    const ObjectIndex object = operation.object;
    if (operation.kind == Kind::Acquire)
        return answer(objects.acquire(object, m_waits));
    if (operation.kind == Kind::Put)
        return answer(objects.put(object, operation.value, m_waits));
    if (operation.kind == Kind::Wait)
        return answer(objects.wait(object, m_waits));
    if (operation.kind == Kind::Get) {
        std::int64_t value = 0;
        if (const WaitEnd end = objects.get(object, value, m_waits); end != WaitEnd::Done)
            return answer(end);
        m_machine.complete(value);
        return Step::Next;
    }
    if (operation.kind == Kind::Read) {
        m_machine.complete(objects.read(object, m_machine.trace()));
        return Step::Next;
    }
    if (operation.kind == Kind::Release)
        objects.release(object, m_waits);
    else if (operation.kind == Kind::Set)
        objects.set(object, m_waits);
    else if (operation.kind == Kind::Clear)
        objects.clear(object, m_waits);
    else
        objects.write(object, operation.value, m_machine.trace());
    return answer(WaitEnd::Done);
}

/// Each task meets the limit for itself; the first says so.
void BlockingTask::noteEventLimit()
{
    if (m_lane.waits.ending() == LaneEnding::None) {
        m_machine.trace().note(trace::NoteKind::Problem, "the run was ended: it had recorded " +
                                                             std::to_string(m_lane.context.maxEvents) +
                                                             " events, the most a lane may");
    }
}

WaitEnd BlockingTask::work(std::int64_t duration)
{
    m_thread.tick();
    Burning burning(m_waits, m_sampler, m_lane.clock.origin());
    const bool isDone = platform::burn(std::chrono::nanoseconds(duration), burning);
    m_thread.tick();
    return isDone ? WaitEnd::Done : WaitEnd::LaneEnding;
}

WaitEnd BlockingTask::pause(const Operation &operation)
{
    const bool isSleep = operation.kind == Operation::Kind::Sleep;
    if (operation.duration > 0)
        return m_waits.sleepFor(isSleep ? trace::WaitKind::Timer : trace::WaitKind::BlockingCall,
                                operation.duration);
    return isSleep ? m_waits.giveWay() : WaitEnd::Done;
}

bool BlockingTask::start(const Launch &launch, std::span<const Argument> arguments, TaskGroup *group,
                         int connection)
{
    m_thread.tick();
    const std::optional<trace::TaskId> task = create(m_lane, m_thread, launch.definition, m_task);
    if (!task) {
        m_machine.trace().note(trace::NoteKind::Problem, "the run was ended: it had started " +
                                                             std::to_string(m_lane.tasks.maxTasks() - 1) +
                                                             " tasks, the most a lane may");
        m_lane.waits.endLane(LaneEnding::Stopped);
        return false;
    }
    if (connection >= 0)
        m_lane.io.connections().put(*task, connection);
    m_machine.started(launch.handle, *task);
    if (group)
        group->add(*task);
    // So that the reader hears of the task from its starter before it hears from the task itself.
    m_thread.flush();
    const std::string problem = m_launcher.launch(*task, launch.definition, arguments, m_thread);
    m_thread.tick();
    if (!problem.empty())
        m_lane.bury(*task, "could not be started: " + problem, m_thread);
    return true;
}

bool BlockingTask::startAll(const Operation &operation, TaskGroup &group)
{
    return std::all_of(operation.launches.begin(), operation.launches.end(),
                       [&](const Launch &launch) { return start(launch, {}, &group); });
}

/// Those that it started go on when it is interrupted or when one of them has failed.
BlockingTask::Step BlockingTask::gather(const Operation &operation)
{
    TaskGroup group(m_lane, m_launcher, m_waits);
    if (!startAll(operation, group))
        return Step::LaneEnding;
    while (!group.isEmpty()) {
        trace::TaskId over{};
        if (const WaitEnd end = group.awaitNext(over); end != WaitEnd::Done)
            return answer(end);
        if (!operation.collect && m_lane.tasks[over].end != TaskEnd::Finished)
            return takeResultOf(over);
    }
    return answer(WaitEnd::Done);
}

BlockingTask::Step BlockingTask::group(const Operation &operation)
{
    TaskGroup group(m_lane, m_launcher, m_waits);
    if (!startAll(operation, group))
        return Step::LaneEnding;
    std::vector<FailurePtr> failures;
    WaitEnd result = WaitEnd::Done;
    while (!group.isEmpty()) {
        trace::TaskId over{};
        const WaitEnd end = group.awaitNext(over);
        if (end == WaitEnd::LaneEnding)
            return Step::LaneEnding;
        if (end == WaitEnd::Interrupted)
            result = end;
        else if (m_lane.tasks[over].end == TaskEnd::Failed)
            failures.push_back(m_lane.tasks[over].failure.load(m_lane.program()));
        if (result == WaitEnd::Interrupted || !failures.empty())
            group.stop();
    }
    // As asyncio.TaskGroup: what went wrong inside says more than that somebody outside wanted it to end.
    if (failures.empty())
        return answer(result);
    m_machine.fail(groupOf(std::move(failures)));
    return Step::Next;
}

BlockingTask::Step BlockingTask::race(const Operation &operation)
{
    TaskGroup group(m_lane, m_launcher, m_waits);
    if (!startAll(operation, group))
        return Step::LaneEnding;
    trace::TaskId winner{};
    const WaitEnd end = group.awaitNext(winner);
    if (end == WaitEnd::LaneEnding)
        return Step::LaneEnding;
    group.stop();
    while (!group.isEmpty()) {
        trace::TaskId loser{};
        if (group.awaitNext(loser) != WaitEnd::Done)
            return Step::LaneEnding;
    }
    return end == WaitEnd::Done ? takeResultOf(winner) : answer(end);
}

/// Nobody is asked to end when a thread or process that joins it is: `shield` is nothing else.
BlockingTask::Step BlockingTask::join(trace::TaskId task)
{
    Wait wait;
    if (const WaitEnd end = m_waits.awaitEnd(std::span(&task, 1), wait); end != WaitEnd::Done)
        return answer(end);
    m_launcher.awaitExit(task, m_thread);
    m_waits.done(wait, task);
    m_lane.tasks[task].failureTaken = true;
    return takeResultOf(task);
}

/// Of a task that is over.
BlockingTask::Step BlockingTask::takeResultOf(trace::TaskId task)
{
    const TaskSlot &slot = m_lane.tasks[task];
    switch (slot.end) {
    case TaskEnd::Finished: m_machine.complete(slot.result); return Step::Next;
    case TaskEnd::Failed: m_machine.fail(slot.failure.load(m_lane.program())); return Step::Next;
    case TaskEnd::Cancelled: m_machine.cancel(); return Step::Next;
    case TaskEnd::NotYet:
    case TaskEnd::LaneEnded: break;
    }
    return Step::LaneEnding;
}

BlockingTask::Step BlockingTask::leaveTimeout(const Operation &operation)
{
    const Deadlines::Left left = m_waits.leaveTimeout();
    if (operation.leaving == Operation::Leaving::Cancelled && left.isTimedOut) {
        m_machine.fail(timedOut());
        return Step::Next;
    }
    if (left.taken > left.allowed && !left.wasInterrupted) {
        const trace::Header &header = m_lane.program().header();
        std::ostringstream text;
        text << "the body of a timeout of " << header.units(left.allowed) << " units took "
             << header.units(left.taken) << ": it had no wait left that could be interrupted";
        m_machine.trace().note(trace::NoteKind::TimeoutTooLate, text.str());
    }
    return answer(WaitEnd::Done);
}

/// What the other threads have not handed over yet is lost with them.
void BlockingTask::crash()
{
    m_thread.flush();
    m_thread.recorder().finish();
    platform::crash();
}

BlockingTask::Step BlockingTask::finish(TaskEnd end, std::int64_t result)
{
    m_thread.tick();
    // While it still counts as alive.
    m_sampler.sampleSometimes(m_thread);
    m_thread.tick();
    TaskSlot &slot = m_lane.tasks[m_task];
    slot.end = end;
    slot.result = result;
    switch (end) {
    case TaskEnd::Finished: m_machine.trace().finished(result); break;
    case TaskEnd::Failed:
        slot.failure.store(*m_machine.failure());
        m_machine.trace().failed(*m_machine.failure());
        break;
    case TaskEnd::Cancelled: m_machine.trace().cancelled(); break;
    case TaskEnd::NotYet:
    case TaskEnd::LaneEnded: break;
    }
    return Step::Over;
}

} // namespace simmer::runtime
