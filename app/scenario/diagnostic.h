// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/phrase.h"
#include "scenario/source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace simmer::scenario {

enum class Severity : std::uint8_t
{
    Error,
    Warning
};

/// One thing that is wrong with a file, and what would be right. User mistakes are always these, never
/// exceptions.
struct Diagnostic
{
    /// Stable id: `json/…` not RFC 8259, `schema/…` shape, `lesson/…` meaning, `limit/…` size, `file/…`
    /// cannot be read.
    std::string rule;
    Severity severity = Severity::Error;
    /// Path as the user gave it; empty for text that came from no file.
    std::string file;
    Source source;
    /// What is wrong, one sentence without a full stop.
    Phrase message;
    /// What to do about it; may be empty.
    Phrase hint;
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics &diagnostics);

/// `file:line:column: error: message [rule] at /pointer` and, on a second line, the hint. In English.
std::string toString(const Diagnostic &diagnostic);
/// The same in another language.
std::string toString(const Diagnostic &diagnostic, const Phrase::Translate &translate);

} // namespace simmer::scenario
