// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "cli/output.h"
#include "scenario/reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>

namespace simmer::cli {
namespace {

using scenario::Diagnostic;
using scenario::Diagnostics;
using scenario::Severity;

nlohmann::ordered_json toJson(const Diagnostic &diagnostic)
{
    return {
        {"rule", diagnostic.rule},
        {"severity", diagnostic.severity == Severity::Error ? "error" : "warning"},
        {"file", diagnostic.file},
        {"line", diagnostic.source.position.line},
        {"column", diagnostic.source.position.column},
        {"pointer", diagnostic.source.pointer},
        {"message", toString(diagnostic.message)},
        {"hint", toString(diagnostic.hint)},
    };
}

/// "2 errors, 1 warning".
std::string summary(const Diagnostics &diagnostics)
{
    const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                      [](const Diagnostic &d) { return d.severity == Severity::Error; });
    const auto counted = [](std::ptrdiff_t count, const char *thing) {
        return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
    };
    return counted(errors, "error") + ", " + counted(std::ptrdiff_t(diagnostics.size()) - errors, "warning");
}

} // namespace

ExitCode exitCodeFor(const Diagnostics &diagnostics)
{
    if (!scenario::hasErrors(diagnostics))
        return ExitCode::Fine;
    const bool unreadable = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &d) {
        return d.severity == Severity::Error && d.rule.starts_with("file/");
    });
    return unreadable ? ExitCode::InputOutput : ExitCode::DoesNotHold;
}

ExitCode check(const CheckOptions &options)
{
    Diagnostics all;
    for (const std::string &path : options.paths) {
        Diagnostics found = scenario::check(path);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    Output output;
    if (options.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Diagnostic &diagnostic : all)
            list.push_back(toJson(diagnostic));
        // What stands in a broken file may be no UTF-8.
        output.stream() << nlohmann::ordered_json{{"diagnostics", list}}.dump(
                               2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                        << '\n';
    } else {
        for (const Diagnostic &diagnostic : all)
            output.stream() << scenario::toString(diagnostic) << '\n';
    }
    if (!output.finish())
        return ExitCode::InputOutput;
    if (!options.json)
        std::cerr << summary(all) << '\n';
    return exitCodeFor(all);
}

} // namespace simmer::cli
