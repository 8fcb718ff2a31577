// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"

#include <string_view>
#include <vector>

namespace simmer::codegen {

/// Any Python text as lines of a listing, none of them a step's, for showing it: keywords, names that are
/// defined, numbers, strings and comments are told apart. `await`, `async for` and `async with` make a
/// suspension point. What is no Python comes out as plain text; tabs become spaces.
std::vector<Line> pythonLines(std::string_view text);

} // namespace simmer::codegen
