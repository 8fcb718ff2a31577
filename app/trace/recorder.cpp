// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/recorder.h"

#include "trace/frame.h"

#include <new>
#include <string>

namespace simmer::trace {

/// A frame with its payload in place, so that sending it copies nothing.
struct Recorder::Frame
{
    FrameHeader header;
    union {
        std::byte payload[maxPayloadBytes];
        Event events[maxEventsPerFrame];
    };

    Frame() {} // NOLINT: the payload is written before it is read
    std::span<const std::byte> sealed(std::size_t payloadBytes) noexcept
    {
        seal(header, {payload, payloadBytes});
        return {reinterpret_cast<const std::byte *>(this), sizeof header + payloadBytes};
    }
};

Recorder::Recorder(FrameSink &sink) : m_sink(sink), m_current(std::make_unique<Frame>())
{
    static_assert(sizeof(Frame) == maxFrameBytes);
    m_next = m_current->events;
    m_end = m_next + maxEventsPerFrame;
}

Recorder::~Recorder()
{
    flush();
}

std::uint64_t Recorder::eventCount() const noexcept
{
    return m_putAside + std::uint64_t(m_next - m_current->events);
}

bool Recorder::hasPending() const noexcept
{
    return !m_queue.empty() || m_next != m_current->events || m_lost > 0;
}

void Recorder::grow() noexcept
{
    if (putAside())
        return;
    m_lost += std::uint64_t(m_next - m_current->events);
    m_lostAt = m_next[-1].time;
    m_next = m_current->events;
}

/// The current frame joins the queue and an empty one takes its place. False: no memory.
bool Recorder::putAside() noexcept
{
    try {
        std::unique_ptr<Frame> fresh = m_spare ? std::move(m_spare) : std::make_unique<Frame>();
        m_queue.push_back(nullptr);
        const auto count = std::size_t(m_next - m_current->events);
        m_current->header.length = std::uint32_t(count * sizeof(Event));
        m_queue.back() = std::move(m_current);
        m_current = std::move(fresh);
        m_putAside += count;
    } catch (const std::bad_alloc &) {
        return false;
    }
    m_next = m_current->events;
    m_end = m_next + maxEventsPerFrame;
    return true;
}

void Recorder::note(Event event, NoteKind kind, std::string_view text)
{
    event.kind = EventKind::Note;
    event.wait = WaitKind::None;
    event.on = std::uint32_t(kind);
    const std::vector<std::byte> payload = notePayload(event, text);
    auto frame = std::make_unique<Frame>();
    frame->header.type = FrameType::Note;
    frame->header.length = std::uint32_t(payload.size());
    std::memcpy(frame->payload, payload.data(), payload.size());
    if (m_next != m_current->events)
        grow();
    m_queue.push_back(std::move(frame));
    ++m_putAside;
}

/// False: something is left in the queue, and when `waiting` the reader has gone.
bool Recorder::sendQueue(bool waiting) noexcept
{
    while (!m_queue.empty()) {
        Frame &frame = *m_queue.front();
        const auto bytes = frame.sealed(frame.header.length);
        if (waiting ? !m_sink.write(bytes) : !m_sink.tryWrite(bytes))
            return false;
        if (frame.header.type == FrameType::Events)
            m_spare = std::move(m_queue.front());
        m_queue.pop_front();
    }
    return true;
}

bool Recorder::sendAll(bool waiting) noexcept
{
    if (!sendQueue(waiting))
        return false;
    const auto count = std::size_t(m_next - m_current->events);
    if (count > 0) {
        // In place: while the reader is slow, the frame goes on filling up instead of queueing up half empty.
        const auto bytes = m_current->sealed(count * sizeof(Event));
        if (waiting ? !m_sink.write(bytes) : !m_sink.tryWrite(bytes))
            return false;
        m_putAside += count;
        m_next = m_current->events;
    }
    return true;
}

void Recorder::confessLoss() noexcept
{
    try {
        Event event;
        event.time = m_lostAt;
        const std::string text = std::to_string(m_lost) + " events were lost: there was no memory for them";
        note(event, NoteKind::Problem, text);
        m_lost = 0;
    } catch (const std::bad_alloc &) {
        return; // the next flush tries again
    }
}

void Recorder::flush() noexcept
{
    if (m_lost > 0)
        confessLoss();
    sendAll(false);
}

bool Recorder::finish()
{
    if (m_lost > 0)
        confessLoss();
    return sendAll(true);
}

} // namespace simmer::trace
