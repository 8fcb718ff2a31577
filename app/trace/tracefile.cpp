// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/tracefile.h"

#include "trace/atomicfile.h"
#include "trace/frame.h"
#include "trace/framescanner.h"
#include "trace/streamdecoder.h"
#include "trace/traceproblem.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace simmer::trace {

namespace {

constexpr std::size_t maxLanes = 16;
constexpr std::uint64_t maxFileEvents = 16'000'000;
constexpr std::uint64_t maxFileNoteBytes = 64u << 20;

/// Writes lanes as frames, a good piece at a time.
class LaneWriter
{
public:
    LaneWriter(AtomicFile &file, std::uint8_t lane, const Timeline &timeline)
        : m_file(file), m_lane(lane), m_timeline(timeline)
    {}

    bool write()
    {
        m_buffer = encodeHeader(m_timeline.header(), m_lane);
        const auto events = m_timeline.events();
        std::size_t from = 0;
        for (const NoteLine &note : m_timeline.notes()) {
            addEvents(events.subspan(from, note.event - from));
            add(FrameType::Note, notePayload(events[note.event], note.text));
            from = note.event + 1;
        }
        addEvents(events.subspan(from));
        addClose(events.size());
        return pass();
    }

private:
    void add(FrameType type, std::span<const std::byte> payload)
    {
        FrameHeader frame;
        frame.type = type;
        frame.lane = m_lane;
        appendFrame(m_buffer, frame, payload);
        if (m_buffer.size() > (1u << 18))
            pass();
    }
    void addEvents(std::span<const Event> events)
    {
        while (!events.empty()) {
            const auto some = events.first(std::min(events.size(), maxEventsPerFrame));
            add(FrameType::Events, std::as_bytes(some));
            events = events.subspan(some.size());
        }
    }
    void addClose(std::size_t eventCount)
    {
        const auto outcome = m_timeline.outcome();
        const CloseRecord end{eventCount, outcome.has_value(),
                              std::uint32_t(outcome.value_or(Outcome::Finished))};
        add(FrameType::Close, {reinterpret_cast<const std::byte *>(&end), sizeof end});
    }
    bool pass()
    {
        m_sound = m_sound && m_file.write(m_buffer);
        m_buffer.clear();
        return m_sound;
    }

    AtomicFile &m_file;
    std::uint8_t m_lane;
    const Timeline &m_timeline;
    std::vector<std::byte> m_buffer;
    bool m_sound = true;
};

/// How much of a file is still taken, for all its lanes together: its length bounds nothing.
struct Allowance
{
    std::uint64_t events = maxFileEvents;
    std::uint64_t noteBytes = maxFileNoteBytes;
};

/// Between a lane's decoder and its timeline: keeps count of what the timeline puts right without a word.
class LaneIntake : public StreamReader::Consumer
{
public:
    LaneIntake(Timeline &timeline, Allowance &allowance) : m_timeline(timeline), m_allowance(allowance) {}

    void onHeader(Header header) override { m_timeline.onHeader(std::move(header)); }
    void onEvents(std::span<const Event> events) override
    {
        const auto taken = std::size_t(std::min<std::uint64_t>(events.size(), m_allowance.events));
        m_tooMuch += events.size() - taken;
        m_allowance.events -= taken;
        events = events.first(taken);
        for (const Event &event : events)
            watch(event);
        if (!events.empty())
            m_timeline.onEvents(events);
    }
    void onNote(const Event &event, NoteKind kind, std::string text) override
    {
        if (m_allowance.events == 0 || m_allowance.noteBytes < text.size()) {
            ++m_tooMuch;
            return;
        }
        --m_allowance.events;
        m_allowance.noteBytes -= text.size();
        watch(event);
        m_timeline.onNote(event, kind, std::move(text));
    }

    std::uint64_t disordered() const { return m_disordered; }
    std::uint64_t tooMuch() const { return m_tooMuch; }

private:
    void watch(const Event &event)
    {
        m_disordered += event.time < m_latest;
        m_latest = std::max(m_latest, event.time);
    }

    Timeline &m_timeline;
    Allowance &m_allowance;
    std::int64_t m_latest = 0;
    std::uint64_t m_disordered = 0;
    std::uint64_t m_tooMuch = 0;
};

/// Gives each lane's frames to its decoder.
class LaneSorter : public FrameScanner::Consumer
{
public:
    void onFrame(const FrameHeader &header, std::span<const std::byte> payload) override
    {
        if (header.lane >= maxLanes) {
            ++m_strange;
            return;
        }
        m_lanes.try_emplace(header.lane, m_allowance).first->second.decoder.onFrame(header, payload);
    }
    void onGarbage(std::uint64_t count, std::uint64_t at) override
    {
        if (m_garbage == 0)
            m_firstGarbage = at;
        m_garbage += count;
    }

    /// `cutAt` where the file ends within a piece.
    TraceFile result(const FrameScanner &scanner, std::optional<std::uint64_t> cutAt)
    {
        TraceFile file;
        if (scanner.isFromNewerVersion())
            file.problems.push_back({.kind = TraceProblem::Kind::NewerVersion});
        else if (m_lanes.empty())
            file.problems.push_back({.kind = TraceProblem::Kind::NoTrace});
        if (m_garbage > 0)
            file.problems.push_back(
                {.kind = TraceProblem::Kind::Garbled, .count = m_garbage, .at = m_firstGarbage});
        if (m_strange > 0)
            file.problems.push_back({.kind = TraceProblem::Kind::NoLane, .count = m_strange});
        if (cutAt && !scanner.isFromNewerVersion() && !m_lanes.empty())
            file.problems.push_back({.kind = TraceProblem::Kind::CutOff, .at = *cutAt});
        for (auto &[number, lane] : m_lanes)
            finish(lane, file);
        return file;
    }

private:
    struct Lane
    {
        explicit Lane(Allowance &allowance) : intake(*timeline, allowance) {}

        std::shared_ptr<Timeline> timeline = std::make_shared<Timeline>();
        LaneIntake intake;
        StreamDecoder decoder{intake};
    };

    static void finish(Lane &lane, TraceFile &file)
    {
        const Timeline &timeline = *lane.timeline;
        std::optional<Scheduling> who;
        if (timeline.hasHeader())
            who = timeline.header().scheduling;
        lane.decoder.finish();
        for (TraceProblem problem : lane.decoder.problems()) {
            problem.lane = who;
            file.problems.push_back(std::move(problem));
        }
        if (!timeline.hasHeader())
            return;
        const auto &end = lane.decoder.end();
        lane.timeline->close(end && end->hasOutcome ? std::optional(Outcome(end->outcome)) : std::nullopt);
        const auto report = [&](TraceProblem::Kind kind, std::uint64_t count, std::uint64_t total = 0) {
            if (count > 0)
                file.problems.push_back({.kind = kind, .lane = who, .count = count, .total = total});
        };
        report(TraceProblem::Kind::NoEnd, !end && !timeline.outcome());
        report(TraceProblem::Kind::Nameless, timeline.droppedCount());
        report(TraceProblem::Kind::Disordered, lane.intake.disordered());
        report(TraceProblem::Kind::TooMuch, lane.intake.tooMuch(), maxFileEvents);
        file.lanes.push_back(lane.timeline);
    }

    Allowance m_allowance;
    std::map<std::uint8_t, Lane> m_lanes;
    std::uint64_t m_garbage = 0;
    std::uint64_t m_firstGarbage = 0;
    std::uint64_t m_strange = 0;
};

} // namespace

TraceFile readTraceFile(const std::filesystem::path &path)
{
    // Opening a pipe would wait for whoever may write to it.
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status)) {
        const char *reason = std::strerror(error ? error.value() : ENOENT);
        return {{}, {{.kind = TraceProblem::Kind::CannotOpen, .detail = reason}}};
    }
    if (!std::filesystem::is_regular_file(status))
        return {{}, {{.kind = TraceProblem::Kind::NoFile}}};
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return {{}, {{.kind = TraceProblem::Kind::CannotOpen, .detail = std::strerror(errno)}}};
    LaneSorter sorter;
    FrameScanner scanner(sorter);
    std::vector<std::byte> buffer(1u << 18);
    std::uint64_t length = 0;
    while (stream) {
        stream.read(reinterpret_cast<char *>(buffer.data()), std::streamsize(buffer.size()));
        length += std::uint64_t(stream.gcount());
        scanner.feed({buffer.data(), std::size_t(stream.gcount())});
    }
    const bool failed = stream.bad();
    const std::uint64_t lastPiece = scanner.position();
    const bool whole = scanner.finish();
    TraceFile file = sorter.result(scanner, whole ? std::nullopt : std::optional(lastPiece));
    if (failed)
        file.problems.insert(file.problems.begin(), {.kind = TraceProblem::Kind::ReadFailed, .at = length});
    return file;
}

std::string writeTraceFile(const std::filesystem::path &path,
                           const std::vector<std::shared_ptr<const Timeline>> &lanes)
{
    if (lanes.size() > maxLanes)
        return "a trace has at most " + std::to_string(maxLanes) + " lanes";
    AtomicFile file(path);
    if (!file.open())
        return file.problem();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (!LaneWriter(file, std::uint8_t(i), *lanes[i]).write())
            return file.problem();
    }
    return file.commit() ? std::string() : file.problem();
}

} // namespace simmer::trace
