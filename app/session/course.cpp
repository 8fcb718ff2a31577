// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/course.h"

#include "session/readingtime.h"

#include <QCoreApplication>

#include <system_error>

namespace simmer::session {
namespace {

namespace fs = std::filesystem;

LessonEntry entryFor(const fs::path &file)
{
    LessonEntry entry;
    entry.id = file.stem().string();
    entry.file = file;
    const auto read = scenario::readLessonFile(file);
    if (read.value) {
        entry.id = read.value->id;
        entry.title = read.value->title;
        entry.goal = read.value->goal;
        entry.difficulty = read.value->difficulty;
        entry.minutes = minutesFor(*read.value);
        entry.unitName = read.value->scenario.unitName;
        entry.unitMs = read.value->scenario.unitMs;
        for (const scenario::Stop &stop : read.value->stops)
            entry.stops.push_back({stop.title, stop.say});
    } else {
        entry.diagnostics = read.diagnostics;
    }
    return entry;
}

Course courseOfOne(const fs::path &file)
{
    Course course;
    course.folder = file.parent_path();
    CourseUnit unit;
    unit.lessons.push_back(entryFor(file));
    course.units.push_back(std::move(unit));
    return course;
}

Course courseOfPack(const fs::path &folder)
{
    Course course;
    course.folder = folder;
    auto read = scenario::readPack(folder);
    course.pack = read.value;
    course.diagnostics = std::move(read.diagnostics);
    if (!course.pack)
        return course;
    for (const scenario::PackUnit &packUnit : course.pack->units) {
        CourseUnit unit{packUnit.title, {}};
        for (const std::string &id : packUnit.lessons)
            unit.lessons.push_back(entryFor(folder / (id + ".json")));
        course.units.push_back(std::move(unit));
    }
    if (const auto glossary = scenario::readGlossary(folder).value)
        course.glossary = *glossary;
    if (const auto choosing = scenario::readChoosing(folder).value)
        course.choosing = *choosing;
    return course;
}

} // namespace

Course openCourse(const fs::path &packFolderOrLesson)
{
    std::error_code ignored;
    if (fs::is_directory(packFolderOrLesson, ignored))
        return courseOfPack(packFolderOrLesson);
    return courseOfOne(packFolderOrLesson);
}

fs::path builtInLessons()
{
    const fs::path program = QCoreApplication::applicationDirPath().toStdString();
    const fs::path installed = (program / ".." / "share" / "simmer" / "lessons").lexically_normal();
    std::error_code ignored;
    return fs::is_directory(installed, ignored) ? installed : fs::path(SIMMER_SOURCE_LESSONS);
}

} // namespace simmer::session
