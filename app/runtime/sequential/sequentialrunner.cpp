// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/sequential/sequentialrunner.h"

#include "runtime/waitgraph.h"

#include <sstream>

namespace simmer::runtime {

namespace {

constexpr auto alwaysGoOn = [] { return true; };

} // namespace

trace::Outcome runSequential(const LaneContext &context)
{
    return SequentialRunner(context).run();
}

SequentialRunner::SequentialRunner(const LaneContext &context)
    : m_io(context.program, LaneIo::Tasks::InOneProcess), m_lane(context, trace::Scheduling::Sequential),
      m_handles(context.program), m_objects(context.program), m_starts(context.program.definitions().size())
{}

trace::Outcome SequentialRunner::run()
{
    m_lane.begin();
    push({m_lane.program().mainDefinition(), {}}, {});
    while (!m_outcome)
        step();
    return m_lane.end(*m_outcome);
}

void SequentialRunner::push(const Launch &launch, std::span<const Argument> arguments)
{
    if (m_results.size() >= m_lane.context().maxTasks) {
        m_lane.noteTaskLimit();
        end(trace::Outcome::Stopped);
        return;
    }
    const auto id = trace::TaskId(m_results.size());
    const TaskTrace trace(m_lane.trace(), id);
    const trace::TaskId parent = m_stack.empty() ? trace::noTask : top().machine.trace().task();
    const std::uint32_t number = ++m_starts[std::uint32_t(launch.definition)];
    m_results.push_back(0);
    m_lane.trace().tick();
    trace.created(launch.definition, number, parent);
    trace.ready(parent);
    if (!m_stack.empty()) {
        top().machine.started(launch.handle, id);
        top().machine.trace().blocked(trace::WaitKind::Task, std::uint32_t(id));
    }
    Machine machine(m_lane.program(), launch.definition, m_handles, trace);
    machine.setArguments(arguments);
    m_stack.push_back(std::make_unique<Activation>(std::move(machine), launch.definition, number));
    trace.running();
}

void SequentialRunner::step()
{
    Activation &active = top();
    active.operation = active.machine.next();
    active.launched = 0;
    carryOut();
}

void SequentialRunner::carryOut()
{
    Machine &machine = top().machine;
    const Operation &operation = top().operation;
    const TaskTrace &trace = machine.trace();
    switch (operation.kind) {
    case Operation::Kind::Work: m_lane.work(trace, operation.duration); return machine.complete();
    case Operation::Kind::Sleep:
        if (operation.duration > 0)
            m_lane.block(trace, trace::WaitKind::Timer, operation.duration);
        return machine.complete();
    case Operation::Kind::Block:
        m_lane.block(trace, trace::WaitKind::BlockingCall, operation.duration);
        return machine.complete();
    case Operation::Kind::Yield:
    case Operation::Kind::Create: return machine.complete();
    case Operation::Kind::Offload: return machine.stepInto();
    case Operation::Kind::Start:
    case Operation::Kind::Gather:
    case Operation::Kind::Group:
    case Operation::Kind::Race: return launchNext();
    case Operation::Kind::Cancel:
    case Operation::Kind::Shield: return machine.complete();
    case Operation::Kind::EnterTimeout: return enterTimeout();
    case Operation::Kind::LeaveTimeout: return leaveTimeout();
    case Operation::Kind::Crash: m_lane.crash();
    case Operation::Kind::Join: return machine.complete(m_results[std::uint32_t(operation.task)]);
    case Operation::Kind::Acquire: m_objects.acquire(operation.object, trace); return machine.complete();
    case Operation::Kind::Release: m_objects.release(operation.object, trace); return machine.complete();
    case Operation::Kind::Put:
        if (!m_objects.put(operation.object, operation.value, trace))
            return stuck(trace::WaitKind::QueueSlot);
        return machine.complete();
    case Operation::Kind::Get:
        if (const auto item = m_objects.get(operation.object, trace))
            return machine.complete(*item);
        return stuck(trace::WaitKind::QueueItem);
    case Operation::Kind::Set: m_objects.setEvent(operation.object, true, trace); return machine.complete();
    case Operation::Kind::Clear:
        m_objects.setEvent(operation.object, false, trace);
        return machine.complete();
    case Operation::Kind::Wait:
        if (!m_objects.isSet(operation.object))
            return stuck(trace::WaitKind::Event);
        return machine.complete();
    case Operation::Kind::Read: return machine.complete(m_objects.read(operation.object, trace));
    case Operation::Kind::Write:
        m_objects.write(operation.object, operation.value, trace);
        return machine.complete();
    case Operation::Kind::Accept: return acceptNext();
    case Operation::Kind::Receive:
    case Operation::Kind::Send: return receiveOrSend();
    case Operation::Kind::Request:
    case Operation::Kind::Query:
    case Operation::Kind::ReadFile:
    case Operation::Kind::WriteFile: return carryOutIo();
    case Operation::Kind::Finished:
    case Operation::Kind::Failed:
    case Operation::Kind::Cancelled: return pop();
    case Operation::Kind::OverBudget: m_lane.noteEventLimit(); return end(trace::Outcome::Stopped);
    }
}

void SequentialRunner::carryOutIo()
{
    const LaneIo::Awaited awaited = m_io.awaited(top().operation);
    IoResult result;
    m_lane.waitOutside(top().machine.trace(), awaited.kind, awaited.on, awaited.latency,
                       [&] { result = m_io.carryOut(top().operation, alwaysGoOn); });
    answer(std::move(result));
}

void SequentialRunner::answer(IoResult result)
{
    if (result.failure)
        top().machine.fail(std::move(result.failure));
    else
        top().machine.complete(result.value);
}

void SequentialRunner::acceptNext()
{
    const Operation operation = top().operation;
    const Listener &listener = m_io.listener(operation.object);
    const TaskTrace &trace = top().machine.trace();
    listener.letGo();
    int connection = -1;
    Listener::Arrival arrival{};
    m_lane.waitOutside(trace, trace::WaitKind::Connection, std::uint32_t(operation.object), 0,
                       [&] { arrival = listener.accept(connection, alwaysGoOn); });
    if (arrival == Listener::Arrival::Connection) {
        push(operation.launches.front(), {});
        top().connection = std::make_unique<LineSocket>(connection);
        return;
    }
    IoResult result = listener.result();
    if (!result.failure && result.value > 0)
        trace.note(trace::NoteKind::Problem, lostClients(listener.name(), result.value));
    answer(std::move(result));
}

void SequentialRunner::receiveOrSend()
{
    Activation &active = top();
    if (!active.connection)
        return answer(noConnection());
    if (active.operation.kind == Operation::Kind::Send)
        return answer(active.connection->send(active.machine.lineToSend(), alwaysGoOn));
    IoResult result;
    m_lane.waitOutside(active.machine.trace(), trace::WaitKind::Data, trace::nothing, 0,
                       [&] { result = active.connection->receive(alwaysGoOn); });
    answer(std::move(result));
}

void SequentialRunner::launchNext()
{
    const Operation &operation = top().operation;
    // Nothing runs beside the first of a race, so it has won before another can begin.
    const bool isRaceOver = operation.kind == Operation::Kind::Race && top().launched == 1;
    if (top().launched == operation.launches.size() || isRaceOver)
        return top().machine.complete();
    const Launch launch = operation.launches[top().launched++];
    push(launch, operation.arguments);
}

void SequentialRunner::pop()
{
    Activation &ended = top();
    const TaskTrace trace = ended.machine.trace();
    const FailurePtr failure =
        ended.operation.kind == Operation::Kind::Failed ? ended.machine.failure() : FailurePtr();
    m_lane.trace().tick();
    if (failure) {
        trace.failed(*failure);
    } else {
        m_results[std::uint32_t(trace.task())] = ended.operation.value;
        trace.finished(ended.operation.value);
    }
    m_lane.sampler().sampleIfDue();
    m_stack.pop_back();
    if (m_stack.empty())
        return end(failure ? trace::Outcome::Failed : trace::Outcome::Finished);
    childEnded(failure, trace.task());
}

void SequentialRunner::childEnded(const FailurePtr &failure, trace::TaskId child)
{
    top().machine.trace().running(child);
    if (top().operation.kind == Operation::Kind::Accept)
        return failure ? top().machine.fail(failure) : acceptNext();
    if (!failure || top().operation.collect)
        return launchNext();
    const bool isGroup = top().operation.kind == Operation::Kind::Group;
    top().machine.fail(isGroup ? groupOf({failure}) : failure);
}

void SequentialRunner::enterTimeout()
{
    const std::int64_t now = m_lane.trace().tick();
    top().timeouts.push_back({now, top().operation.duration});
    top().machine.complete();
}

void SequentialRunner::leaveTimeout()
{
    Activation &active = top();
    const Timeout timeout = active.timeouts.back();
    active.timeouts.pop_back();
    const std::int64_t taken = m_lane.trace().tick() - timeout.since;
    if (taken < timeout.duration || active.operation.leaving != Operation::Leaving::Normally)
        return active.machine.complete();
    const trace::Header &header = m_lane.program().header();
    std::ostringstream text;
    text << "the timeout of " << header.units(timeout.duration) << " units was noticed after "
         << header.units(taken) << " units, when the body was over";
    active.machine.trace().note(trace::NoteKind::TimeoutTooLate, text.str());
    active.machine.fail(timedOut());
}

void SequentialRunner::stuck(trace::WaitKind wait)
{
    m_lane.trace().tick();
    const std::uint32_t object = std::uint32_t(top().operation.object);
    top().machine.trace().blocked(wait, object);
    std::vector<StuckTask> stuck;
    trace::TaskId above = trace::noTask;
    for (auto task = m_stack.rbegin(); task != m_stack.rend(); ++task) {
        const TaskTrace &trace = (*task)->machine.trace();
        const bool isTop = above == trace::noTask;
        StuckTask &entry = stuck.emplace_back();
        entry.task = trace.task();
        entry.definition = (*task)->definition;
        entry.number = (*task)->number;
        entry.wait = isTop ? wait : trace::WaitKind::Task;
        entry.on = isTop ? object : std::uint32_t(above);
        if (!isTop)
            entry.wakers.push_back(above);
        trace.deadlocked(entry.wait, entry.on);
        above = trace.task();
    }
    m_lane.note(trace::NoteKind::Deadlock, describeDeadlock(m_lane.program(), stuck));
    end(trace::Outcome::Deadlocked);
}

} // namespace simmer::runtime
