// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those of programs with processes.
const std::vector<CppHelperText> &processHelpers();

} // namespace simmer::codegen
