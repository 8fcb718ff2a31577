// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/header.h"

#include <optional>
#include <string>
#include <string_view>

namespace simmer::trace {

/// JSON, one object; the same header gives the same bytes.
std::string headerToJson(const Header &header);

/// Empty where the text is not what `headerToJson` makes; `problem` then says why. Texts come out cleaned of
/// control characters, numbers within bounds and indices within their lists.
std::optional<Header> headerFromJson(std::string_view json, std::string &problem);

} // namespace simmer::trace
