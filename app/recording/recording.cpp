// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/recording.h"

#include "trace/eventcheck.h"
#include "trace/header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace simmer::recording {

namespace {

using trace::Event;
using trace::EventKind;
using trace::NoteKind;
using Json = nlohmann::json;

/// As many as the recorder writes.
constexpr std::size_t mostEvents = 2'000'000;
/// Of names, with room for what JSON adds: a header is at most 8 MiB.
constexpr std::size_t mostNameBytes = 3u << 20;
constexpr std::size_t bytesOfAnEntry = 80;

trace::LocalizedText english(const std::string &text)
{
    return {{"en", text}};
}

std::string text(const Json &line, const char *key)
{
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number(const Json &line, const char *key, std::int64_t least)
{
    const auto found = line.find(key);
    const bool isNumber = found != line.end() && found->is_number_integer();
    return isNumber ? std::max(least, found->get<std::int64_t>()) : least;
}

/// The names that the recorder gave numbers to, in their order. Behind the first that there is no room for,
/// none is taken, because their numbers would be wrong.
class NameReader
{
public:
    explicit NameReader(const std::filesystem::path &file)
    {
        m_header.scheduling = trace::Scheduling::Coroutines;
        m_header.unitName = english("ms");
        std::ifstream lines(file);
        for (std::string line; m_left > 0 && std::getline(lines, line);) {
            const std::size_t taken = line.size() + bytesOfAnEntry;
            m_left -= std::min(m_left, taken);
            const Json json = Json::parse(line, nullptr, false);
            if (json.is_object())
                add(json);
        }
        mainLast();
    }

    bool isBegun() const { return m_isBegun && !m_header.definitions.empty(); }
    const trace::Header &header() const { return m_header; }
    const std::vector<std::string> &notes() const { return m_notes; }
    /// The trace's number of the recorder's.
    std::uint32_t definition(std::uint32_t number) const
    {
        const auto count = std::uint32_t(m_header.definitions.size());
        return number == 0 ? count - 1 : std::min(number, count) - 1;
    }

private:
    void add(const Json &line)
    {
        if (line.contains("begin") && line["begin"].is_object())
            begin(line["begin"]);
        else if (line.contains("step"))
            m_header.steps.push_back({text(line, "step"), text(line, "verb"), english(text(line, "text")),
                                      std::uint32_t(number(line, "definition", 0))});
        else if (line.contains("definition"))
            m_header.definitions.push_back({text(line, "definition"), english(text(line, "definition"))});
        else if (line.contains("note"))
            m_notes.push_back(text(line, "note"));
    }

    void begin(const Json &json)
    {
        constexpr int mostCores = 1 << 16;
        m_isBegun = true;
        m_header.engine = text(json, "engine");
        m_header.lessonId = text(json, "program");
        m_header.lessonTitle = english(text(json, "program"));
        m_header.originNs = number(json, "origin", 0);
        m_header.pid = number(json, "pid", 0);
        m_header.cores = int(std::min<std::int64_t>(number(json, "cores", 1), mostCores));
    }

    /// The first task is the program's main one, and a trace has that last.
    void mainLast()
    {
        auto &all = m_header.definitions;
        if (all.empty())
            return;
        std::rotate(all.begin(), all.begin() + 1, all.end());
        for (trace::StepInfo &step : m_header.steps)
            step.definition = definition(step.definition);
    }

    trace::Header m_header;
    std::vector<std::string> m_notes;
    std::size_t m_left = mostNameBytes;
    bool m_isBegun = false;
};

/// What of the recorder's events is sound, in the order of time; notes still name their text by `value`.
std::vector<Event> readEvents(const std::filesystem::path &file, const NameReader &names)
{
    std::vector<Event> events;
    std::ifstream stream(file, std::ios::binary);
    // The recorder writes no core where it has written nothing yet.
    for (Event event; stream.read(reinterpret_cast<char *>(&event), sizeof event) && event.core != 0;) {
        if (event.kind == EventKind::Created)
            event.on = names.definition(event.on);
        if (std::size_t(event.step) >= names.header().steps.size())
            event.step = trace::noStep;
        if (std::uint8_t(event.kind) < trace::eventKindCount && trace::isSound(event, names.header()))
            events.push_back(event);
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &a, const Event &b) { return a.time < b.time; });
    return events;
}

} // namespace

std::shared_ptr<trace::Timeline> readRecording(const std::filesystem::path &folder, trace::Outcome outcome)
{
    const NameReader names(folder / "names");
    const std::vector<Event> events = readEvents(folder / "events", names);
    if (!names.isBegun() || events.empty())
        return {};
    auto timeline = std::make_shared<trace::Timeline>();
    timeline->onHeader(names.header());
    for (Event event : events) {
        if (event.kind != EventKind::Note) {
            timeline->onEvents({&event, 1});
            continue;
        }
        const auto note = std::exchange(event.value, 0);
        timeline->onNote(event, NoteKind(event.on), note < names.notes().size() ? names.notes()[note] : "");
    }
    Event end;
    end.time = events.back().time;
    if (events.size() >= mostEvents) {
        end.on = std::uint32_t(NoteKind::Problem);
        timeline->onNote(end, NoteKind::Problem, "The recording is full: what came after this is not in it.");
    }
    end.kind = EventKind::LaneEnded;
    end.on = std::uint32_t(outcome);
    timeline->onEvents({&end, 1});
    timeline->close();
    return timeline;
}

} // namespace simmer::recording
