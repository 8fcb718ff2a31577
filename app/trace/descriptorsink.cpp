// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/recorder.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace simmer::trace {

namespace {

/// A second, non-blocking way into the pipe behind `descriptor`; -1 where it is no pipe or /proc is not
/// there.
int openAgain(int descriptor)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISFIFO(status.st_mode))
        return -1;
    const std::string path = "/proc/self/fd/" + std::to_string(descriptor);
    return open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
}

} // namespace

DescriptorSink::DescriptorSink(int descriptor)
    : m_descriptor(descriptor), m_nonBlocking(openAgain(descriptor))
{}

DescriptorSink::~DescriptorSink()
{
    if (m_nonBlocking >= 0)
        close(m_nonBlocking);
}

bool DescriptorSink::isReady(int milliseconds) const
{
    pollfd polled{m_descriptor, POLLOUT, 0};
    int count = 0;
    do {
        count = poll(&polled, 1, milliseconds);
    } while (count < 0 && errno == EINTR);
    // An error is for write(2) to report.
    return count != 0;
}

bool DescriptorSink::tryWrite(std::span<const std::byte> frame)
{
    if (readerHasGone())
        return true;
    // A pipe is writable when a whole PIPE_BUF fits (pipe(7)). Only where it could not be opened again, and
    // another writer takes that room in between, does this wait for the reader.
    if (m_nonBlocking < 0 && !isReady(0))
        return false;
    ssize_t written = 0;
    do {
        written = ::write(m_nonBlocking >= 0 ? m_nonBlocking : m_descriptor, frame.data(), frame.size());
    } while (written < 0 && errno == EINTR);
    if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return false;
    if (written < 0)
        m_gone = true;
    else if (std::size_t(written) < frame.size())
        writeRest(frame.subspan(std::size_t(written)));
    return true;
}

bool DescriptorSink::write(std::span<const std::byte> frame)
{
    while (!tryWrite(frame))
        isReady(-1);
    return !readerHasGone();
}

/// Only what is no pipe takes a frame in pieces.
bool DescriptorSink::writeRest(std::span<const std::byte> rest)
{
    while (!rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            isReady(-1);
        else if (written > 0)
            rest = rest.subspan(std::size_t(written));
        else if (written == 0 || errno != EINTR) {
            m_gone = true;
            return false;
        }
    }
    return true;
}

} // namespace simmer::trace
