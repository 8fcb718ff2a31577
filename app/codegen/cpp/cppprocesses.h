// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario as a C++20 program with Qt that starts itself again for each task, as a process of its own.
Listing cppProcessesProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
