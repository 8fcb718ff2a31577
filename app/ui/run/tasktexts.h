// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QCoreApplication>
#include <QString>

namespace simmer::ui {

/// What the views call tasks, states and waits, in the language of the program; names that come from the
/// lesson in the language asked for.
class TaskTexts
{
    Q_DECLARE_TR_FUNCTIONS(TaskTexts)
public:
    /// Index of its colour, for `Theme.taskColor`: 0…6, and 7 (grey) for `main`. The same task of a lesson
    /// has the same colour in every lane.
    static int colorIndex(const trace::Timeline &timeline, trace::TaskId task);
    /// "cook"; "cook 2" where the lane has started several.
    static QString label(const trace::Timeline &timeline, trace::TaskId task, const QString &locale);
    /// What it is a start of: "cook", without a number.
    static QString definition(const trace::Timeline &timeline, trace::TaskId task, const QString &locale);
    /// Said of a state: "running", "stuck waiting", …
    static QString stateWord(trace::TaskState state);
    static QString stateGlyph(trace::TaskState state);
    /// What is waited for, to follow "awaits": "timer “rice simmers”", "lock “stove”", "2 tasks", "cook".
    static QString waitTarget(const trace::Timeline &timeline, trace::WaitKind wait, std::uint32_t on,
                              trace::StepIndex step, const QString &locale);
    /// "awaits …" for who gave the thread back, "waits for …" for who holds it.
    static QString waitSentence(const trace::Timeline &timeline, const trace::Moment::Task &task,
                                const QString &locale);
    /// What it waits for in as few words as say it: "item from “order rail”".
    static QString waitBrief(const trace::Timeline &timeline, const trace::Moment::Task &task,
                             const QString &locale);
    /// Its label in the lesson, else "step 3 · sleep".
    static QString step(const trace::Timeline &timeline, trace::StepIndex step, const QString &locale);
    /// "step 3 · sleep", "" for no step.
    static QString stepPlace(const trace::Timeline &timeline, trace::StepIndex step);
    /// Who waits for what and always will: "Anna waits for lock “the board”; Ben …". Empty where nobody is
    /// deadlocked.
    static QString deadlock(const trace::Timeline &timeline, const QString &locale);
    /// `text` with the record's names of tasks, like "cleo#1", in the words of the lesson.
    static QString withLabels(const QString &text, const trace::Timeline &timeline, const QString &locale);
    /// Label or name of a shared object.
    static QString object(const trace::Timeline &timeline, std::uint32_t object, const QString &locale);
};

/// Whether `main` does nothing of its own but start and await other tasks: then lanes leave its row out until
/// asked.
bool mainOnlyGathers(const trace::Header &header);

} // namespace simmer::ui
