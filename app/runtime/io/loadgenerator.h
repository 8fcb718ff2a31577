// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <QObject>
#include <QTcpSocket>

#include <cstdint>
#include <memory>
#include <vector>

namespace simmer::runtime {

/// One client of a load: connects, and in each round thinks, sends a line with the number of the round (from
/// 0) and awaits a line in reply.
class LoadClient final : public QObject
{
    Q_OBJECT
public:
    LoadClient(const scenario::ListenerObject &object, double unitNs);
    void connectTo(std::uint16_t port);

Q_SIGNALS:
    /// Once. `isDone`: every round has had its reply.
    void over(bool isDone);

private:
    void think();
    void sendLine();
    void readReply();
    void end(bool isDone);

    const scenario::ListenerObject m_object;
    const double m_unitNs;
    QTcpSocket m_socket;
    std::uint32_t m_round = 0;
    bool m_isAwaiting = false;
    bool m_isOver = false;
};

/// Runs a listener's clients against `port` of the loopback interface, all at the same time, once a byte has
/// come on the socket `control`. At the end it writes there how many lost their connection too early.
void generateLoad(const scenario::ListenerObject &object, double unitNs, std::uint16_t port, int control);

} // namespace simmer::runtime
