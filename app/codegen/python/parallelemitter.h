// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario with a thread or a process for each task. CPython's threads share its GIL.
Listing threadsProgram(const scenario::Scenario &scenario, const std::string &locale);
Listing processesProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
