// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

namespace simmer::codegen {

/// What no generated name may be: C++'s keywords, macros of its libraries, and what every program says. Names
/// that begin with two capitals are more than can be told: see `isLikeMacro`.
const std::set<std::string, std::less<>> &cppWords();

/// True for names such as those of constants that C headers define, and of Qt's classes.
bool isLikeMacro(const std::string &name);

} // namespace simmer::codegen
