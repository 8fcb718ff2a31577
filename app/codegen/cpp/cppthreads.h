// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario in C++ with a `std::jthread` for each task.
Listing cppThreadsProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
