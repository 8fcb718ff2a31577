// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"

#include <string_view>

namespace simmer::scenario {

/// Whether a code point is one of Unicode's Bidi_Control, which make text read otherwise than it is
/// (CVE-2021-42574).
bool isBidiControl(char32_t c);

/// Reports what RFC 8259 and the lesson format forbid in the bytes: an empty text, a byte order mark, invalid
/// UTF-8, NUL, bidi controls. False when the text cannot be read as JSON at all.
bool checkEncoding(std::string_view text, Report &report);

/// Decodes the code point at the start of `text`; its length in bytes, or 0 when that is not UTF-8.
std::size_t decodeUtf8(std::string_view text, char32_t &codePoint);

} // namespace simmer::scenario
