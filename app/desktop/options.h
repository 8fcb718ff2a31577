// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace simmer::desktop {

/// What the command line asks of the window.
struct Options
{
    QString path;
    bool run = false;
    std::optional<double> at; ///< lesson units
    /// What of the time axis is in sight, in lesson units.
    std::optional<std::pair<double, double>> range;
    QString lane; ///< "coroutines", …
    QString task;
    QString phase;
    QString program; ///< "steps", "python" or "cpp"
    QString view;    ///< "scheduler", "tasks", "profile", "overview", "glossary" or "choosing"
    /// What the lesson is changed by before it runs: "sleeps", "busy", "pace=2", "without=LOCK".
    QStringList changes;
    QString experiment;      ///< "break", "compare", "many" or "cpython"
    QStringList pythonLanes; ///< "asyncio", "threads", "processes"
    QString language;
    QString theme;
    std::optional<QSize> size;
    bool reducedMotion = false;
    QString screenshot;
};

/// Exit statuses of the contract.
enum class Exit
{
    Fine = 0,
    LessonWrong = 1,
    Usage = 2,
    InputOutput = 3,
    RunFailed = 4
};

/// The options, or the status to leave with after a message has been printed (help, or wrong usage).
std::variant<Options, Exit> readOptions(int argc, const char *const *argv);

} // namespace simmer::desktop
