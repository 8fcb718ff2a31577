// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/meaning.h"

#include <filesystem>

namespace simmer::scenario {

namespace {

void checkId(Report &report, const Lesson &lesson)
{
    if (lesson.file.empty() || lesson.id.empty())
        return;
    const auto stem = std::filesystem::path(lesson.file).stem().string();
    if (lesson.id != stem) {
        report.error("lesson/id", report.at("/id"),
                     "the id is " + inQuotes(lesson.id) + ", and the file is " + inQuotes(stem + ".json"),
                     "Make them equal: rename the file, or write \"id\": \"" + stem + "\"");
    }
}

} // namespace

void checkMeaning(Report &report, const LessonDraft &draft)
{
    checkId(report, draft.lesson);
}

} // namespace simmer::scenario
