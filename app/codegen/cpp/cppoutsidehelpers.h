// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"

#include <vector>

namespace simmer::codegen {

/// Those that deal with files, databases and the network.
const std::vector<CppHelperText> &outsideHelpers();

} // namespace simmer::codegen
