// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/lessontask.h"
#include "runtime/io/linesocket.h"

#include <chrono>
#include <thread>

namespace simmer::runtime {

bool LessonTask::attemptIo(const Operation &operation)
{
    if (operation.kind == Operation::Kind::Accept)
        return attemptAccept(operation);
    if (operation.kind == Operation::Kind::Receive)
        return attemptReceive();
    if (operation.kind == Operation::Kind::Send) {
        LoopConnection *connection = m_runner.sockets().connection(m_id);
        return answerIo(connection ? connection->send(m_machine->lineToSend()) : noConnection());
    }
    LaneIo &io = m_runner.laneIo();
    const LaneIo::Awaited awaited = io.awaited(operation);
    if (operation.kind == Operation::Kind::Request) {
        m_outside = m_runner.http().start(io.request(operation));
    } else {
        m_outside = m_runner.io().run([&io, operation, latency = awaited.latency] {
            std::this_thread::sleep_for(std::chrono::nanoseconds(latency));
            return io.carryOut(operation, [] { return true; });
        });
    }
    return waitFor(*m_outside, awaited.kind, awaited.on);
}

bool LessonTask::answerIo(IoResult result)
{
    if (result.failure)
        m_machine->fail(std::move(result.failure));
    else
        m_machine->complete(result.value);
    return false;
}

bool LessonTask::attemptAccept(const Operation &operation)
{
    const Listener &listener = m_runner.laneIo().listener(operation.object);
    LoopListener &door = m_runner.sockets().listener(operation.object, listener);
    listener.letGo();
    const bool hasEnded = door.hasEnded(); // before the last look for a client
    while (auto socket = door.acceptNow()) {
        LessonTask *const started = m_runner.startTask(operation.launches.front(), {}, this);
        if (!started)
            return false;
        m_machine->started(operation.launches.front().handle, started->id());
        m_runner.sockets().give(started->id(), std::move(socket));
    }
    if (!hasEnded) {
        m_outside = door.somethingNew();
        return waitFor(*m_outside, trace::WaitKind::Connection, std::uint32_t(operation.object));
    }
    IoResult result = listener.result();
    if (!result.failure && result.value > 0)
        m_machine->trace().note(trace::NoteKind::Problem, lostClients(listener.name(), result.value));
    return answerIo(std::move(result));
}

bool LessonTask::attemptReceive()
{
    LoopConnection *connection = m_runner.sockets().connection(m_id);
    if (!connection)
        return answerIo(noConnection());
    if (auto result = connection->receiveNow())
        return answerIo(std::move(*result));
    m_outside = connection->somethingNew();
    return waitFor(*m_outside, trace::WaitKind::Data, trace::nothing);
}

bool LessonTask::resumedIo(const Operation &operation, bool isCancelled)
{
    const std::shared_ptr<Future> outside = std::exchange(m_outside, nullptr);
    const bool isRepeated =
        operation.kind == Operation::Kind::Accept || operation.kind == Operation::Kind::Receive;
    if (isRepeated && !isCancelled && outside->state() == State::Finished)
        return attemptIo(operation);
    answer(*outside, isCancelled);
    return false;
}

} // namespace simmer::runtime
