// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/phrase.h"

#include <string_view>
#include <vector>

namespace simmer::scenario {

/// The candidate that `name` is most likely a slip of; empty when none is close. Looks at the first 2 000
/// only.
std::string_view closest(std::string_view name, const std::vector<std::string_view> &candidates);

/// "Did you mean “work”?"
Phrase didYouMean(std::string_view name);

/// The same of the closest; without a close one the candidates, when they are few: "There are “a” and “b”".
Phrase suggest(std::string_view name, const std::vector<std::string_view> &candidates);

/// "“a”, “b” or “c”"; of very many, the first.
Phrase oneOf(const std::vector<std::string_view> &names);
/// "“a”, “b” and “c”".
Phrase allOf(const std::vector<std::string_view> &names);

} // namespace simmer::scenario
