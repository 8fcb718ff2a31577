// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// What programs with QCoro get if they use it, in the order in which it stands there.
const std::vector<CppHelperText> &qcoroHelpers();

} // namespace simmer::codegen
