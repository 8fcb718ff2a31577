// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"

#include <string>

namespace simmer::scenario::test {

/// Patterns that the diagnostics are made of and that cannot be said in Chinese: without a finished
/// translation, or with one that has other places; a line for each.
std::string notInChinese(const Diagnostics &diagnostics);
std::string notInChinese(const Phrase &phrase);

/// As a Chinese window says it.
std::string inChinese(const Phrase &phrase);

} // namespace simmer::scenario::test
