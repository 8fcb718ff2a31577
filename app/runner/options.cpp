// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/options.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace simmer::runner {

std::optional<Options> parseOptions(int argc, char **argv, int &exitStatus)
{
    Options options;
    std::map<std::string, scenario::Model> models;
    for (const scenario::Model model : scenario::allModels)
        models.emplace(scenario::name(model), model);

    CLI::App app("Runs the lesson on standard input as one lane; its trace goes to standard output.");
    app.add_option("--model", options.model, "Who schedules")
        ->required()
        ->transform(CLI::Transformer(models));
    app.add_option("--pace", options.pace, "Multiplies every duration: 2 is twice as slow")
        ->check(CLI::Range(0.001, 1000.0));
    app.add_flag("--virtual-time", options.virtualTime, "Nothing waits; only for sequential and coroutines");
    app.add_option("--max-events", options.maxEvents, "End the run after as many trace events");
    app.add_option(
        "--interpreter", options.interpreter,
        "Run the lesson's Python program with this interpreter, and record it; not for sequential");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        exitStatus = app.exit(error) == 0 ? 0 : 2;
        return {};
    }
    return options;
}

} // namespace simmer::runner
