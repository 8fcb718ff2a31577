// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/lessonplan.h"

#include "codegen/export.h"
#include "codegen/listing.h"

#include <nlohmann/json.hpp>

#include <variant>

namespace simmer::runner {

namespace {

using Json = nlohmann::json;

/// Of the texts that a line can be compared with.
constexpr const char *locale = "en";

Json stepsByLine(const codegen::Listing &listing)
{
    Json steps = Json::object();
    // A step that has no line of its own stands on another's, which comes first then.
    for (std::size_t step = 0; step < listing.lineOfStep.size(); ++step)
        steps[std::to_string(listing.lineOfStep[step] + 1)] = step;
    for (std::size_t line = 0; line < listing.lines.size(); ++line) {
        if (const auto step = listing.lines[line].step)
            steps[std::to_string(line + 1)] = std::uint32_t(*step);
    }
    return steps;
}

Json textsByStep(const runtime::Program &program)
{
    Json texts = Json::object();
    for (const runtime::Definition &definition : program.definitions()) {
        for (const runtime::Instruction &instruction : definition.code) {
            if (instruction.code == runtime::OpCode::Say || instruction.code == runtime::OpCode::Raise)
                texts[std::to_string(std::uint32_t(instruction.step))] = {
                    instruction.index, trace::in(program.header().texts[instruction.index], locale)};
        }
    }
    return texts;
}

Json writesByStep(const scenario::Scenario &scenario)
{
    Json writes = Json::object();
    scenario::forEachStep(scenario, [&](const scenario::Step &step, const scenario::TaskDefinition &) {
        if (const auto *write = std::get_if<scenario::Write>(&step.verb))
            writes[std::to_string(std::uint32_t(step.id))] = write->number;
    });
    return writes;
}

} // namespace

std::optional<codegen::Target> pythonTarget(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential: return {};
    case scenario::Model::Coroutines: return codegen::Target::PythonAsyncio;
    case scenario::Model::Threads:
    case scenario::Model::Gil: return codegen::Target::PythonThreads;
    case scenario::Model::Processes: return codegen::Target::PythonProcesses;
    }
    return {};
}

LessonProgram lessonProgram(const scenario::Scenario &scenario, codegen::Target target,
                            const runtime::Program &program)
{
    const codegen::Listing listing = codegen::program(scenario, target, locale);
    const trace::Header &header = program.header();
    Json plan{
        {"steps", stepsByLine(listing)}, {"texts", textsByStep(program)}, {"writes", writesByStep(scenario)}};
    plan["verbs"] = Json::array();
    plan["owners"] = Json::array();
    for (const trace::StepInfo &step : header.steps) {
        plan["verbs"].push_back(step.verb);
        plan["owners"].push_back(step.definition);
    }
    plan["definitions"] = Json::array();
    for (const trace::DefinitionInfo &definition : header.definitions)
        plan["definitions"].push_back(definition.name);
    plan["objects"] = Json::array();
    for (const trace::ObjectInfo &object : header.objects)
        plan["objects"].push_back({object.name, object.type});
    return {codegen::plainText(listing), plan.dump(-1, ' ', true, Json::error_handler_t::replace)};
}

} // namespace simmer::runner
