// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/meaning/names.h"
#include "scenario/meaning/startcounts.h"
#include "scenario/meaning/verbset.h"
#include "scenario/phrase.h"
#include "scenario/report.h"

namespace simmer::scenario {

/// Reports stops that no run can reach. What only may be out of reach is let pass.
class StopChecker
{
public:
    StopChecker(Report &report, const Names &names, const Lesson &lesson)
        : m_report(report), m_names(names), m_lesson(lesson)
    {}

    void check();

private:
    void checkStop(const Stop &stop);
    void checkEnd(const Stop &stop);
    bool checkTask(const Stop &stop);
    void checkEvent(const Stop &stop);
    void checkNth(const Stop &stop);
    /// Why the event cannot be; without a message it can.
    struct Objection
    {
        Phrase message;
        Phrase hint;
    };
    Objection objection(const Stop &stop) const;
    Objection objectionToWaiting(const Stop &stop, const VerbSet &own) const;
    Objection objectionToEnding(const Stop &stop, const VerbSet &own) const;
    static Phrase nothingCan(const Stop &stop, Phrase what);
    /// Verbs of the stop's task, or of all that run.
    VerbSet verbsFor(const Stop &stop) const;
    bool anythingCancels() const;
    void unreachable(const Stop &stop, const std::string &field, Phrase message, Phrase hint);

    Report &m_report;
    const Names &m_names;
    const Lesson &m_lesson;
    std::vector<VerbSet> m_verbs;
    /// Made when a stop needs it.
    std::optional<StartCounts> m_starts;
};

} // namespace simmer::scenario
