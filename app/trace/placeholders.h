// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace simmer::trace {

/// `text` with values for its `{name}`s; `{{` and `}}` are braces. The values are those of the names in
/// `reference` (the same text in the language that the values were recorded for), in the order in which they
/// stand there: one for each place, or one for each name. A name that has no value stays as it is.
std::string fillPlaceholders(std::string_view text, std::string_view reference,
                             std::span<const std::int64_t> values);

} // namespace simmer::trace
