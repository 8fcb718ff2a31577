// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/httpserver.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace simmer::runtime {

HttpServer::HttpServer(const scenario::ServerObject &object, double unitNs)
    : m_object(object), m_unitNs(unitNs)
{}

void HttpServer::take(QHttpServerResponder &&responder)
{
    QTcpSocket *const client = responder.socket();
    m_waiting.push_back(std::make_shared<Request>(Request{std::move(responder), client}));
    serveNext();
}

void HttpServer::serveNext()
{
    if (m_waiting.empty() || m_busy == m_object.workers)
        return;
    ++m_busy;
    const std::shared_ptr<Request> request = m_waiting.front();
    m_waiting.pop_front();
    QTimer::singleShot(latency(), Qt::PreciseTimer, QCoreApplication::instance(), [this, request] {
        --m_busy;
        if (request->client)
            request->responder.write("ok\n", "text/plain");
        serveNext();
    });
}

std::chrono::milliseconds HttpServer::latency()
{
    constexpr double nsPerMs = 1e6;
    std::uniform_real_distribution<double> spread(-m_object.jitter, m_object.jitter);
    const double units = std::max(0.0, m_object.latency + (m_object.jitter > 0 ? spread(m_random) : 0.0));
    return std::chrono::milliseconds(std::llround(units * m_unitNs / nsPerMs));
}

void serveHttp(const scenario::ServerObject &object, double unitNs, int descriptor)
{
    int count = 1;
    char name[] = "simmer-server";
    char *arguments[] = {name, nullptr};
    QCoreApplication application(count, arguments);
    HttpServer shop(object, unitNs);
    QHttpServer http;
    http.route("/", [&shop](QHttpServerResponder &&responder) { shop.take(std::move(responder)); });
    http.route("/<arg>",
               [&shop](const QUrl &, QHttpServerResponder &&responder) { shop.take(std::move(responder)); });
    auto *const tcp = new QTcpServer; // bound, it belongs to the HTTP server
    tcp->setSocketDescriptor(descriptor);
    http.bind(tcp);
    QCoreApplication::exec();
}

} // namespace simmer::runtime
