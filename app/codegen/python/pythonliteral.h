// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/expressions.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// A text as Python literals that the language joins, each at most `width` columns wide.
std::vector<std::string> pythonLiterals(std::string_view text, std::size_t width);

/// The same of a text with `{names}` of locals and doubled braces: those literals with values are f-strings.
std::vector<std::string> pythonTemplate(std::string_view text, const LocalName &local, std::size_t width);

/// The lines of a docstring with its quotes.
std::vector<std::string> pythonDocstring(std::string_view text, std::size_t width);

} // namespace simmer::codegen
