// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/ioresult.h"

#include <cstdint>
#include <functional>
#include <string>

using CURL = void;

namespace simmer::runtime {

/// One GET request to a server on the loopback interface; nothing else is ever spoken to, no proxy and no
/// other place that an answer names. For one thread at a time. It is up to the user to perform it, in a
/// blocking way or on an event loop.
class HttpRequest
{
public:
    /// `server`: the name that failures give it.
    HttpRequest(std::string server, std::uint16_t port, const std::string &path);
    ~HttpRequest();
    HttpRequest(const HttpRequest &) = delete;
    HttpRequest &operator=(const HttpRequest &) = delete;

    CURL *handle() const { return m_handle; }
    /// Performs it and waits for the answer. `goOn` is asked now and then; when it says no, the request
    /// fails.
    IoResult perform(const std::function<bool()> &goOn);
    /// What libcurl's code for the end of the transfer (CURLcode) means.
    IoResult result(int code) const;

private:
    std::string m_server;
    CURL *m_handle = nullptr;
};

/// Once in a process, before it has threads.
void prepareHttpClients();

} // namespace simmer::runtime
