// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/helperprocess.h"
#include "runtime/io/httpserver.h"
#include "runtime/io/loopback.h"

#include <string>

namespace simmer::runtime {

/// A `server` object of a lane: an HTTP server on the loopback interface, in a process of its own.
class Server
{
public:
    /// `unitNs`: nanoseconds of a lesson unit in this run. Throws std::system_error when the system does not
    /// give what is needed. The calling process must not have other threads, nor an application object.
    Server(const scenario::Object &object, double unitNs)
        : m_name(object.name),
          m_process("simmer-server", m_socket.descriptor(), [&object, unitNs](int descriptor) {
              serveHttp(std::get<scenario::ServerObject>(object.type), unitNs, descriptor);
          })
    {
        m_socket.close();
    }

    const std::string &name() const { return m_name; }
    std::uint16_t port() const { return m_socket.port(); }
    pid_t process() const { return m_process.id(); }

private:
    std::string m_name;
    LoopbackSocket m_socket;
    HelperProcess m_process;
};

} // namespace simmer::runtime
