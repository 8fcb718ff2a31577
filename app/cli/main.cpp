// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"
#include "cli/exportcommand.h"
#include "cli/newcommand.h"
#include "cli/output.h"
#include "cli/recordcommand.h"
#include "cli/runcommand.h"
#include "cli/tracecommand.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace {

using simmer::cli::ExitCode;
using Action = std::function<ExitCode()>;

/// A file that is opened in the place of a missing standard stream would get what is meant for that stream.
void fillStandardStreams()
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        // Opened for reading, so that writing to a missing output is an error and not lost in silence.
        if (::fcntl(stream, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) != stream)
            std::_Exit(int(ExitCode::InputOutput));
    }
}

/// Empty if it can be one. A comparison with "nan" is never true, which CLI::Range takes for well.
std::string paceProblem(const std::string &text)
{
    double pace = 0;
    const bool fits = CLI::detail::lexical_cast(text, pace) && pace >= 0.001 && pace <= 1000;
    return fits ? std::string() : "'" + text + "' is no pace: give a factor from 0.001 to 1000";
}

void addCheck(CLI::App &app, Action &action)
{
    auto options = std::make_shared<simmer::cli::CheckOptions>();
    CLI::App *command = app.add_subcommand("check", "Say everything that is wrong with lessons and packs");
    command->add_option("path", options->paths, "Lesson files, packs, or folders of them")->required();
    command->add_flag("--json", options->json, "Print the diagnostics as JSON");
    command->callback([options, &action] { action = [options] { return simmer::cli::check(*options); }; });
}

void addRun(CLI::App &app, Action &action)
{
    using simmer::cli::RunFormat;
    auto options = std::make_shared<simmer::cli::RunCommandOptions>();
    CLI::App *command = app.add_subcommand("run", "Run a lesson and say what came of it");
    command->add_option("lesson", options->lesson, "A lesson file")->required();
    command->add_option("--model", options->models, "A lane to run, may be repeated; all without it")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"sequential", "coroutines", "threads", "gil", "processes"}));
    command
        ->add_option("--cpython", options->pythonLanes,
                     "Lanes of real CPython beside the others: asyncio, threads, processes")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--interpreter", options->interpreter, "Runs those: a path, or a name in PATH");
    command->add_option("--pace", options->pace, "Factor on the lesson unit's real length")
        ->check(CLI::Validator(paceProblem, "0.001 to 1000"));
    command->add_flag("--virtual-time", options->virtualTime,
                      "Simulate the clock of sequential code and coroutines: exact, and without waiting");
    const auto setFormat = [options](RunFormat format) {
        return [options, format](std::int64_t) { options->format = format; };
    };
    CLI::Option *json = command->add_flag("--json", setFormat(RunFormat::Json), "Print one JSON object");
    command->add_flag("--events", setFormat(RunFormat::Events), "Print one JSON object a line for each event")
        ->excludes(json);
    command->add_option("--trace", options->traceFile, "Save the trace to this file");
    command->callback([options, &action] { action = [options] { return simmer::cli::run(*options); }; });
}

void addTrace(CLI::App &app, Action &action)
{
    using simmer::cli::TraceFormat;
    static const std::map<std::string, TraceFormat> formats{
        {"summary", TraceFormat::Summary}, {"events", TraceFormat::Events}, {"chrome", TraceFormat::Chrome}};
    auto options = std::make_shared<simmer::cli::TraceOptions>();
    CLI::App *command = app.add_subcommand("trace", "Show a saved trace, or turn it into another format");
    command->add_option("file", options->file, "A trace that `run --trace` saved")->required();
    command->add_option("--as", options->format, "summary, events or chrome")
        ->required()
        ->transform(CLI::CheckedTransformer(formats));
    command->add_option("-o,--output", options->output, "Write to this file and not to standard output");
    command->callback(
        [options, &action] { action = [options] { return simmer::cli::showTrace(*options); }; });
}

void addNew(CLI::App &app, Action &action)
{
    using simmer::cli::Template;
    CLI::App *command = app.add_subcommand("new", "Create a working template to start from");
    command->require_subcommand(1);
    const auto add = [&](const char *name, const char *description, Template what) {
        auto path = std::make_shared<std::string>();
        CLI::App *kind = command->add_subcommand(name, description);
        kind->add_option("name", *path, "Its id, with the folder to create it in if that is not this one")
            ->required();
        kind->callback([path, what, &action] { action = [path, what] { return createFrom(what, *path); }; });
    };
    add("lesson", "One lesson file", Template::Lesson);
    add("pack", "A folder with pack.json and a lesson", Template::Pack);
}

void addExport(CLI::App &app, Action &action)
{
    auto options = std::make_shared<simmer::cli::ExportOptions>();
    CLI::App *command =
        app.add_subcommand("export", "Write a lesson as a program that does what its lane does");
    command->add_option("lesson", options->lesson, "A lesson file")->required();
    command->add_option("--as", options->kind, simmer::cli::exportKinds())->required();
    command->add_option("--language", options->language, "Of the texts in the program: en, zh_CN, …");
    command->add_option("-o,--output", options->output, "Write to this file and not to standard output");
    command->callback(
        [options, &action] { action = [options] { return simmer::cli::exportProgram(*options); }; });
}

void addRecord(CLI::App &app, Action &action)
{
    auto options = std::make_shared<simmer::cli::RecordOptions>();
    CLI::App *command =
        app.add_subcommand("record", "Run a Python program, and save what its asyncio tasks do as a trace");
    command->add_option("-o,--output", options->output, "The trace; without it, named after the program");
    command->add_option("command", options->command, "-- python3 my_program.py …")->required();
    command->positionals_at_end();
    command->callback([options, &action] { action = [options] { return simmer::cli::record(*options); }; });
}

/// Prints what CLI11 has to say: help and version are data, the rest is messages.
int explain(const CLI::App &app, const CLI::ParseError &error)
{
    simmer::cli::Output output;
    const bool asked = app.exit(error, output.stream(), std::cerr) == 0;
    if (!output.finish())
        return int(ExitCode::InputOutput);
    return int(asked ? ExitCode::Fine : ExitCode::Usage);
}

} // namespace

int main(int argc, char **argv)
{
    fillStandardStreams();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("simmer-cli"));

    CLI::App app("Checks and runs Simmer's lessons, and shows their traces.", "simmer-cli");
    app.set_version_flag("--version", "simmer-cli " SIMMER_VERSION);
    app.require_subcommand(1);
    app.footer("Exit status: 0 fine, 1 the lesson or a claim does not hold, 2 usage,\n"
               "3 input or output failed, 4 a run failed.");
    Action action;
    addCheck(app, action);
    addRun(app, action);
    addTrace(app, action);
    addExport(app, action);
    addRecord(app, action);
    addNew(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return explain(app, error);
    }
    return int(action());
}
