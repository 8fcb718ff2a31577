// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/queuestore.h"

#include <cassert>
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace simmer::runtime {

std::int64_t MemoryQueue::pop()
{
    const std::int64_t value = m_values.front();
    m_values.pop_front();
    return value;
}

PipeQueue::PipeQueue(std::uint32_t capacity)
{
    constexpr std::uint64_t valuesOfAnyPipe = 65536 / sizeof(std::int64_t);
    if (::pipe2(m_ends, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "a queue needs a pipe");
    if (capacity > valuesOfAnyPipe &&
        ::fcntl(m_ends[1], F_SETPIPE_SZ, std::uint64_t(capacity) * sizeof(std::int64_t)) < 0) {
        const int error = errno;
        ::close(m_ends[0]);
        ::close(m_ends[1]);
        throw std::system_error(error, std::generic_category(),
                                "a queue of " + std::to_string(capacity) + " values needs a larger pipe");
    }
}

PipeQueue::~PipeQueue()
{
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

void PipeQueue::push(std::int64_t value)
{
    ssize_t written = 0;
    do
        written = ::write(m_ends[1], &value, sizeof value);
    while (written < 0 && errno == EINTR);
    assert(written == ssize_t(sizeof value));
}

std::int64_t PipeQueue::pop()
{
    std::int64_t value = 0;
    ssize_t got = 0;
    do
        got = ::read(m_ends[0], &value, sizeof value);
    while (got < 0 && errno == EINTR);
    assert(got == ssize_t(sizeof value));
    return value;
}

std::uint32_t PipeQueue::length() const
{
    int bytes = 0;
    ::ioctl(m_ends[0], FIONREAD, &bytes);
    return std::uint32_t(bytes) / sizeof(std::int64_t);
}

} // namespace simmer::runtime
