// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario as QCoro coroutines on Qt's event loop: it does what the coroutines lane does.
Listing qcoroProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
