// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/tracefile.h"

#include "trace/atomicfile.h"
#include "trace/frame.h"
#include "trace/framescanner.h"
#include "trace/streamdecoder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <system_error>

namespace simmer::trace {

namespace {

constexpr std::size_t maxLanes = 16;

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

/// Gives each lane's frames to its decoder.
class LaneSorter : public FrameScanner::Consumer
{
public:
    struct Lane
    {
        std::shared_ptr<Timeline> timeline = std::make_shared<Timeline>();
        StreamDecoder decoder{*timeline};
    };

    void onFrame(const FrameHeader &header, std::span<const std::byte> payload) override
    {
        if (header.lane >= maxLanes) {
            ++m_strange;
            return;
        }
        m_lanes[header.lane].decoder.onFrame(header, payload);
    }
    void onGarbage(std::uint64_t count) override { m_garbage += count; }

    TraceFile result(const FrameScanner &scanner, bool whole)
    {
        TraceFile file;
        if (scanner.isFromNewerVersion())
            file.problems.push_back("the trace was made by a newer Simmer");
        else if (m_lanes.empty())
            file.problems.push_back("this is no trace");
        if (m_garbage > 0)
            file.problems.push_back(std::to_string(m_garbage) + " bytes are damaged and were skipped");
        if (m_strange > 0)
            file.problems.push_back(std::to_string(m_strange) + " pieces belong to no lane");
        if (!whole && !scanner.isFromNewerVersion() && !m_lanes.empty())
            file.problems.push_back("the file ends in the middle of something");
        for (auto &[number, lane] : m_lanes)
            finish(lane, file);
        return file;
    }

private:
    static void finish(Lane &lane, TraceFile &file)
    {
        lane.decoder.finish();
        const std::string who =
            lane.timeline->hasHeader() ? name(lane.timeline->header().scheduling) : std::string("a lane");
        for (const std::string &problem : lane.decoder.problems())
            file.problems.push_back(who + ": " + problem);
        if (!lane.timeline->hasHeader())
            return;
        const auto &end = lane.decoder.end();
        lane.timeline->close(end && end->hasOutcome ? std::optional(Outcome(end->outcome)) : std::nullopt);
        if (!end && !lane.timeline->outcome())
            file.problems.push_back(who + ": its end is missing");
        if (lane.timeline->droppedCount() > 0)
            file.problems.push_back(who + ": " + std::to_string(lane.timeline->droppedCount()) +
                                    " events name what does not exist and were left out");
        file.lanes.push_back(lane.timeline);
    }

    std::map<std::uint8_t, Lane> m_lanes;
    std::uint64_t m_garbage = 0;
    std::uint64_t m_strange = 0;
};

} // namespace

TraceFile readTraceFile(const std::filesystem::path &path)
{
    // Opening a pipe would wait for whoever may write to it.
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status))
        return {{}, {"cannot open " + path.string() + ": " + std::strerror(error ? error.value() : ENOENT)}};
    if (!std::filesystem::is_regular_file(status))
        return {{}, {path.string() + " is no file"}};
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return {{}, {"cannot open " + path.string() + ": " + std::strerror(errno)}};
    LaneSorter sorter;
    FrameScanner scanner(sorter);
    std::vector<std::byte> buffer(1u << 18);
    while (stream) {
        stream.read(reinterpret_cast<char *>(buffer.data()), std::streamsize(buffer.size()));
        scanner.feed({buffer.data(), std::size_t(stream.gcount())});
    }
    const bool failed = stream.bad();
    const bool whole = scanner.finish();
    TraceFile file = sorter.result(scanner, whole);
    if (failed)
        file.problems.insert(file.problems.begin(), "reading " + path.string() + " failed before its end");
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
