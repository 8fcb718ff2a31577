// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// `{name}` in a text that is said.
struct Placeholder
{
    std::string_view name;
    /// Of the name, in bytes.
    std::size_t offset = 0;
};

/// In the order of the text; `{{` and `}}` are braces, and so is one that is never closed.
std::vector<Placeholder> placeholdersOf(std::string_view text);

} // namespace simmer::scenario
