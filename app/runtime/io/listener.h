// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/helperprocess.h"
#include "runtime/io/ioresult.h"
#include "runtime/io/loopback.h"
#include "scenario/scenario.h"

#include <functional>
#include <optional>
#include <string>

namespace simmer::runtime {

/// A `listener` object of a lane: a listening socket on the loopback interface, and a process whose clients
/// connect to it once the load has been let go. Threads, and processes forked later, may all use it.
class Listener
{
public:
    /// `unitNs`: nanoseconds of a lesson unit in this run. Throws std::system_error when the system does not
    /// give what is needed. The calling process must not have other threads, nor an application object.
    Listener(const scenario::Object &object, double unitNs);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    const std::string &name() const { return m_name; }
    int descriptor() const { return m_socket.descriptor(); }
    /// Becomes readable when the load has ended.
    int loadDescriptor() const { return m_control; }
    pid_t loadProcess() const { return m_load->id(); }

    /// Clients come from now on. Nothing happens a second time.
    void letGo() const;

    enum class Arrival
    {
        Connection, ///< a client is there
        End,        ///< no client is left, and none will come
        Stopped     ///< `goOn` said no
    };
    /// Waits for the next client; its socket, non-blocking, is then in `connection`. `goOn` is asked now and
    /// then.
    Arrival accept(int &connection, const std::function<bool()> &goOn) const;
    /// A client that is already there; its socket is non-blocking. -1: none is.
    int acceptNow() const;
    bool hasLoadEnded() const;
    /// After the end: the value is how many clients lost their connection before their last round. It is a
    /// failure when the load has ended before its time.
    IoResult result() const;

private:
    std::string m_name;
    LoopbackSocket m_socket;
    int m_control = -1;
    std::optional<HelperProcess> m_load;
};

/// How a lane says what became of a load of which `count` clients were lost.
std::string lostClients(const std::string &listener, std::int64_t count);

} // namespace simmer::runtime
