// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

namespace simmer::codegen {

/// What no generated name may be: Python's keywords, its builtins, and the modules that programs import.
const std::set<std::string, std::less<>> &pythonWords();

} // namespace simmer::codegen
