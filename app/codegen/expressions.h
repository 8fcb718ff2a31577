// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/expression.h"

#include <functional>
#include <string>

namespace simmer::codegen {

/// How a local is called in the program.
using LocalName = std::function<std::string(const std::string &)>;

/// An expression as both languages write it, with no more parentheses than it needs. `isTerm`: it will stand
/// beside a `*`.
std::string written(const scenario::Expression &expression, const LocalName &local, bool isTerm = false);
std::string written(const scenario::Comparison &comparison, const LocalName &local);

/// A decimal number as both languages write it, with the fewest digits that mean it.
std::string written(double number);

} // namespace simmer::codegen
