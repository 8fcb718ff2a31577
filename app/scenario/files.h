// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace simmer::scenario {

inline constexpr std::size_t largestFile = 1024 * 1024;

/// Reports a text that is larger than a lesson or pack file may be; false then.
bool checkSize(std::size_t bytes, Report &report);

/// The bytes of a regular file (never of a device or a pipe, which could hang us); reports what hinders.
std::optional<std::string> readTextFile(const std::filesystem::path &path, Report &report);

} // namespace simmer::scenario
