// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/loopsockets.h"

#include "runtime/io/linesocket.h"

#include <unistd.h>
#include <utility>

namespace simmer::runtime {

std::shared_ptr<SocketFuture> SocketWaiters::add()
{
    auto future = std::make_shared<SocketFuture>(m_io.loop(), m_io);
    m_io.open(future);
    return m_waiters.emplace_back(std::move(future));
}

void SocketWaiters::wake()
{
    for (const auto &waiter : std::exchange(m_waiters, {})) {
        // Nobody waits for a cancelled one, and it is open no more.
        if (!waiter->isDone())
            m_io.arrived(*waiter, {});
    }
}

LoopConnection::LoopConnection(LoopIo &io, std::unique_ptr<QTcpSocket> socket)
    : m_socket(std::move(socket)), m_waiters(io)
{
    m_socket->setReadBufferSize(qint64(longestLine));
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { m_waiters.wake(); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] { m_waiters.wake(); });
}

LoopConnection::~LoopConnection()
{
    m_socket->disconnect(this);
    // What has been sent and not gone yet goes while the socket is on its way to be deleted.
    m_socket->disconnectFromHost();
    m_socket.release()->deleteLater();
}

std::optional<IoResult> LoopConnection::receiveNow()
{
    if (m_socket->canReadLine()) {
        IoResult result;
        result.value = numberIn(m_socket->readLine().toStdString());
        return result;
    }
    if (m_socket->bytesAvailable() >= qint64(longestLine))
        return lineTooLong();
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return connectionClosed();
    return {};
}

IoResult LoopConnection::send(std::string_view line)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return connectionClosed();
    m_socket->write(QByteArray(line.data(), qsizetype(line.size())) + '\n');
    m_socket->flush();
    return {};
}

LoopListener::LoopListener(LoopIo &io, const Listener &listener)
    : m_listener(listener), m_loadEnd(listener.loadDescriptor(), QSocketNotifier::Read), m_waiters(io)
{
    m_server.setMaxPendingConnections(1 << 14);
    m_server.setListenBacklogSize(1 << 12);
    m_server.setSocketDescriptor(::dup(listener.descriptor()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] { m_waiters.wake(); });
    connect(&m_loadEnd, &QSocketNotifier::activated, this, [this] {
        m_loadEnd.setEnabled(false);
        m_waiters.wake();
    });
}

LoopListener::~LoopListener() = default;

std::unique_ptr<QTcpSocket> LoopListener::acceptNow()
{
    if (!m_server.hasPendingConnections() && hasEnded())
        m_server.waitForNewConnection(0);
    std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
    if (socket)
        socket->setParent(nullptr);
    return socket;
}

LoopListener &LoopSockets::listener(ObjectIndex object, const Listener &listener)
{
    auto &found = m_listeners[object];
    if (!found)
        found = std::make_unique<LoopListener>(m_io, listener);
    return *found;
}

void LoopSockets::give(trace::TaskId task, std::unique_ptr<QTcpSocket> socket)
{
    m_connections.emplace(task, std::make_unique<LoopConnection>(m_io, std::move(socket)));
}

LoopConnection *LoopSockets::connection(trace::TaskId task)
{
    const auto found = m_connections.find(task);
    return found == m_connections.end() ? nullptr : found->second.get();
}

} // namespace simmer::runtime
