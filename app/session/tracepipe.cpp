// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/tracepipe.h"

#include <QDeadlineTimer>
#include <QPointer>

#include <array>
#include <cerrno>
#include <chrono>

#include <fcntl.h>
#include <unistd.h>

namespace simmer::session {
namespace {

/// As much as a pipe holds by default, pipe(7).
constexpr std::size_t blockBytes = 64 * 1024;
/// How long a lane may keep the event loop in one turn.
constexpr std::chrono::milliseconds turnBudget{1};

void closeDescriptor(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

/// Out of the way of the standard streams, which a program that was started without them does not have.
int aboveStandardStreams(int descriptor)
{
    if (descriptor > STDERR_FILENO)
        return descriptor;
    const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(descriptor);
    return moved;
}

} // namespace

TracePipe::TracePipe(QObject *parent) : QObject(parent), m_buffer(blockBytes) {}

TracePipe::~TracePipe()
{
    closeReadEnd();
    closeDescriptor(m_writeEnd);
}

bool TracePipe::open()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    m_readEnd = aboveStandardStreams(ends[0]);
    m_writeEnd = aboveStandardStreams(ends[1]);
    if (m_readEnd < 0 || m_writeEnd < 0 || ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK) != 0) {
        closeDescriptor(m_readEnd);
        closeDescriptor(m_writeEnd);
        return false;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TracePipe::readPortion);
    return true;
}

void TracePipe::closeWriteEnd()
{
    closeDescriptor(m_writeEnd);
}

void TracePipe::endWhenEmpty()
{
    m_endWhenEmpty = true;
    QMetaObject::invokeMethod(this, &TracePipe::readPortion, Qt::QueuedConnection);
}

void TracePipe::readPortion()
{
    const QPointer<TracePipe> self(this);
    const QDeadlineTimer turnEnds(turnBudget, Qt::PreciseTimer);
    while (self && m_readEnd >= 0 && !turnEnds.hasExpired()) {
        const ssize_t count = ::read(m_readEnd, m_buffer.data(), m_buffer.size());
        if (count > 0) {
            Q_EMIT bytesRead({m_buffer.data(), std::size_t(count)});
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN && !m_endWhenEmpty)
            return;
        end();
        return;
    }
}

void TracePipe::end()
{
    closeReadEnd();
    Q_EMIT ended();
}

void TracePipe::closeReadEnd()
{
    if (m_notifier) {
        // It may be the sender of what is being handled.
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    closeDescriptor(m_readEnd);
}

} // namespace simmer::session
