// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/tracecommand.h"

#include "cli/output.h"
#include "trace/exporters.h"
#include "trace/tracefile.h"

#include <iostream>
#include <memory>
#include <vector>

namespace simmer::cli {
namespace {

using Lanes = std::vector<std::shared_ptr<trace::Timeline>>;

void writeChrome(const Lanes &lanes, std::ostream &out)
{
    std::vector<const trace::Timeline *> all;
    for (const auto &lane : lanes)
        all.push_back(lane.get());
    trace::writeChrome(all, out);
}

void writeAs(TraceFormat format, const Lanes &lanes, std::ostream &out)
{
    switch (format) {
    case TraceFormat::Summary:
        for (const auto &lane : lanes)
            trace::writeSummary(*lane, out);
        break;
    case TraceFormat::Events:
        for (const auto &lane : lanes)
            trace::writeEvents(*lane, out);
        break;
    case TraceFormat::Chrome: writeChrome(lanes, out); break;
    }
}

} // namespace

ExitCode showTrace(const TraceOptions &options)
{
    const trace::TraceFile file = trace::readTraceFile(options.file);
    for (const trace::TraceProblem &problem : file.problems)
        std::cerr << options.file << ": " << trace::describe(problem) << '\n';
    if (file.lanes.empty())
        return ExitCode::InputOutput;
    Output output(options.output);
    writeAs(options.format, file.lanes, output.stream());
    if (!output.finish() || !file.problems.empty())
        return ExitCode::InputOutput;
    return ExitCode::Fine;
}

} // namespace simmer::cli
