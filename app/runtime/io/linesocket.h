// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/ioresult.h"

#include <functional>
#include <string>
#include <string_view>

namespace simmer::runtime {

/// The lines of a connection of a task that waits for them with its thread. For one thread at a time.
class LineSocket
{
public:
    /// Takes the non-blocking socket over.
    explicit LineSocket(int descriptor) : m_descriptor(descriptor) {}
    ~LineSocket();
    LineSocket(const LineSocket &) = delete;
    LineSocket &operator=(const LineSocket &) = delete;

    /// Waits for a line; the value is the number in it (numberIn). `goOn` is asked now and then; when it says
    /// no, there is a failure.
    IoResult receive(const std::function<bool()> &goOn);
    IoResult send(std::string_view line, const std::function<bool()> &goOn);

private:
    bool await(short events, const std::function<bool()> &goOn) const;

    int m_descriptor;
    std::string m_received;
};

/// How long a line may be.
inline constexpr std::size_t longestLine = 64 * 1024;
/// The whole number that a line begins with; 0 when it begins with none.
std::int64_t numberIn(std::string_view line);
/// What `receive` and `send` fail with.
IoResult connectionClosed();
/// Of a task that no `accept` has started.
IoResult noConnection();
IoResult lineTooLong();

} // namespace simmer::runtime
