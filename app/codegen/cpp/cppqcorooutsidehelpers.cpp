// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppqcorooutsidehelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view get =
    R"(/// Asks a server for something. (QNetworkAccessManager has six connections to a server at most.)
QCoro::Task<> get(const Server &server, QByteArray path)
{
    Waiters waiters;
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    QObject::connect(&socket, &QAbstractSocket::stateChanged, [&] {
        if (socket.state() == QAbstractSocket::UnconnectedState)
            waiters.wakeAll();
    });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), ntohs(server.address().sin_port));
    socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    co_await waiters.wait();
    if (!socket.readAll().startsWith("HTTP/1.1 200"))
        throw std::runtime_error("there is no answer to " + path.toStdString());
}
)";

constexpr std::string_view connection = R"(/// Lines from a client, and lines to it.
class Connection
{
public:
    explicit Connection(QTcpSocket *client) : socket(client)
    {
        const auto wake = [this] { waiters.wakeAll(); };
        QObject::connect(socket, &QIODevice::readyRead, wake);
        QObject::connect(socket, &QAbstractSocket::disconnected, wake);
    }
    Connection(const Connection &) = delete;
    ~Connection()
    {
        socket->disconnect();
        QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
    }
    /// Waits for a line: the number that it begins with.
    QCoro::Task<std::int64_t> receive()
    {
        while (!socket->canReadLine()) {
            if (socket->state() != QAbstractSocket::ConnectedState)
                throw std::runtime_error("the connection is closed");
            co_await waiters.wait();
        }
        const QByteArray line = socket->readLine();
        co_return std::strtoll(line.constData(), nullptr, 10);
    }
    void send(const std::string &text)
    {
        if (socket->state() != QAbstractSocket::ConnectedState)
            throw std::runtime_error("the connection is closed");
        socket->write(QByteArray::fromStdString(text) + '\n');
    }

private:
    QTcpSocket *const socket;
    Waiters waiters;
};
)";

constexpr std::string_view listener =
    R"(/// What clients connect to; they come when the first one is asked for.
class Listener
{
public:
    Listener(int clients, int ofRounds, Duration time)
        : count(clients), rounds(ofRounds), think(time)
    {}
    /// Waits for the next client: its connection, or nothing when all of them are gone.
    QCoro::Task<std::shared_ptr<Connection>> accept()
    {
        if (!server)
            open();
        while (!server->hasPendingConnections()) {
            if (areGone)
                co_return std::shared_ptr<Connection>();
            co_await waiters.wait();
        }
        co_return std::make_shared<Connection>(server->nextPendingConnection());
    }

private:
    void open()
    {
        server = new QTcpServer(qApp);
        server->setListenBacklogSize(count);
        server->setMaxPendingConnections(count);
        QObject::connect(server, &QTcpServer::newConnection, [this] { waiters.wakeAll(); });
        server->listen(QHostAddress(QHostAddress::LocalHost));
        load = std::jthread([this, address = addressOf(int(server->socketDescriptor()))] {
            beClients(address, count, rounds, think);
            const auto end = [this] {
                areGone = true;
                waiters.wakeAll();
            };
            if (qApp)
                QMetaObject::invokeMethod(qApp, end, Qt::QueuedConnection);
        });
    }

    const int count;
    const int rounds;
    const Duration think;
    QTcpServer *server = nullptr;
    Waiters waiters;
    bool areGone = false;
    std::jthread load;
};
)";

} // namespace

const std::vector<CppHelperText> &qcoroOutsideHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::QCoroGet,
         "get",
         {"QByteArray", "QHostAddress", "QNetworkProxy", "QTcpSocket", "stdexcept"},
         get},
        {CppHelper::QCoroConnection,
         "Connection connection",
         {"QByteArray", "QTcpSocket", "cstdint", "cstdlib", "memory", "stdexcept", "string"},
         connection},
        {CppHelper::QCoroListener,
         "Listener",
         {"QHostAddress", "QMetaObject", "QTcpServer", "memory", "thread"},
         listener},
    };
    return all;
}

} // namespace simmer::codegen
