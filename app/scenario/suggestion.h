// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// The candidate that `name` is most likely a slip of; empty when none is close. Looks at the first 2 000
/// only.
std::string_view closest(std::string_view name, const std::vector<std::string_view> &candidates);

/// "Did you mean “work”?"; without a close one the candidates, when they are few: "There are “a” and “b”".
std::string suggest(std::string_view name, const std::vector<std::string_view> &candidates);

/// "“a”, “b” or “c”".
std::string listed(const std::vector<std::string_view> &names, std::string_view conjunction = "or");

} // namespace simmer::scenario
