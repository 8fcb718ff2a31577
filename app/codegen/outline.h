// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario in a notation of its own that is close to its JSON: one line a step, bodies indented, texts
/// in `locale`. It says what every lane does, whatever the programming language.
Listing outline(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
