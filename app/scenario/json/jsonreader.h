// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/json/jsondocument.h"
#include "scenario/report.h"

#include <memory>
#include <string_view>

namespace simmer::scenario {

/// Reads RFC 8259 to the letter, with every value's and key's place. Null when the text is not JSON; the
/// report says why. A document may come with errors too (repeated names, …): then it holds the first of each.
/// `text` has to outlive the document.
std::unique_ptr<JsonDocument> readJson(std::string_view text, Report &report);

inline constexpr int deepestJson = 64;
inline constexpr std::size_t longestJsonKey = 256;

} // namespace simmer::scenario
