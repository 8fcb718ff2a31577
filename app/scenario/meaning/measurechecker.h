// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/meaning/names.h"
#include "scenario/report.h"

namespace simmer::scenario {

/// Reports claims, options and predictions that measure what no run of the lesson has.
class MeasureChecker
{
public:
    MeasureChecker(Report &report, const Names &names, const Lesson &lesson)
        : m_report(report), m_names(names), m_lesson(lesson)
    {}

    void check();

private:
    void checkQuestion(const Question &question);
    void checkClaim(const ClaimExpression &claim, const std::string &pointer);
    void checkOf(const Question &question);
    /// False when it has reported something.
    bool checkModel(const MeasurePath &path, const Place &place);
    void checkPath(const MeasurePath &path, const Place &place);
    void checkTaskMeasure(const MeasurePath &path, const Place &place);

    Report &m_report;
    const Names &m_names;
    const Lesson &m_lesson;
};

/// Reports a model that the lesson does not run; false then.
bool checkModelRuns(Report &report, const Names &names, Model model, const Place &place);

/// Reports a task that has no events and no times of its own, because it is unknown, only called, only
/// created or never run; false then. `main` has.
bool checkTaskRuns(Report &report, const Names &names, const std::string &task, const Place &place);

} // namespace simmer::scenario
