// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/export.h"

#include "codegen/cpp/cppprocesses.h"
#include "codegen/cpp/cppqcoro.h"
#include "codegen/cpp/cppsequential.h"
#include "codegen/cpp/cppthreads.h"
#include "codegen/python/asyncioemitter.h"
#include "codegen/python/parallelemitter.h"
#include "codegen/python/sequentialemitter.h"

namespace simmer::codegen {

Listing program(const scenario::Scenario &scenario, Target target, const std::string &locale)
{
    switch (target) {
    case Target::PythonSequential: return sequentialProgram(scenario, locale);
    case Target::PythonAsyncio: return asyncioProgram(scenario, locale);
    case Target::PythonThreads: return threadsProgram(scenario, locale);
    case Target::PythonProcesses: return processesProgram(scenario, locale);
    case Target::CppSequential: return cppSequentialProgram(scenario, locale);
    case Target::CppQcoro: return qcoroProgram(scenario, locale);
    case Target::CppThreads: return cppThreadsProgram(scenario, locale);
    case Target::CppProcesses: return cppProcessesProgram(scenario, locale);
    }
    return {};
}

} // namespace simmer::codegen
