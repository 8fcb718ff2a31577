// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/httploop.h"

#include <curl/curl.h>

#include <new>

namespace simmer::runtime {

namespace {

/// A notifier may be in the middle of telling.
void drop(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

} // namespace

bool HttpFuture::abandon()
{
    curl_multi_remove_handle(m_http.m_multi, m_request->handle());
    m_http.m_futures.erase(m_request->handle());
    return true;
}

HttpLoop::HttpLoop(LoopIo &io) : m_io(io), m_multi(curl_multi_init())
{
    if (!m_multi)
        throw std::bad_alloc();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &HttpLoop::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &HttpLoop::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
}

HttpLoop::~HttpLoop()
{
    for (const auto &[handle, future] : m_futures)
        curl_multi_remove_handle(m_multi, handle);
    curl_multi_cleanup(m_multi);
}

std::shared_ptr<HttpFuture> HttpLoop::start(std::unique_ptr<HttpRequest> request)
{
    CURL *const handle = request->handle();
    auto future = std::make_shared<HttpFuture>(m_io.loop(), m_io, *this, std::move(request));
    m_futures.emplace(handle, future.get());
    m_io.open(future);
    curl_multi_add_handle(m_multi, handle);
    return future;
}

int HttpLoop::onSocket(CURL *, int socket, int what, void *self, void *)
{
    static_cast<HttpLoop *>(self)->watch(socket, what);
    return 0;
}

int HttpLoop::onTimer(CURLM *, long timeoutMs, void *self)
{
    QTimer &timer = static_cast<HttpLoop *>(self)->m_timer;
    if (timeoutMs < 0)
        timer.stop();
    else
        timer.start(int(timeoutMs));
    return 0;
}

void HttpLoop::watch(int socket, int what)
{
    Watch &watch = m_watches[socket];
    drop(watch.read);
    drop(watch.write);
    if (what == CURL_POLL_REMOVE) {
        m_watches.erase(socket);
        return;
    }
    if (what & CURL_POLL_IN) {
        watch.read = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
        connect(watch.read.get(), &QSocketNotifier::activated, this,
                [this, socket] { act(socket, CURL_CSELECT_IN); });
    }
    if (what & CURL_POLL_OUT) {
        watch.write = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
        connect(watch.write.get(), &QSocketNotifier::activated, this,
                [this, socket] { act(socket, CURL_CSELECT_OUT); });
    }
}

void HttpLoop::act(int socket, int flags)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, flags, &running);
    takeResults();
}

void HttpLoop::takeResults()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        const auto found = m_futures.find(message->easy_handle);
        HttpFuture &future = *found->second;
        m_futures.erase(found);
        IoResult result = future.m_request->result(code);
        curl_multi_remove_handle(m_multi, future.m_request->handle());
        m_io.arrived(future, std::move(result));
    }
}

} // namespace simmer::runtime
