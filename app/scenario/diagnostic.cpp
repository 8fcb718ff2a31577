// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/diagnostic.h"

#include <algorithm>
#include <cstdio>

namespace simmer::scenario {

namespace {

/// Names from a file may hold anything; a terminal must not obey them.
std::string printable(const std::string &text)
{
    std::string shown;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(byte));
            shown += escape;
        } else {
            shown += c;
        }
    }
    return shown;
}

} // namespace

bool hasErrors(const Diagnostics &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

std::string toString(const Diagnostic &diagnostic)
{
    return toString(diagnostic, [](const char *pattern) { return std::string(pattern); });
}

std::string toString(const Diagnostic &diagnostic, const Phrase::Translate &translate)
{
    const auto &[pointer, position] = diagnostic.source;
    std::string line = diagnostic.file.empty() ? "(text)" : diagnostic.file;
    if (position.line > 0)
        line += ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
    const auto severity =
        diagnostic.severity == Severity::Error ? Phrase::of("error") : Phrase::of("warning");
    line.append(": ").append(severity.text(translate)).append(": ");
    line.append(diagnostic.message.text(translate)).append(" [").append(diagnostic.rule).append("]");
    if (!pointer.empty())
        line += " at " + pointer;
    line = printable(line);
    if (!diagnostic.hint.isEmpty())
        line += "\n    " + printable(diagnostic.hint.text(translate));
    return line;
}

} // namespace simmer::scenario
