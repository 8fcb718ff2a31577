// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

namespace simmer::codegen {

/// What no generated name may be: C++'s keywords, macros of its library, and what every program says.
const std::set<std::string, std::less<>> &cppWords();

} // namespace simmer::codegen
