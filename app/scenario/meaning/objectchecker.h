// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/meaning/names.h"
#include "scenario/report.h"

namespace simmer::scenario {

/// Reports what is wrong with a lesson's objects as a whole: names that mean something else, a second pool,
/// SQL that leaves the database, objects that nothing uses, and waits that nothing can end.
class ObjectChecker
{
public:
    ObjectChecker(Report &report, const Names &names, const Lesson &lesson)
        : m_report(report), m_names(names), m_lesson(lesson)
    {}

    void check();

private:
    void collectUse();
    void checkReservedNames();
    void checkPools();
    void checkSqlTexts();
    void checkSql(const std::string &sql, const std::string &pointer);
    void checkUse();
    void checkWaits(const Body &body);
    bool isAboutDeadlock() const;

    Report &m_report;
    const Names &m_names;
    const Lesson &m_lesson;
    std::set<std::string_view> m_used, m_set, m_filled;
    bool m_usesPool = false;
};

} // namespace simmer::scenario
