// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recording/recordedfile.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace simmer::recording {

/// Something that was recorded; `note` is a Note's text.
struct Recorded
{
    trace::Event event;
    std::string note;
};

/// Follows what the recorder leaves in a folder while the program runs: a pair of files, `events…` and
/// `names…`, for each of its processes.
class Follower
{
public:
    explicit Follower(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// What has come since the last time, by time as far as it came together. `isOver`: nobody writes any
    /// more.
    std::vector<Recorded> read(bool isOver);
    /// Of the process that has begun first; nothing before it has.
    const std::optional<RecordedFile::Begin> &begin() const;
    /// Of every process that has begun.
    std::vector<RecordedFile::Begin> processes() const;
    bool isFull() const;

private:
    void findFiles();

    const std::filesystem::path m_folder;
    /// By what is behind `events` in the name.
    std::map<std::string, std::unique_ptr<RecordedFile>> m_files;
    const RecordedFile *m_first = nullptr;
};

} // namespace simmer::recording
