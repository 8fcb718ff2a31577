// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/shape/stepreader.h"

#include <string_view>
#include <vector>

namespace simmer::scenario {

struct VerbEntry
{
    std::string_view name;
    VerbReader read;
};

// The verbs by what they are about.

/// What a task does on its own, and how its steps follow each other.
const std::vector<VerbEntry> &flowVerbs();
/// What tasks do with tasks.
const std::vector<VerbEntry> &taskVerbs();
/// What tasks do with shared objects, and with the world outside.
const std::vector<VerbEntry> &objectVerbs();

} // namespace simmer::scenario
