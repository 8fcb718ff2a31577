// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/timeformat.h"
#include "ui/scheduler/whychain.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace simmer::ui {

/// Says in words what a chain holds beyond its first link: what the holder itself waits for, and so on.
class ChainWords
{
    Q_DECLARE_TR_FUNCTIONS(ChainWords)
public:
    ChainWords(const trace::Timeline &timeline, const trace::Moment &moment, const TimeFormat &format,
               QString locale);

    /// Empty where the first link says it all.
    QString rest(const WhyChain &chain) const;
    /// "cook, delivery, 3 more".
    QString names(const std::vector<trace::TaskId> &tasks) const;
    QString label(trace::TaskId task) const;
    /// "lock “stove”" for what the task waits for.
    QString target(const trace::Moment::Task &task) const;

private:
    QString circle(const WhyChain &chain) const;
    QString link(const WhyLink &link) const;
    QString root(const WhyChain &chain) const;
    QString targetOf(trace::TaskId task) const;

    const trace::Timeline &m_timeline;
    const trace::Moment &m_moment;
    const TimeFormat &m_format;
    QString m_locale;
};

} // namespace simmer::ui
