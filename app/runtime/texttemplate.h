// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::runtime {

/// The placeholder names of a text, in the order and as often as they stand there. `{name}` is one, `{{` and
/// `}}` are braces.
std::vector<std::string> placeholderNames(std::string_view text);

/// The text with each placeholder replaced by what `valueOf` says for its name.
std::string fillIn(std::string_view text, const std::function<std::string(std::string_view)> &valueOf);

} // namespace simmer::runtime
