// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/loopio.h"
#include "runtime/io/httpclient.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <map>
#include <memory>

using CURLM = void;

namespace simmer::runtime {

class HttpLoop;

/// The future of one request.
class HttpFuture final : public OutsideFuture
{
public:
    HttpFuture(EventLoop &eventLoop, LoopIo &io, HttpLoop &http, std::unique_ptr<HttpRequest> request)
        : OutsideFuture(eventLoop, io), m_http(http), m_request(std::move(request))
    {}

protected:
    bool abandon() override;

private:
    friend class HttpLoop;

    HttpLoop &m_http;
    std::unique_ptr<HttpRequest> m_request;
};

/// HTTP requests on Qt's event loop, in its thread and without another one: libcurl says which sockets and
/// which time it waits for, Qt says when they are ready.
class HttpLoop final : public QObject
{
    Q_OBJECT
public:
    explicit HttpLoop(LoopIo &io);
    ~HttpLoop() override;

    std::shared_ptr<HttpFuture> start(std::unique_ptr<HttpRequest> request);

private:
    friend class HttpFuture;

    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int onSocket(CURL *request, int socket, int what, void *self, void *);
    static int onTimer(CURLM *, long timeoutMs, void *self);

    void watch(int socket, int what);
    void act(int socket, int flags);
    void takeResults();

    LoopIo &m_io;
    CURLM *m_multi = nullptr;
    QTimer m_timer;
    std::map<int, Watch> m_watches;
    std::map<CURL *, HttpFuture *> m_futures;
};

} // namespace simmer::runtime
