// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those of programs with coroutines that wait for several tasks: all of them, the next, a group, a race.
const std::vector<CppHelperText> &groupHelpers();

} // namespace simmer::codegen
