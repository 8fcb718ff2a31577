// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/shape/fields.h"

namespace simmer::scenario {

/// Reads `predict`, `stops`, `claims` and `quiz`.
void readTeaching(Report &report, Fields &lessonFields, Lesson &lesson);

} // namespace simmer::scenario
