// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/blockingtask.h"

#include "platform/burn.h"

#include <chrono>
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
    m_thread.tick();
    m_waits.recordRunning();
    m_thread.sample(trace::Counter::StartupNs, m_thread.now() - m_lane.tasks[m_task].askedAt, m_task);
    Step step = Step::Next;
    while (step == Step::Next)
        step = m_waits.lookUp() ? carryOut(m_machine.next()) : Step::LaneEnding;
    if (step == Step::LaneEnding)
        finish(TaskEnd::LaneEnded, 0);
    return m_lane.tasks[m_task].end;
}

BlockingTask::Step BlockingTask::answer(bool isDone)
{
    if (!isDone)
        return Step::LaneEnding;
    m_machine.complete();
    return Step::Next;
}

BlockingTask::Step BlockingTask::carryOut(const Operation &operation)
{
    using Kind = Operation::Kind;
    switch (operation.kind) {
    case Kind::Work: return answer(work(operation.duration));
    case Kind::Sleep:
    case Kind::Block: return answer(pause(operation));
    case Kind::Yield: m_waits.giveWay(); return answer(true);
    case Kind::Start: {
        trace::TaskId started{};
        return answer(start(operation.launches.front(), operation.arguments, started));
    }
    case Kind::Create: return answer(true);
    case Kind::Join: return join(operation.task) ? Step::Next : Step::LaneEnding;
    case Kind::Gather: return gather(operation) ? Step::Next : Step::LaneEnding;
    case Kind::Acquire: return answer(m_lane.objects.acquire(operation.object, m_waits));
    case Kind::Release: m_lane.objects.release(operation.object, m_waits); return answer(true);
    case Kind::Put: return answer(m_lane.objects.put(operation.object, operation.value, m_waits));
    case Kind::Get: {
        const std::optional<std::int64_t> value = m_lane.objects.get(operation.object, m_waits);
        if (!value)
            return Step::LaneEnding;
        m_machine.complete(*value);
        return Step::Next;
    }
    case Kind::Set: m_lane.objects.set(operation.object, m_waits); return answer(true);
    case Kind::Clear: m_lane.objects.clear(operation.object, m_waits); return answer(true);
    case Kind::Wait: return answer(m_lane.objects.wait(operation.object, m_waits));
    case Kind::Read:
        m_machine.complete(m_lane.objects.read(operation.object, m_machine.trace()));
        return Step::Next;
    case Kind::Write:
        m_lane.objects.write(operation.object, operation.value, m_machine.trace());
        return answer(true);
    case Kind::Offload:
    case Kind::Group:
    case Kind::Race:
    case Kind::Cancel:
    case Kind::Shield:
    case Kind::EnterTimeout:
    case Kind::LeaveTimeout:
    case Kind::Crash: break; // refused before the run
    case Kind::Finished: return finish(TaskEnd::Finished, operation.value);
    case Kind::Failed: return finish(TaskEnd::Failed, 0);
    case Kind::Cancelled: return finish(TaskEnd::Cancelled, 0);
    case Kind::OverBudget:
        noteEventLimit();
        m_lane.waits.endLane(LaneEnding::Stopped);
        return Step::LaneEnding;
    }
    return Step::LaneEnding;
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

bool BlockingTask::work(std::int64_t duration)
{
    m_thread.tick();
    Burning burning(m_waits, m_sampler, m_lane.clock.origin());
    const bool isDone = platform::burn(std::chrono::nanoseconds(duration), burning);
    m_thread.tick();
    return isDone;
}

bool BlockingTask::pause(const Operation &operation)
{
    const bool isSleep = operation.kind == Operation::Kind::Sleep;
    if (operation.duration > 0)
        return m_waits.sleepFor(isSleep ? trace::WaitKind::Timer : trace::WaitKind::BlockingCall,
                                operation.duration);
    if (isSleep)
        m_waits.giveWay();
    return true;
}

bool BlockingTask::start(const Launch &launch, std::span<const Argument> arguments, trace::TaskId &started)
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
    started = *task;
    m_machine.started(launch.handle, *task);
    // So that the reader hears of the task from its starter before it hears from the task itself.
    m_thread.flush();
    const std::string problem = m_launcher.launch(*task, launch.definition, arguments, m_thread);
    m_thread.tick();
    if (!problem.empty())
        m_lane.bury(*task, "could not be started: " + problem, m_thread);
    return true;
}

bool BlockingTask::gather(const Operation &operation)
{
    std::vector<trace::TaskId> tasks;
    for (const Launch &launch : operation.launches) {
        if (!start(launch, {}, tasks.emplace_back()))
            return false;
    }
    for (const trace::TaskId task : tasks) {
        if (!awaitOver(task))
            return false;
        const TaskSlot &slot = m_lane.tasks[task];
        if (slot.end == TaskEnd::Failed && !operation.collect) {
            m_machine.fail(slot.failure.load(m_lane.program()));
            return true;
        }
    }
    m_machine.complete();
    return true;
}

/// Until the task's thread or process is gone. False: the lane is ending.
bool BlockingTask::awaitOver(trace::TaskId task)
{
    Wait wait;
    if (!m_waits.awaitEnd(task, wait))
        return false;
    m_launcher.awaitExit(task, m_thread);
    m_waits.done(wait);
    m_lane.tasks[task].failureTaken = true;
    return true;
}

bool BlockingTask::join(trace::TaskId task)
{
    if (!awaitOver(task))
        return false;
    const TaskSlot &slot = m_lane.tasks[task];
    switch (slot.end) {
    case TaskEnd::Finished: m_machine.complete(slot.result); return true;
    case TaskEnd::Failed: m_machine.fail(slot.failure.load(m_lane.program())); return true;
    case TaskEnd::Cancelled: m_machine.cancel(); return true;
    case TaskEnd::NotYet:
    case TaskEnd::LaneEnded: break;
    }
    return false;
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
