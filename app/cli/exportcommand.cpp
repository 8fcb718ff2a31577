// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/checkcommand.h"
#include "cli/output.h"
#include "codegen/export.h"
#include "scenario/reader.h"

#include <iostream>

namespace simmer::cli {

std::string exportKinds()
{
    std::string kinds;
    for (const codegen::Target target : codegen::allTargets)
        kinds += (kinds.empty() ? "" : ", ") + std::string(codegen::name(target));
    return kinds;
}

ExitCode exportProgram(const ExportOptions &options)
{
    const auto target = codegen::targetFromName(options.kind);
    if (!target) {
        std::cerr << "simmer-cli: there is no kind of program '" << options.kind << "'; there are "
                  << exportKinds() << '\n';
        return ExitCode::Usage;
    }
    const auto read = scenario::readLessonFile(options.lesson);
    if (!read.value) {
        for (const scenario::Diagnostic &diagnostic : read.diagnostics)
            std::cerr << scenario::toString(diagnostic) << '\n';
        return exitCodeFor(read.diagnostics);
    }
    const scenario::Scenario &scenario = read.value->scenario;
    if (const auto reason = codegen::refusal(scenario, *target)) {
        std::cerr << "simmer-cli: " << options.kind << ": " << codegen::toString(*reason, *target) << '\n';
        return ExitCode::Usage;
    }
    Output output(options.output);
    output.stream() << codegen::plainText(codegen::program(scenario, *target, options.language));
    return output.finish() ? ExitCode::Fine : ExitCode::InputOutput;
}

} // namespace simmer::cli
