// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/target.h"

#include <algorithm>

namespace simmer::codegen {

using scenario::Model;

std::string_view name(Target target)
{
    switch (target) {
    case Target::PythonSequential: return "python-sequential";
    case Target::PythonAsyncio: return "python-asyncio";
    case Target::PythonThreads: return "python-threads";
    case Target::PythonProcesses: return "python-processes";
    case Target::CppSequential: return "cpp-sequential";
    case Target::CppQcoro: return "cpp-qcoro";
    case Target::CppThreads: return "cpp-threads";
    case Target::CppProcesses: return "cpp-processes";
    }
    return {};
}

std::optional<Target> targetFromName(std::string_view name)
{
    const auto *const found = std::find_if(allTargets.begin(), allTargets.end(),
                                           [name](Target target) { return codegen::name(target) == name; });
    return found == allTargets.end() ? std::nullopt : std::optional(*found);
}

Language languageOf(Target target)
{
    switch (target) {
    case Target::PythonSequential:
    case Target::PythonAsyncio:
    case Target::PythonThreads:
    case Target::PythonProcesses: return Language::Python;
    case Target::CppSequential:
    case Target::CppQcoro:
    case Target::CppThreads:
    case Target::CppProcesses: break;
    }
    return Language::Cpp;
}

Model modelOf(Target target)
{
    switch (target) {
    case Target::CppSequential:
    case Target::PythonSequential: return Model::Sequential;
    case Target::CppQcoro:
    case Target::PythonAsyncio: return Model::Coroutines;
    case Target::CppThreads:
    case Target::PythonThreads: return Model::Threads;
    case Target::CppProcesses:
    case Target::PythonProcesses: return Model::Processes;
    }
    return Model::Sequential;
}

bool shows(Target target, Model model)
{
    return modelOf(target) == model || (target == Target::PythonThreads && model == Model::Gil);
}

} // namespace simmer::codegen
