// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/follower.h"

#include <algorithm>
#include <system_error>

namespace simmer::recording {

namespace {

/// More than a lesson may start processes.
constexpr std::size_t mostFiles = 256;
constexpr std::string_view prefix = "events";

} // namespace

void Follower::findFiles()
{
    std::error_code error;
    for (std::filesystem::directory_iterator i(m_folder, error), end; !error && i != end;
         i.increment(error)) {
        const std::string name = i->path().filename().string();
        if (name.rfind(prefix, 0) != 0 || m_files.size() >= mostFiles)
            continue;
        const std::string suffix = name.substr(prefix.size());
        const std::filesystem::path names = m_folder / ("names" + suffix);
        // It is there once the other is.
        if (!m_files.contains(suffix) && std::filesystem::exists(names, error))
            m_files.emplace(suffix, std::make_unique<RecordedFile>(i->path(), names));
    }
}

std::vector<Recorded> Follower::read(bool isOver)
{
    findFiles();
    std::vector<Recorded> all;
    for (const auto &[suffix, file] : m_files) {
        for (const trace::Event &event : file->read(isOver)) {
            const bool isNote = event.kind == trace::EventKind::Note;
            all.push_back({event, isNote ? file->note(event) : std::string()});
        }
        if (!m_first && file->begin())
            m_first = file.get();
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Recorded &a, const Recorded &b) { return a.event.time < b.event.time; });
    return all;
}

const std::optional<RecordedFile::Begin> &Follower::begin() const
{
    static const std::optional<RecordedFile::Begin> none;
    return m_first ? m_first->begin() : none;
}

std::vector<RecordedFile::Begin> Follower::processes() const
{
    std::vector<RecordedFile::Begin> all;
    for (const auto &[suffix, file] : m_files) {
        if (file->begin())
            all.push_back(*file->begin());
    }
    return all;
}

bool Follower::isFull() const
{
    return std::any_of(m_files.begin(), m_files.end(),
                       [](const auto &entry) { return entry.second->isFull(); });
}

} // namespace simmer::recording
