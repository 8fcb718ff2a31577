// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario on CPython's asyncio: it does what the coroutines lane does, turn by turn.
Listing asyncioProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
