// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those of programs with coroutines that use the network.
const std::vector<CppHelperText> &qcoroOutsideHelpers();

} // namespace simmer::codegen
