// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpSocket>

#include <chrono>
#include <deque>
#include <memory>
#include <random>

namespace simmer::runtime {

/// What a `server` object does: answers each request after its latency, so many at a time as it has workers;
/// the others wait in line. The latency is spread evenly over `jitter` to either side. For one thread with an
/// event loop.
class HttpServer
{
public:
    /// `unitNs`: nanoseconds of a lesson unit in this run.
    HttpServer(const scenario::ServerObject &object, double unitNs);

    /// Takes the request that `responder` answers.
    void take(QHttpServerResponder &&responder);

private:
    struct Request
    {
        QHttpServerResponder responder;
        /// Null once the client is gone: then nobody may be answered.
        QPointer<QTcpSocket> client;
    };

    void serveNext();
    std::chrono::milliseconds latency();

    const scenario::ServerObject m_object;
    const double m_unitNs;
    std::uint32_t m_busy = 0;
    std::deque<std::shared_ptr<Request>> m_waiting;
    /// The same in every run.
    std::minstd_rand m_random;
};

/// Serves the connections that reach the listening socket `descriptor`, until the process ends.
void serveHttp(const scenario::ServerObject &object, double unitNs, int descriptor);

} // namespace simmer::runtime
