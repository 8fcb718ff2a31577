// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/blockingtask.h"

#include <chrono>
#include <thread>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// How often a task looks whether another one has made room for the next that it wants to start.
constexpr std::int64_t lookForRoomNs = 1'000'000;

} // namespace

BlockingTask::Step BlockingTask::answer(WaitEnd end, IoResult result)
{
    if (end != WaitEnd::Done)
        return answer(end);
    if (result.failure)
        m_machine.fail(std::move(result.failure));
    else
        m_machine.complete(result.value);
    return Step::Next;
}

BlockingTask::Step BlockingTask::outside(const Operation &operation)
{
    if (operation.kind == Operation::Kind::Accept)
        return accept(operation);
    if (operation.kind == Operation::Kind::Receive)
        return receive();
    if (operation.kind == Operation::Kind::Send)
        return send();
    return carryOutIo(operation);
}

BlockingTask::Step BlockingTask::carryOutIo(const Operation &operation)
{
    const LaneIo::Awaited awaited = m_lane.io.awaited(operation);
    IoResult result;
    const WaitEnd end = m_waits.outside(awaited.kind, awaited.on, awaited.latency, [&](const auto &goOn) {
        result = m_lane.io.carryOut(operation, goOn);
    });
    return answer(end, std::move(result));
}

BlockingTask::Step BlockingTask::accept(const Operation &operation)
{
    const Listener &listener = m_lane.io.listener(operation.object);
    listener.letGo();
    for (;;) {
        int connection = -1;
        Listener::Arrival arrival = Listener::Arrival::Stopped;
        const auto wait = [&](const TaskWaits::GoOn &goOn) {
            // The clients wait in line for as long as the lane has its most.
            while (!m_launcher.hasRoom() && goOn())
                std::this_thread::sleep_for(std::chrono::nanoseconds(lookForRoomNs));
            arrival = listener.accept(connection, goOn);
        };
        const WaitEnd end =
            m_waits.outside(trace::WaitKind::Connection, std::uint32_t(operation.object), 0, wait);
        if (end != WaitEnd::Done) {
            if (connection >= 0)
                ::close(connection);
            return answer(end);
        }
        if (arrival != Listener::Arrival::Connection)
            break;
        if (!start(operation.launches.front(), {}, nullptr, connection))
            return Step::LaneEnding;
    }
    IoResult result = listener.result();
    if (!result.failure && result.value > 0)
        m_machine.trace().note(trace::NoteKind::Problem, lostClients(listener.name(), result.value));
    return answer(WaitEnd::Done, std::move(result));
}

BlockingTask::Step BlockingTask::send()
{
    if (!m_connection)
        return answer(WaitEnd::Done, noConnection());
    return answer(WaitEnd::Done,
                  m_connection->send(m_machine.lineToSend(), [this] { return m_waits.lookUp(); }));
}

BlockingTask::Step BlockingTask::receive()
{
    if (!m_connection)
        return answer(WaitEnd::Done, noConnection());
    IoResult result;
    const WaitEnd end = m_waits.outside(trace::WaitKind::Data, trace::nothing, 0,
                                        [&](const auto &goOn) { result = m_connection->receive(goOn); });
    return answer(end, std::move(result));
}

} // namespace simmer::runtime
