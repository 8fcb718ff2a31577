// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "desktop/options.h"

#include <CLI/CLI.hpp>

#include <QStringList>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

namespace simmer::desktop {

namespace {

constexpr int smallest = 200;
constexpr int largest = 8192;

/// Empty when it is no "1440x900" within reason.
std::optional<QSize> parseSize(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(u'x');
    bool widthIs = false;
    bool heightIs = false;
    if (parts.size() != 2)
        return {};
    const QSize size(parts[0].toInt(&widthIs), parts[1].toInt(&heightIs));
    const bool reasonable =
        std::min(size.width(), size.height()) >= smallest && std::max(size.width(), size.height()) <= largest;
    if (!widthIs || !heightIs || !reasonable)
        return {};
    return size;
}

std::string sizeProblem(const std::string &text)
{
    return parseSize(text) ? std::string() : "\"" + text + "\" is no size; it should read like 1440x900";
}

/// Empty when it is no "4..16.5".
std::optional<std::pair<double, double>> parseRange(const std::string &text)
{
    const QString range = QString::fromStdString(text);
    const qsizetype dots = range.indexOf(QStringLiteral(".."));
    bool fromIs = false;
    bool toIs = false;
    const double from = range.left(dots).toDouble(&fromIs);
    const double to = dots < 0 ? 0 : range.mid(dots + 2).toDouble(&toIs);
    if (!fromIs || !toIs || from < 0 || to <= from)
        return {};
    return std::pair(from, to);
}

std::string rangeProblem(const std::string &text)
{
    return parseRange(text) ? std::string() : "\"" + text + "\" is no range; it should read like 4..16.5";
}

/// What does not go together; empty when all is well.
std::string contradiction(const Options &options, bool present)
{
    if (present)
        return "--present: this version cannot present yet";
    if (options.at && !options.run && options.path.isEmpty())
        return "--at needs a run to look at: add --run, or give a saved trace";
    if (!options.changes.isEmpty() && !options.run)
        return "--change needs a run of the changed lesson: add --run";
    if (!options.lane.isEmpty() && !options.run && options.path.isEmpty())
        return "--lane needs a run to look at: add --run, or give a saved trace";
    if (options.range && !options.run && options.path.isEmpty())
        return "--range needs a run to look at: add --run, or give a saved trace";
    return {};
}

} // namespace

std::variant<Options, Exit> readOptions(int argc, const char *const *argv)
{
    CLI::App app("Simmer: see concurrency. Opens a lesson, a pack, or a saved trace in a window.", "simmer");
    std::string path, lane, task, phase, program, view, language, theme, size, range, screenshot;
    std::vector<std::string> changes;
    std::string experiment;
    double at = -1;
    bool present = false;
    Options options;
    app.add_option("PATH", path,
                   "lesson (.json), pack (folder) or saved trace; without it the built-in course");
    app.add_flag("--run", options.run, "run the lesson at once");
    auto *atOption =
        app.add_option("--at", at, "move the playhead there, in lesson units, when the run has ended")
            ->type_name("UNITS")
            ->check(CLI::NonNegativeNumber);
    app.add_option("--range", range, "zoom the lanes to that part, in lesson units, when the run has ended")
        ->type_name("FROM..TO")
        ->check(rangeProblem);
    app.add_option("--lane", lane, "choose this lane when the run has ended")
        ->check(CLI::IsMember({"sequential", "coroutines", "threads", "gil", "processes", "py-asyncio",
                               "py-threads", "py-processes"}));
    app.add_option("--select", task, "select this task of the chosen lane")->type_name("TASK");
    app.add_option("--phase", phase, "begin there")
        ->check(CLI::IsMember({"predict", "run", "explore", "check"}));
    app.add_option("--program", program, "show the program in this way")
        ->check(CLI::IsMember({"steps", "python", "cpp"}));
    app.add_option("--view", view, "show this below the lanes, or a page of the course in the lesson's place")
        ->check(CLI::IsMember({"scheduler", "tasks", "profile", "overview", "glossary", "choosing"}));
    app.add_option(
           "--change", changes,
           "change the lesson before it runs: sleeps (every sleep blocks), busy (other processes burn), "
           "without=LOCK, pace=FACTOR; can be given more than once")
        ->type_name("CHANGE")
        ->allow_extra_args(false);
    app.add_option("--experiment", experiment,
                   "open this experiment beside the lesson; compare keeps a run of the lesson as it is "
                   "before it runs changed, many runs it ten times more")
        ->check(CLI::IsMember({"break", "compare", "many", "cpython"}));
    std::vector<std::string> pythonLanes;
    app.add_option("--cpython", pythonLanes,
                   "run the lesson with lanes of real CPython too: asyncio, threads, processes")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"asyncio", "threads", "processes"}));
    app.add_flag("--present", present, "for a class: not in this version");
    app.add_option("--language", language, "en or zh_CN")->check(CLI::IsMember({"en", "zh_CN"}));
    app.add_option("--theme", theme, "light, dark or contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    app.add_option("--size", size, "of the window")->type_name("WIDTHxHEIGHT")->check(sizeProblem);
    app.add_flag("--reduced-motion", options.reducedMotion, "nothing moves on its own");
    app.add_option("--screenshot", screenshot, "settle, save the window as PNG, leave")->type_name("FILE");
    app.set_version_flag("--version", std::string("Simmer ") + SIMMER_VERSION);
    app.footer("Exit status: 0 fine, 1 the lesson does not hold, 2 usage, 3 input or output failed, 4 a run "
               "failed.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error, std::cout, std::cerr);
        return std::cout.flush() ? (code == 0 ? Exit::Fine : Exit::Usage) : Exit::InputOutput;
    }
    options.path = QString::fromStdString(path);
    options.lane = QString::fromStdString(lane);
    options.task = QString::fromStdString(task);
    options.phase = QString::fromStdString(phase);
    options.program = QString::fromStdString(program);
    options.view = QString::fromStdString(view);
    for (const std::string &change : changes)
        options.changes.append(QString::fromStdString(change));
    for (const std::string &name : pythonLanes)
        options.pythonLanes.append(QString::fromStdString(name));
    options.experiment = QString::fromStdString(experiment);
    options.language = QString::fromStdString(language);
    options.theme = QString::fromStdString(theme);
    options.screenshot = QString::fromStdString(screenshot);
    if (atOption->count() > 0)
        options.at = at;
    if (!size.empty())
        options.size = parseSize(size);
    if (!range.empty())
        options.range = parseRange(range);
    if (const std::string problem = contradiction(options, present); !problem.empty()) {
        std::cerr << "simmer: " << problem << '\n';
        return Exit::Usage;
    }
    return options;
}

} // namespace simmer::desktop
