// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/listener.h"

#include "runtime/io/loadgenerator.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// How often a waiting thread looks whether it shall go on.
constexpr int lookEveryMs = 50;

} // namespace

Listener::Listener(const scenario::Object &object, double unitNs) : m_name(object.name)
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "no load can be started for " + m_name);
    m_control = pair[0];
    const auto listener = std::get<scenario::ListenerObject>(object.type);
    try {
        m_load.emplace("simmer-load", pair[1],
                       [&](int control) { generateLoad(listener, unitNs, m_socket.port(), control); });
    } catch (...) {
        ::close(pair[0]);
        ::close(pair[1]);
        throw;
    }
    ::close(pair[1]);
}

Listener::~Listener()
{
    ::close(m_control);
}

void Listener::letGo() const
{
    static_cast<void>(::send(m_control, "g", 1, MSG_NOSIGNAL | MSG_DONTWAIT));
}

int Listener::acceptNow() const
{
    for (;;) {
        const int connection = ::accept4(descriptor(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (connection >= 0 || (errno != EINTR && errno != ECONNABORTED))
            return connection;
    }
}

Listener::Arrival Listener::accept(int &connection, const std::function<bool()> &goOn) const
{
    for (;;) {
        std::array<pollfd, 2> sources{pollfd{descriptor(), POLLIN, 0}, pollfd{m_control, POLLIN, 0}};
        ::poll(sources.data(), sources.size(), lookEveryMs);
        if (!goOn())
            return Arrival::Stopped;
        const bool isOver = hasLoadEnded(); // before the last look for a client
        if (isOver || (sources[0].revents & POLLIN)) {
            connection = acceptNow();
            if (connection >= 0)
                return Arrival::Connection;
        }
        if (isOver)
            return Arrival::End;
    }
}

bool Listener::hasLoadEnded() const
{
    char first = 0;
    const ssize_t size = ::recv(m_control, &first, 1, MSG_PEEK | MSG_DONTWAIT);
    return size >= 0 || (errno != EAGAIN && errno != EINTR);
}

IoResult Listener::result() const
{
    std::array<char, 32> report{};
    const ssize_t size = ::recv(m_control, report.data(), report.size(), MSG_PEEK | MSG_DONTWAIT);
    IoResult result;
    const auto parsed =
        std::from_chars(report.data(), report.data() + std::max<ssize_t>(size, 0), result.value);
    if (parsed.ec != std::errc())
        return IoResult::failed("the clients of “" + m_name + "” are gone before their time");
    return result;
}

std::string lostClients(const std::string &listener, std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " client" : " clients") + " of “" + listener +
           "” lost the connection before the last round";
}

} // namespace simmer::runtime
