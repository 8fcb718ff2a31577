// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"
#include "scenario/shape/lessonreader.h"

namespace simmer::scenario {

/// Reports everything about a lesson of good shape that makes no sense: `lesson/…`. Says nothing about what
/// may only look wrong because something else could not be read.
void checkMeaning(Report &report, const LessonDraft &draft);

} // namespace simmer::scenario
