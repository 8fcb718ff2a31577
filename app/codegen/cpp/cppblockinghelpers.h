// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those that programs with threads and programs with processes have in common.
const std::vector<CppHelperText> &blockingHelpers();

} // namespace simmer::codegen
