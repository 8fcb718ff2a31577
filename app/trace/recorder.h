// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

#include <array>
#include <cstddef>
#include <memory>
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
    /// Takes all of the frame or nothing of it; never waits. False: try again later.
    virtual bool tryWrite(std::span<const std::byte> frame) = 0;
    /// Waits until it is taken. False: the reader has gone.
    virtual bool write(std::span<const std::byte> frame) = 0;
};

/// Records the events of one thread. Each recording thread has its own; none of them ever waits for another.
///
/// `record` is an append to a buffer. Full buffers queue up as frames and leave by `flush`, which never waits either,
/// so a slow reader costs memory and not time; `finish` waits.
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

    /// A text that the header does not have (a failure's message), followed by its Note event. Not for hot paths.
    void note(Event event, NoteKind kind, std::string_view text);

    /// Hands over what there is, as far as the sink takes it now.
    void flush() noexcept;
    /// Hands over everything, waiting for the reader. False: the reader has gone.
    bool finish();
    bool hasPending() const noexcept;
    std::uint64_t eventCount() const noexcept;

private:
    void grow() noexcept;
    // The rest is the implementer's.
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
    Event *m_next = nullptr;
    Event *m_end = nullptr;
};

/// Writes frames to a pipe or file descriptor that it does not own. O_NONBLOCK is set per write by the sink's means,
/// not on the descriptor that other processes share.
class DescriptorSink : public FrameSink
{
public:
    explicit DescriptorSink(int descriptor) : m_descriptor(descriptor) { }
    bool tryWrite(std::span<const std::byte> frame) override;
    bool write(std::span<const std::byte> frame) override;

private:
    int m_descriptor;
};

/// Keeps frames in memory, for tests and virtual time.
class MemorySink : public FrameSink
{
public:
    bool tryWrite(std::span<const std::byte> frame) override;
    bool write(std::span<const std::byte> frame) override;
    const std::vector<std::byte> &bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

} // namespace simmer::trace
