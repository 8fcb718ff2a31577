// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/streamdecoder.h"

#include "trace/headercodec.h"

#include <array>
#include <utility>

namespace simmer::trace {

namespace {

constexpr std::size_t maxProblems = 20;

bool isSound(const Event &event)
{
    if (std::uint8_t(event.kind) >= eventKindCount)
        return false;
    return std::uint8_t(event.wait) < (event.kind == EventKind::Sample ? counterCount : waitKindCount);
}

} // namespace

void StreamDecoder::addProblem(TraceProblem problem)
{
    if (m_problems.size() < maxProblems)
        m_problems.push_back(std::move(problem));
}

void StreamDecoder::onFrame(const FrameHeader &frame, std::span<const std::byte> payload)
{
    if (frame.type == FrameType::Header) {
        onHeaderPart(frame, payload);
        return;
    }
    if (!m_headerSeen) {
        ++m_homeless;
        return;
    }
    switch (frame.type) {
    case FrameType::Header: break;
    case FrameType::Events: onEvents(payload); return;
    case FrameType::Note: onNote(payload); return;
    case FrameType::Close: onClose(payload); return;
    }
    ++m_unsound;
}

void StreamDecoder::onHeaderPart(const FrameHeader &frame, std::span<const std::byte> payload)
{
    if (m_headerSeen) {
        ++m_unsound;
        return;
    }
    if (frame.part == 0) {
        m_headerText.clear();
        m_nextPart = 0;
    }
    if (frame.part != m_nextPart || m_headerText.size() + payload.size() > maxHeaderBytes) {
        addProblem({.kind = TraceProblem::Kind::TornHeader});
        return;
    }
    m_headerText.append(reinterpret_cast<const char *>(payload.data()), payload.size());
    if (++m_nextPart < frame.parts)
        return;
    std::string problem;
    std::optional<Header> header = headerFromJson(m_headerText, problem);
    m_headerText = {};
    m_nextPart = 0;
    if (!header) {
        addProblem({.kind = TraceProblem::Kind::UnsoundHeader, .detail = std::move(problem)});
        return;
    }
    m_headerSeen = true;
    m_consumer.onHeader(std::move(*header));
}

void StreamDecoder::onEvents(std::span<const std::byte> payload)
{
    if (payload.size() % sizeof(Event) != 0) {
        ++m_unsound;
        return;
    }
    std::array<Event, maxEventsPerFrame> events;
    std::size_t count = 0;
    for (; !payload.empty(); payload = payload.subspan(sizeof(Event))) {
        std::memcpy(&events[count], payload.data(), sizeof(Event));
        if (isSound(events[count]))
            ++count;
        else
            ++m_unsound;
    }
    m_decoded += count;
    if (count > 0)
        m_consumer.onEvents({events.data(), count});
}

void StreamDecoder::onNote(std::span<const std::byte> payload)
{
    Event event;
    if (payload.size() >= sizeof event)
        std::memcpy(&event, payload.data(), sizeof event);
    if (payload.size() < sizeof event || event.kind != EventKind::Note || event.on >= noteKindCount ||
        !isSound(event)) {
        ++m_unsound;
        return;
    }
    const auto text = payload.subspan(sizeof event);
    ++m_decoded;
    m_consumer.onNote(event, NoteKind(event.on),
                      cleanText({reinterpret_cast<const char *>(text.data()), text.size()}));
}

void StreamDecoder::onClose(std::span<const std::byte> payload)
{
    CloseRecord end;
    if (payload.size() == sizeof end)
        std::memcpy(&end, payload.data(), sizeof end);
    if (m_end || payload.size() != sizeof end || (end.hasOutcome != 0 && end.outcome >= outcomeCount))
        ++m_unsound;
    else
        m_end = end;
}

bool StreamDecoder::finish()
{
    if (m_unsound > 0)
        addProblem({.kind = TraceProblem::Kind::Unsound, .count = m_unsound});
    if (m_homeless > 0)
        addProblem({.kind = TraceProblem::Kind::Homeless, .count = m_homeless});
    if (!m_headerSeen)
        addProblem({.kind = TraceProblem::Kind::NoHeader});
    const std::uint64_t promised = m_end ? m_end->eventCount : m_decoded;
    if (m_decoded < promised)
        addProblem({.kind = TraceProblem::Kind::Missing, .count = promised - m_decoded, .total = promised});
    if (m_decoded > promised)
        addProblem({.kind = TraceProblem::Kind::Surplus, .count = m_decoded - promised, .total = promised});
    m_unsound = 0;
    m_homeless = 0;
    return m_headerSeen && m_decoded >= promised;
}

} // namespace simmer::trace
