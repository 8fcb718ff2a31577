// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/loopback.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace simmer::runtime {

namespace {

/// As many as the kernel grants.
constexpr int longestQueue = 4096;

} // namespace

LoopbackSocket::LoopbackSocket() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (m_descriptor < 0 || ::bind(m_descriptor, any, size) != 0 ||
        ::listen(m_descriptor, longestQueue) != 0 || ::getsockname(m_descriptor, any, &size) != 0) {
        const int error = errno;
        ::close(m_descriptor);
        throw std::system_error(error, std::generic_category(),
                                "nothing can listen on the loopback interface");
    }
    m_port = ntohs(address.sin_port);
}

LoopbackSocket::~LoopbackSocket()
{
    close();
}

void LoopbackSocket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace simmer::runtime
