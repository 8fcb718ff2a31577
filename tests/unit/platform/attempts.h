// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace simmer::test {

/// What containmentprobe runs with.
inline constexpr unsigned maxTasks = 100;

/// Something that a process may try: true when it could.
using Attempt = bool (*)(const std::string &argument);

/// Null: there is none of this name.
Attempt findAttempt(std::string_view name);

} // namespace simmer::test
