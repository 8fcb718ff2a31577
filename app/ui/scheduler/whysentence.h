// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/timeformat.h"
#include "ui/scheduler/whychain.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace simmer::ui {

/// Why a task runs or does not, in one sentence; and who it is that keeps it or will wake it.
struct WhySentence
{
    Q_DECLARE_TR_FUNCTIONS(WhySentence)
public:
    /// What a sentence is about: one task at one moment.
    struct Question
    {
        const trace::Timeline &timeline;
        const trace::Moment &moment;
        trace::TaskId task;
        const TimeFormat &format;
        QString locale;
        /// Where it is, in words: "line 4".
        QString place;
        /// Of the playhead: between two events it is later than the moment's.
        std::int64_t time = 0;
        /// Of the timeline, up to date; null: nobody is known to have permits.
        const PermitHolders *holders = nullptr;
    };

    /// "Why is cook not running?"
    QString question;
    QString answer;
    /// Whom it waits for; noTask where that is nobody or unknown.
    trace::TaskId other = trace::noTask;
    /// The way to the root of it.
    WhyChain chain;

    /// Empty for a task that is not there yet.
    static WhySentence of(const Question &question);
};

} // namespace simmer::ui
