// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/meaning.h"

#include "scenario/meaning/flowchecker.h"
#include "scenario/meaning/measurechecker.h"
#include "scenario/meaning/namechecker.h"
#include "scenario/meaning/objectchecker.h"
#include "scenario/meaning/stopchecker.h"
#include "scenario/meaning/translations.h"

#include <algorithm>
#include <filesystem>

namespace simmer::scenario {

namespace {

void checkId(Report &report, const Lesson &lesson)
{
    if (lesson.file.empty() || lesson.id.empty())
        return;
    const auto stem = std::filesystem::path(lesson.file).stem().string();
    if (lesson.id != stem) {
        report.error(
            "lesson/id", report.at("/id"),
            Phrase::of("the id is %1, and the file is %2", inQuotes(lesson.id), inQuotes(stem + ".json")),
            Phrase::of("Make them equal: rename the file, or write \"id\": \"%1\"", stem));
    }
}

void checkPrerequisites(Report &report, const Lesson &lesson)
{
    for (std::size_t i = 0; i < lesson.prerequisites.size(); ++i) {
        if (lesson.prerequisites[i] == lesson.id) {
            report.error("lesson/prerequisite", report.at("/prerequisites/" + std::to_string(i)),
                         Phrase::of("a lesson cannot come before itself"), Phrase::of("Remove it"));
        }
    }
}

} // namespace

void checkMeaning(Report &report, const LessonDraft &draft)
{
    const auto &lesson = draft.lesson;
    checkId(report, lesson);
    checkPrerequisites(report, lesson);
    const TaskGraph graph(lesson.scenario);
    const Names names(lesson.scenario, graph, draft.gaps);
    NameChecker(report, names).check();
    FlowChecker(report, names).check();
    ObjectChecker(report, names, lesson).check();
    MeasureChecker(report, names, lesson).check();
    StopChecker(report, names, lesson).check();
    checkTranslations(report);
}

} // namespace simmer::scenario
