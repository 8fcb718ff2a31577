// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace simmer::trace {

/// Who schedules: decides which views a lane gets.
enum class Scheduling : std::uint8_t
{
    Sequential,
    Coroutines,
    Threads,
    Gil,
    Processes
};
/// "sequential", "coroutines", "threads", "gil", "processes".
const char *name(Scheduling scheduling);

/// How the times came about: a badge on screen.
enum class ClockKind : std::uint8_t
{
    Measured,
    Emulated,
    Simulated
};
/// "measured", "emulated", "simulated".
const char *name(ClockKind clock);

/// Text by locale, as in the lesson.
using LocalizedText = std::map<std::string, std::string>;
/// For `locale`, else `en`, else any, else "".
const std::string &in(const LocalizedText &text, const std::string &locale);

struct DefinitionInfo
{
    std::string name;
    LocalizedText label;
};

struct StepInfo
{
    /// RFC 6901, into the lesson file.
    std::string pointer;
    std::string verb;
    LocalizedText label;
    /// Index into `definitions`: whose step it is.
    std::uint32_t definition = 0;
    /// The step that called the coroutine that this one is in, where the run was recorded from a program and
    /// not from a lesson: with that one's caller, and so on, the await chain. Always an earlier step, or
    /// noStep.
    StepIndex caller = noStep;
};

/// A file of the program that was recorded, as it was then.
struct SourceFile
{
    /// Steps in it have `path` + ':' + line from 1 as their pointer.
    std::string path;
    std::string text;
};

struct ObjectInfo
{
    std::string name;
    /// "lock", "semaphore", "queue", "event", "number", …
    std::string type;
    LocalizedText label;
    /// Permits, capacity or start value, by type.
    std::int64_t initial = 0;
};

/// What kept a lane's process within its bounds: mechanisms by name, and why others were not to be had.
struct Containment
{
    std::vector<std::string> inForce;
    std::map<std::string, std::string> missing;
};

/// What a trace says of itself: all its names, so that it opens without its lesson.
struct Header
{
    static constexpr int currentVersion = 1;
    static constexpr std::size_t maxSourceBytes = 1u << 20;
    int version = currentVersion;
    Scheduling scheduling = Scheduling::Sequential;
    ClockKind clock = ClockKind::Measured;
    /// What ran it: "Simmer 0.1.0".
    std::string engine;
    std::string lessonId;
    LocalizedText lessonTitle;
    LocalizedText unitName;
    /// Real milliseconds of one lesson unit in this run (the lesson's unit × pace).
    double unitMs = 1;
    double pace = 1;
    int cores = 1;
    /// CLOCK_MONOTONIC of time 0, to lay lanes side by side. 0 for a simulated clock.
    std::int64_t originNs = 0;
    /// Process id of the process that ran it, as the one that started the runner sees it.
    std::int64_t pid = 0;
    Containment containment;
    /// `definitions` ends with "main".
    std::vector<DefinitionInfo> definitions;
    std::vector<StepInfo> steps;
    std::vector<ObjectInfo> objects;
    /// What `say` and `raise` steps say, with `{name}` where Argument events give values.
    std::vector<LocalizedText> texts;
    /// Empty for a lesson's run. At most `maxSourceBytes` of text in all.
    std::vector<SourceFile> sources;

    double units(std::int64_t ns) const { return double(ns) / (unitMs * 1e6); }
};

} // namespace simmer::trace
