// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/linesocket.h"

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

bool mustWait(int error)
{
    return error == EAGAIN || error == EINTR;
}

} // namespace

LineSocket::~LineSocket()
{
    ::close(m_descriptor);
}

bool LineSocket::await(short events, const std::function<bool()> &goOn) const
{
    pollfd source{m_descriptor, events, 0};
    while (::poll(&source, 1, lookEveryMs) <= 0) {
        if (!goOn())
            return false;
    }
    return goOn();
}

IoResult LineSocket::receive(const std::function<bool()> &goOn)
{
    for (;;) {
        if (const std::size_t end = m_received.find('\n'); end != std::string::npos) {
            const std::int64_t number = numberIn(std::string_view(m_received).substr(0, end));
            m_received.erase(0, end + 1);
            return {number, {}};
        }
        if (m_received.size() > longestLine)
            return lineTooLong();
        if (!await(POLLIN, goOn))
            return connectionClosed();
        std::array<char, 4096> block{};
        const ssize_t size = ::recv(m_descriptor, block.data(), block.size(), 0);
        if (size == 0 || (size < 0 && !mustWait(errno)))
            return connectionClosed();
        if (size > 0)
            m_received.append(block.data(), std::size_t(size));
    }
}

IoResult LineSocket::send(std::string_view line, const std::function<bool()> &goOn)
{
    std::string left(line);
    left += '\n';
    while (!left.empty()) {
        const ssize_t size = ::send(m_descriptor, left.data(), left.size(), MSG_NOSIGNAL);
        if (size > 0)
            left.erase(0, std::size_t(size));
        else if (!mustWait(errno) || !await(POLLOUT, goOn))
            return connectionClosed();
    }
    return {};
}

std::int64_t numberIn(std::string_view line)
{
    std::int64_t number = 0;
    std::from_chars(line.data(), line.data() + line.size(), number);
    return number;
}

IoResult connectionClosed()
{
    return IoResult::failed("the connection was closed by the other side");
}

IoResult noConnection()
{
    return IoResult::failed("this task has no connection: no “accept” has started it");
}

IoResult lineTooLong()
{
    return IoResult::failed("a line of more than " + std::to_string(longestLine) + " bytes came");
}

} // namespace simmer::runtime
