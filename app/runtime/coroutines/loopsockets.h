// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/loopio.h"
#include "runtime/io/listener.h"
#include "runtime/program.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace simmer::runtime {

/// The future of something that a socket will tell.
class SocketFuture final : public OutsideFuture
{
public:
    using OutsideFuture::OutsideFuture;

protected:
    bool abandon() override { return true; }
};

/// Those who wait for a socket: told once, in order.
class SocketWaiters
{
public:
    explicit SocketWaiters(LoopIo &io) : m_io(io) {}

    std::shared_ptr<SocketFuture> add();
    void wake();

private:
    LoopIo &m_io;
    std::vector<std::shared_ptr<SocketFuture>> m_waiters;
};

/// The connection of a task, on Qt's event loop.
class LoopConnection final : public QObject
{
    Q_OBJECT
public:
    LoopConnection(LoopIo &io, std::unique_ptr<QTcpSocket> socket);
    ~LoopConnection() override;

    /// The number in the next line, or a failure; nothing when there is none of both yet.
    std::optional<IoResult> receiveNow();
    /// Done when it makes sense to try again.
    std::shared_ptr<SocketFuture> somethingNew() { return m_waiters.add(); }
    IoResult send(std::string_view line);

private:
    std::unique_ptr<QTcpSocket> m_socket;
    SocketWaiters m_waiters;
};

/// A listener on Qt's event loop.
class LoopListener final : public QObject
{
    Q_OBJECT
public:
    LoopListener(LoopIo &io, const Listener &listener);
    ~LoopListener() override;

    /// A client that is there; null: none is.
    std::unique_ptr<QTcpSocket> acceptNow();
    bool hasEnded() const { return m_listener.hasLoadEnded(); }
    const Listener &listener() const { return m_listener; }
    std::shared_ptr<SocketFuture> somethingNew() { return m_waiters.add(); }

private:
    const Listener &m_listener;
    QTcpServer m_server;
    QSocketNotifier m_loadEnd;
    SocketWaiters m_waiters;
};

/// The listeners of a lane and the connections of its tasks.
class LoopSockets
{
public:
    explicit LoopSockets(LoopIo &io) : m_io(io) {}

    LoopListener &listener(ObjectIndex object, const Listener &listener);
    void give(trace::TaskId task, std::unique_ptr<QTcpSocket> socket);
    /// Null: the task has none.
    LoopConnection *connection(trace::TaskId task);
    /// The task is over.
    void close(trace::TaskId task) { m_connections.erase(task); }

private:
    LoopIo &m_io;
    std::map<ObjectIndex, std::unique_ptr<LoopListener>> m_listeners;
    std::map<trace::TaskId, std::unique_ptr<LoopConnection>> m_connections;
};

} // namespace simmer::runtime
