// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/loadgenerator.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <string>
#include <unistd.h>

namespace simmer::runtime {

LoadClient::LoadClient(const scenario::ListenerObject &object, double unitNs)
    : m_object(object), m_unitNs(unitNs)
{
    connect(&m_socket, &QTcpSocket::connected, this, &LoadClient::think);
    connect(&m_socket, &QTcpSocket::readyRead, this, &LoadClient::readReply);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { end(false); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { end(false); });
}

void LoadClient::connectTo(std::uint16_t port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void LoadClient::think()
{
    constexpr double nsPerMs = 1e6;
    const std::chrono::milliseconds pause(std::llround(m_object.think * m_unitNs / nsPerMs));
    QTimer::singleShot(pause, Qt::PreciseTimer, this, &LoadClient::sendLine);
}

void LoadClient::sendLine()
{
    m_socket.write(QByteArray::number(m_round) + '\n');
    m_isAwaiting = true;
    readReply();
}

void LoadClient::readReply()
{
    if (!m_isAwaiting || !m_socket.canReadLine())
        return;
    m_isAwaiting = false;
    m_socket.readLine();
    if (++m_round == m_object.rounds)
        end(true);
    else
        think();
}

void LoadClient::end(bool isDone)
{
    if (std::exchange(m_isOver, true))
        return;
    m_socket.disconnectFromHost();
    Q_EMIT over(isDone);
}

void generateLoad(const scenario::ListenerObject &object, double unitNs, std::uint16_t port, int control)
{
    char go = 0;
    if (::read(control, &go, 1) != 1)
        return;
    int count = 1;
    char name[] = "simmer-load";
    char *arguments[] = {name, nullptr};
    QCoreApplication application(count, arguments);
    std::vector<std::unique_ptr<LoadClient>> clients;
    std::uint32_t left = object.clients;
    std::uint32_t lost = 0;
    for (std::uint32_t i = 0; i < object.clients; ++i) {
        const auto &client = clients.emplace_back(std::make_unique<LoadClient>(object, unitNs));
        QObject::connect(client.get(), &LoadClient::over, &application, [&](bool isDone) {
            lost += isDone ? 0 : 1;
            if (--left == 0)
                application.quit();
        });
        client->connectTo(port);
    }
    QCoreApplication::exec();
    const std::string report = std::to_string(lost);
    static_cast<void>(::write(control, report.data(), report.size()) == 0);
}

} // namespace simmer::runtime
