// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace simmer::trace {

/// Where whole frames go. A frame is at most `maxFrameBytes`, so that a pipe takes it in one piece even when
/// several processes write to it (PIPE_BUF, pipe(7)).
class FrameSink
{
public:
    virtual ~FrameSink() = default;
    /// Takes all of the frame or nothing of it; never waits. False: try again later. A sink whose reader has
    /// gone takes frames and drops them: there is no later, and no memory should be kept for it.
    virtual bool tryWrite(std::span<const std::byte> frame) = 0;
    /// Waits until it is taken. False: the reader has gone.
    virtual bool write(std::span<const std::byte> frame) = 0;
};

/// Records the events of one thread. Each recording thread has its own; none of them ever waits for another.
///
/// `record` is an append to a buffer. Full buffers queue up as frames and leave by `flush`, which never waits
/// either, so a slow reader costs memory and not time; `finish` waits. Where there is no more memory events
/// are lost, and a Note of kind Problem says how many. The thread flushes before it waits for long, and every
/// few milliseconds while it runs.
class Recorder
{
public:
    explicit Recorder(FrameSink &sink);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    void record(const Event &event) noexcept
    {
        if (m_next == m_end)
            grow();
        *m_next++ = event;
    }

    /// A text that the header does not have (a failure's message), followed by its Note event. Not for hot
    /// paths.
    void note(Event event, NoteKind kind, std::string_view text);

    /// Hands over what there is, as far as the sink takes it now.
    void flush() noexcept;
    /// Hands over everything, waiting for the reader. False: the reader has gone.
    bool finish();
    bool hasPending() const noexcept;
    std::uint64_t eventCount() const noexcept;

private:
    struct Frame;
    void grow() noexcept;
    bool putAside() noexcept;
    bool sendQueue(bool waiting) noexcept;
    bool sendAll(bool waiting) noexcept;
    void confessLoss() noexcept;

    FrameSink &m_sink;
    Event *m_next = nullptr;
    Event *m_end = nullptr;
    /// The frame that `m_next` points into.
    std::unique_ptr<Frame> m_current;
    /// Full ones, oldest first.
    std::deque<std::unique_ptr<Frame>> m_queue;
    /// One that was sent, to be filled again.
    std::unique_ptr<Frame> m_spare;
    std::uint64_t m_putAside = 0;
    std::uint64_t m_lost = 0;
    std::int64_t m_lostAt = 0;
};

/// Writes frames to a pipe or file descriptor that it does not own. The descriptor's flags, which other
/// processes share, stay as they are: a pipe is opened a second time, without waiting. SIGPIPE has to be
/// ignored by the program. Any number of threads and, with sinks of their own, processes may write to the
/// same pipe at once.
class DescriptorSink : public FrameSink
{
public:
    explicit DescriptorSink(int descriptor);
    ~DescriptorSink() override;
    DescriptorSink(const DescriptorSink &) = delete;
    DescriptorSink &operator=(const DescriptorSink &) = delete;

    bool tryWrite(std::span<const std::byte> frame) override;
    bool write(std::span<const std::byte> frame) override;
    /// Nobody reads any more, or writing failed for good; from now on frames are dropped.
    bool readerHasGone() const { return m_gone.load(std::memory_order_relaxed); }

private:
    bool isReady(int milliseconds) const;
    bool writeRest(std::span<const std::byte> rest);

    int m_descriptor;
    /// The same pipe with O_NONBLOCK; -1 where it cannot be opened again.
    int m_nonBlocking;
    std::atomic<bool> m_gone{false};
};

/// Keeps frames in memory, for tests and virtual time. Any number of threads may write at once; `bytes` is
/// for when none does.
class MemorySink : public FrameSink
{
public:
    bool tryWrite(std::span<const std::byte> frame) override;
    bool write(std::span<const std::byte> frame) override;
    const std::vector<std::byte> &bytes() const { return m_bytes; }

private:
    std::mutex m_mutex;
    std::vector<std::byte> m_bytes;
};

} // namespace simmer::trace
