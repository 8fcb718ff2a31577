// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario as plain C++: what is started runs to its end at once.
Listing cppSequentialProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
