// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/timeformat.h"
#include "ui/scheduler/permitholders.h"

#include <QCoreApplication>
#include <QString>
#include <QVariantList>

#include <cstdint>
#include <vector>

namespace simmer::ui {

/// One of the things that tasks share, as it is drawn: a lock with its owner and who waits, a queue with its
/// slots, …
struct SharedThing
{
    /// What has to do with it.
    struct Mate
    {
        trace::TaskId task = trace::noTask;
        QString name;
        int colorIndex = 0;
    };
    /// The trace's type of the object, or "gil" for the lock of the interpreter.
    QString kind;
    /// Index into Header::objects; `nothing` for the lock of the interpreter.
    std::uint32_t object = trace::nothing;
    QString name;
    /// What is true of it, for people: "held by left".
    QString text;
    /// Items in a queue, free permits, busy workers; 1 for an event that is set.
    std::int64_t filled = 0;
    /// Capacity, permits, workers; 0 where that is not known.
    std::int64_t size = 0;
    /// Owner of a lock, who has permits, whom a pool or a server works for.
    std::vector<Mate> holders;
    /// Who waits to get it, or an item from it, in order: the first few.
    std::vector<Mate> waiters;
    int waiterCount = 0;
    /// Who waits to put into a queue, in order: the first few.
    std::vector<Mate> putters;
    int putterCount = 0;
    /// Of a queue: who put into it and who took from it lately, by TaskId.
    std::vector<Mate> givers;
    std::vector<Mate> takers;
    /// Of a queue: how often it was put into or taken from until now; who did last, and what.
    int moves = 0;
    trace::TaskId lastBy = trace::noTask;
    bool lastPut = false;
};

/// Where things of a moment come from.
struct SharedSource
{
    const trace::Timeline &timeline;
    const trace::Moment &moment;
    const PermitHolders &permits;
    const TimeFormat &format;
    QString locale;
};

/// What the tasks of a lane share, in the order of the lesson.
class SharedThings
{
    Q_DECLARE_TR_FUNCTIONS(SharedThings)
public:
    /// Of each queue of waiters, so many are named.
    static constexpr std::size_t mostWaiters = 6;
    static constexpr std::size_t mostThings = 64;

    static std::vector<SharedThing> of(const SharedSource &source);
    /// A map each: the members above by name; mates as {task, name, colorIndex}.
    static QVariantList toVariant(const std::vector<SharedThing> &things);
    /// Who has to do with what: a map each, {thing: index, task, tie: "holds", "waits" or "puts"}.
    static QVariantList links(const std::vector<SharedThing> &things);
};

} // namespace simmer::ui
