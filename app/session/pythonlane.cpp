// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/pythonlane.h"

namespace simmer::session {

namespace {

std::optional<codegen::Target> targetOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Coroutines: return codegen::Target::PythonAsyncio;
    case scenario::Model::Gil: return codegen::Target::PythonThreads;
    case scenario::Model::Processes: return codegen::Target::PythonProcesses;
    case scenario::Model::Sequential:
    case scenario::Model::Threads: return {};
    }
    return {};
}

} // namespace

std::string_view pythonLaneName(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Coroutines: return "asyncio";
    case scenario::Model::Gil: return "threads";
    case scenario::Model::Processes: return "processes";
    case scenario::Model::Sequential:
    case scenario::Model::Threads: return {};
    }
    return {};
}

std::optional<scenario::Model> pythonLaneFromName(std::string_view name)
{
    for (const scenario::Model model : pythonLaneModels) {
        if (pythonLaneName(model) == name)
            return model;
    }
    return {};
}

std::optional<codegen::Refusal> pythonLaneRefusal(const scenario::Scenario &scenario, scenario::Model model)
{
    const auto target = targetOf(model);
    return target ? codegen::refusal(scenario, *target) : codegen::Refusal();
}

bool isOfInterpreter(const trace::Header &header)
{
    for (const std::string_view library : {"asyncio", "threading", "multiprocessing"}) {
        if (header.engine.rfind(library, 0) == 0)
            return true;
    }
    return false;
}

} // namespace simmer::session
