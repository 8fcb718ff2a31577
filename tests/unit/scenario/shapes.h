// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "brokenlesson.h"

#include <vector>

namespace simmer::scenario::test {

struct ShapeRow
{
    const char *name;
    BrokenLesson lesson;
};

/// Lessons of wrong shape: the reader and the JSON Schema both refuse each of them.
std::vector<ShapeRow> wrongShapes();

} // namespace simmer::scenario::test
