// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/report.h"
#include "scenario/shape/gaps.h"

#include <optional>

namespace simmer::scenario {

inline constexpr std::int64_t knownFormat = 1;

/// A lesson as far as it could be read.
struct LessonDraft
{
    Lesson lesson;
    Gaps gaps;
};

/// Reads the shape of a lesson. Nothing when it is not for this format, or no object at all.
std::optional<LessonDraft> readLessonShape(Report &report, JsonNode root);

/// Reports a `format` that is not ours; false then. `what` has the format: "lesson".
bool checkFormat(Report &report, JsonNode format, const Phrase &what);

} // namespace simmer::scenario
