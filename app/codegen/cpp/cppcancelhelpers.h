// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those of programs with coroutines that are cancelled, which QCoro's own cannot be.
const std::vector<CppHelperText> &cancelHelpers();

} // namespace simmer::codegen
