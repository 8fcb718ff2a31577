// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace simmer::runtime {

/// A socket that listens on 127.0.0.1, on a port that the kernel has chosen. Connections that come before
/// anyone accepts them wait. Nothing outside of the machine can reach it.
class LoopbackSocket
{
public:
    /// Throws std::system_error when there can be none.
    LoopbackSocket();
    ~LoopbackSocket();
    LoopbackSocket(const LoopbackSocket &) = delete;
    LoopbackSocket &operator=(const LoopbackSocket &) = delete;

    /// Only the port is kept: what others have of the socket is theirs.
    void close();
    int descriptor() const { return m_descriptor; }
    std::uint16_t port() const { return m_port; }

private:
    int m_descriptor = -1;
    std::uint16_t m_port = 0;
};

} // namespace simmer::runtime
