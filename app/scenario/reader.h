// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/lesson.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace simmer::scenario {

/// What reading gave: the value if there was no error, and everything there is to say about the text.
template <typename Value>
struct ReadResult
{
    std::shared_ptr<const Value> value;
    Diagnostics diagnostics;
};

/// Reads and checks a lesson's JSON text. `file` is only named in diagnostics; when it is not empty the lesson's
/// id has to be the file's stem. All errors are reported in one go. Never throws, whatever the bytes.
ReadResult<Lesson> readLesson(std::string_view json, std::string file = {});
ReadResult<Lesson> readLessonFile(const std::filesystem::path &path);

/// Reads `pack.json` of a folder. The lessons are read one by one by whoever needs them.
ReadResult<Pack> readPack(const std::filesystem::path &folder);

/// Checks lesson files, packs (each lesson of it, and that ids and prerequisites fit together) and folders of either.
Diagnostics check(const std::filesystem::path &path);

} // namespace simmer::scenario
