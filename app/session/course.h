// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/choosing.h"
#include "scenario/glossary.h"
#include "scenario/lesson.h"
#include "scenario/reader.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace simmer::session {

/// A stop's texts, to be searched.
struct StopEntry
{
    scenario::Text title;
    scenario::Text say;
};

/// A lesson as the course list shows it; the whole lesson is read when it is opened.
struct LessonEntry
{
    std::string id;
    std::filesystem::path file;
    scenario::Text title;
    scenario::Text goal;
    /// 1 to 5.
    int difficulty = 1;
    /// What it takes a learner, about.
    int minutes = 0;
    std::vector<StopEntry> stops;
    /// One lesson unit: what it is called, and its real length.
    scenario::Text unitName;
    double unitMs = 1;
    /// Its errors, if it cannot be opened.
    scenario::Diagnostics diagnostics;
};

struct CourseUnit
{
    scenario::Text title;
    std::vector<LessonEntry> lessons;
};

/// A pack, opened for the course list.
struct Course
{
    std::shared_ptr<const scenario::Pack> pack;
    /// Of the lessons; their pictures are below it.
    std::filesystem::path folder;
    std::vector<CourseUnit> units;
    /// Empty without one, and for one that has errors.
    scenario::Glossary glossary;
    scenario::Choosing choosing;
    scenario::Diagnostics diagnostics;
};

/// Never throws. A single lesson file gives a course of one.
Course openCourse(const std::filesystem::path &packFolderOrLesson);

/// Folder of the built-in packs: beside an installed program, else in the source tree that it was built from.
std::filesystem::path builtInLessons();

} // namespace simmer::session
