// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/choosing.h"
#include "scenario/lesson.h"
#include "scenario/report.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace simmer::scenario {

/// Checks a pack with all of its lessons: each of them, that those listed are there and those there are
/// listed, that prerequisites are lessons of the pack that come before, the glossary, and the page for
/// choosing.
class PackChecker
{
public:
    explicit PackChecker(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    Diagnostics check();
    /// Empty before `check`, and when the pack could not be read.
    const std::string &id() const { return m_id; }

private:
    void takeUnits(const Pack &pack);
    void checkListed();
    void checkUnlisted();
    void checkLesson(const std::string &id, const std::filesystem::path &file);
    void checkPrerequisites(const Lesson &lesson);
    void checkGlossary();
    void checkChoosing();
    void checkFigure(Report &report, const Choosing::Figure &figure, const std::string &pointer) const;
    void append(Diagnostics diagnostics);

    std::filesystem::path m_folder;
    std::string m_id;
    /// Lesson ids in the order of the course, and where `pack.json` lists them.
    std::vector<std::string> m_order;
    std::map<std::string, std::string, std::less<>> m_pointers;
    std::map<std::string, std::size_t, std::less<>> m_rank;
    Diagnostics m_diagnostics;
};

/// A lesson file, and as warnings the lanes of it that its size keeps from starting.
Diagnostics checkLessonFile(const std::filesystem::path &file);

} // namespace simmer::scenario
