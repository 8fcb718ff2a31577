// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/recordedfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <system_error>

namespace simmer::recording {

namespace {

using trace::Event;
using Json = nlohmann::json;

constexpr std::size_t mostNameBytes = 3u << 20;
constexpr std::size_t portion = 1024;

/// The recorder writes no core where it has written nothing yet.
bool isWritten(const Event &event)
{
    return event.core != 0;
}

/// Where the recorder knows the core, it stands behind that: 0 is none, so it counts from 1.
Event withCore(Event event)
{
    if (event.reserved != 0)
        event.core = std::uint8_t(event.reserved - 1);
    event.reserved = 0;
    return event;
}

std::int64_t number(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

} // namespace

RecordedFile::RecordedFile(const std::filesystem::path &events, const std::filesystem::path &names)
    : m_eventStream(events, std::ios::binary), m_nameStream(names, std::ios::binary)
{
    // It makes the file as large as it will ever be.
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(events, error);
    m_capacity = error ? 0 : std::size_t(bytes / sizeof(Event));
}

std::vector<Event> RecordedFile::read(bool isOver)
{
    std::vector<Event> events = readEvents(isOver);
    // After the events: a name is always written before them.
    readNames();
    return events;
}

std::string RecordedFile::note(const Event &event) const
{
    return event.value < m_notes.size() ? m_notes[event.value] : std::string();
}

std::vector<Event> RecordedFile::readEvents(bool isOver)
{
    std::vector<Event> events;
    std::array<Event, portion> read;
    for (bool goOn = true; goOn;) {
        m_eventStream.clear();
        m_eventStream.seekg(std::streamoff(m_events * sizeof(Event)));
        m_eventStream.read(reinterpret_cast<char *>(read.data()), sizeof read);
        const auto count = std::size_t(std::max<std::streamsize>(0, m_eventStream.gcount())) / sizeof(Event);
        std::size_t taken = 0;
        std::size_t written = 0;
        for (; taken < count && (isOver || isWritten(read[taken])); ++taken) {
            if (!isWritten(read[taken]))
                continue;
            events.push_back(withCore(read[taken]));
            ++written;
        }
        m_events += taken;
        m_isFull = m_isFull || (written > 0 && m_events >= m_capacity);
        goOn = taken == read.size() && written > 0;
    }
    return events;
}

void RecordedFile::readNames()
{
    m_nameStream.clear();
    m_nameStream.seekg(std::streamoff(m_nameBytes));
    std::array<char, 4096> read;
    while (m_nameBytes < mostNameBytes) {
        m_nameStream.read(read.data(), read.size());
        const auto count = std::size_t(std::max<std::streamsize>(0, m_nameStream.gcount()));
        m_nameBytes += count;
        for (std::size_t i = 0; i < count; ++i) {
            if (read[i] != '\n') {
                m_line += read[i];
                continue;
            }
            take(m_line);
            m_line.clear();
        }
        if (count < read.size())
            return;
    }
}

void RecordedFile::take(const std::string &line)
{
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object())
        return;
    if (const auto begin = json.find("begin"); begin != json.end() && begin->is_object()) {
        m_begin.emplace();
        m_begin->originNs = std::max<std::int64_t>(0, number(*begin, "origin"));
        m_begin->processId = number(*begin, "pid");
        m_begin->cpuNs = number(*begin, "cpu");
        if (begin->contains("task"))
            m_begin->task = trace::TaskId(std::uint32_t(number(*begin, "task")));
    } else if (const auto note = json.find("note"); note != json.end() && note->is_string()) {
        m_notes.push_back(note->get<std::string>());
    }
}

} // namespace simmer::recording
