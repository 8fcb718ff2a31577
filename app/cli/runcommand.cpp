// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/runcommand.h"

#include "cli/checkcommand.h"
#include "cli/lanename.h"
#include "cli/output.h"
#include "cli/runjson.h"
#include "cli/runtext.h"
#include "scenario/reader.h"
#include "session/lessonrun.h"
#include "session/pythonlane.h"
#include "trace/exporters.h"
#include "trace/tracefile.h"

#include <QByteArray>
#include <QEventLoop>
#include <QFile>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace simmer::cli {
namespace {

using scenario::Model;
using session::LessonRun;

std::string names(const std::vector<Model> &models)
{
    std::string list;
    for (const Model model : models)
        list += (list.empty() ? "" : ", ") + std::string(scenario::name(model));
    return list;
}

/// Empty if a name is none of this lesson's lanes; standard error says so.
std::optional<std::vector<Model>> lanesNamed(const std::vector<std::string> &wanted,
                                             const scenario::Lesson &lesson)
{
    const std::vector<Model> &has = lesson.scenario.models;
    std::vector<Model> models;
    for (const std::string &name : wanted) {
        const auto model = scenario::modelFromName(name);
        if (!model || std::find(has.begin(), has.end(), *model) == has.end()) {
            std::cerr << "simmer-cli: this lesson has no lane '" << name << "'; it has " << names(has)
                      << '\n';
            return {};
        }
        models.push_back(*model);
    }
    return models;
}

/// Empty if the lesson has no such program; standard error says so.
std::optional<std::vector<Model>> pythonLanesNamed(const std::vector<std::string> &wanted,
                                                   const scenario::Lesson &lesson)
{
    std::vector<Model> models;
    for (const std::string &name : wanted) {
        const auto model = session::pythonLaneFromName(name);
        if (!model) {
            std::cerr << "simmer-cli: there is no lane '" << name
                      << "' of CPython; give asyncio, threads or processes\n";
            return {};
        }
        if (const auto refusal = session::pythonLaneRefusal(lesson.scenario, *model)) {
            std::cerr << "simmer-cli: "
                      << codegen::toString(*refusal, *codegen::targetFromName("python-" + name)) << '\n';
            return {};
        }
        models.push_back(*model);
    }
    return models;
}

/// What contradicts itself or the lesson; standard error says so.
std::optional<session::RunOptions> runOptions(const RunCommandOptions &options,
                                              const scenario::Lesson &lesson)
{
    const auto models = lanesNamed(options.models, lesson);
    const auto pythonLanes = pythonLanesNamed(options.pythonLanes, lesson);
    if (!models || !pythonLanes)
        return {};
    if (options.virtualTime && !pythonLanes->empty()) {
        std::cerr << "simmer-cli: --virtual-time is for the lanes sequential and coroutines\n";
        return {};
    }
    const std::vector<Model> &lanes = models->empty() ? lesson.scenario.models : *models;
    const auto isVirtual = [](Model model) {
        return model == Model::Sequential || model == Model::Coroutines;
    };
    const auto count = std::count_if(lanes.begin(), lanes.end(), isVirtual);
    if (options.virtualTime && (count == 0 || (!models->empty() && count < std::ssize(lanes)))) {
        std::cerr << "simmer-cli: --virtual-time is for the lanes sequential and coroutines\n";
        return {};
    }
    session::RunOptions result;
    result.models = *models;
    result.pythonLanes = *pythonLanes;
    result.interpreter = QFile::decodeName(QByteArray::fromStdString(options.interpreter));
    result.pace = options.pace;
    result.virtualTime = options.virtualTime;
    return result;
}

void waitFor(LessonRun &run)
{
    QEventLoop loop;
    QObject::connect(&run, &LessonRun::ended, &loop, &QEventLoop::quit);
    run.start();
    loop.exec();
}

bool report(const LessonRun &run, const std::vector<JudgedClaim> &claims, RunFormat format)
{
    Output output;
    switch (format) {
    case RunFormat::People: writeForPeople(run, claims, output.stream()); break;
    case RunFormat::Json: writeJson(run, claims, output.stream()); break;
    case RunFormat::Events:
        for (const auto &lane : run.lanes()) {
            if (lane->timeline().hasHeader())
                trace::writeEvents(lane->timeline(), output.stream());
        }
        break;
    }
    return output.finish();
}

bool saveTrace(const LessonRun &run, const std::string &file)
{
    std::vector<std::shared_ptr<const trace::Timeline>> lanes;
    for (const auto &lane : run.lanes()) {
        if (lane->timeline().hasHeader())
            lanes.push_back(lane->sharedTimeline());
    }
    const std::string problem = trace::writeTraceFile(file, lanes);
    if (!problem.empty())
        std::cerr << "simmer-cli: " << file << ": " << problem << '\n';
    return problem.empty();
}

/// Says of each lane that did not finish why, and of a claim that does not hold.
ExitCode verdict(const LessonRun &run, const std::vector<JudgedClaim> &claims)
{
    ExitCode code = ExitCode::Fine;
    for (const JudgedClaim &claim : claims) {
        if (claim.judgement.holds && !*claim.judgement.holds) {
            std::cerr << "simmer-cli: does not hold: " << claim.claim->that.text << '\n';
            code = ExitCode::DoesNotHold;
        }
    }
    for (const auto &lane : run.lanes()) {
        if (lane->outcome() == trace::Outcome::Finished)
            continue;
        std::cerr << "simmer-cli: " << nameOf(*lane) << ": "
                  << (lane->outcome() ? trace::name(*lane->outcome()) : "did not run");
        if (!lane->message().isEmpty())
            std::cerr << ": " << lane->message().toStdString();
        std::cerr << '\n';
        code = ExitCode::RunFailed;
    }
    return code;
}

} // namespace

ExitCode run(const RunCommandOptions &options)
{
    const auto read = scenario::readLessonFile(options.lesson);
    if (!read.value) {
        for (const scenario::Diagnostic &diagnostic : read.diagnostics)
            std::cerr << scenario::toString(diagnostic) << '\n';
        return exitCodeFor(read.diagnostics);
    }
    const auto lanes = runOptions(options, *read.value);
    if (!lanes)
        return ExitCode::Usage;
    LessonRun run(read.value, *lanes);
    waitFor(run);
    const auto claims = judgeClaims(run);
    const bool saved = options.traceFile.empty() || saveTrace(run, options.traceFile);
    const bool reported = report(run, claims, options.format);
    const ExitCode code = verdict(run, claims);
    return saved && reported ? code : ExitCode::InputOutput;
}

} // namespace simmer::cli
