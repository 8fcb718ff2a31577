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
    const auto &[pointer, position] = diagnostic.source;
    std::string line = diagnostic.file.empty() ? "(text)" : diagnostic.file;
    if (position.line > 0)
        line += ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
    line += diagnostic.severity == Severity::Error ? ": error: " : ": warning: ";
    line += diagnostic.message + " [" + diagnostic.rule + "]";
    if (!pointer.empty())
        line += " at " + pointer;
    line = printable(line);
    if (!diagnostic.hint.empty())
        line += "\n    " + printable(diagnostic.hint);
    return line;
}

} // namespace simmer::scenario
