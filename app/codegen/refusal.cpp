// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/refusal.h"

#include "codegen/cpp/cpprefusal.h"
#include "codegen/facts.h"
#include "codegen/python/pythonrefusal.h"

#include <algorithm>

namespace simmer::codegen {

using namespace scenario;

namespace {

using Reason = Refusal::Reason;

std::string runnerOf(Target target)
{
    switch (modelOf(target)) {
    case Model::Threads:
    case Model::Gil: return "thread";
    case Model::Processes: return "process";
    case Model::Sequential:
    case Model::Coroutines: break;
    }
    return "coroutine";
}

} // namespace

std::optional<Refusal> refusal(const Scenario &scenario, Target target)
{
    const auto &models = scenario.models;
    if (std::none_of(models.begin(), models.end(), [target](Model model) { return shows(target, model); }))
        return Refusal();
    const Facts facts(scenario, "en");
    if (languageOf(target) == Language::Cpp)
        return cppRefusal(scenario, facts, target);
    return pythonRefusal(scenario, facts, target);
}

std::string toString(const Refusal &refusal, Target target)
{
    const std::string where = "‘" + refusal.verb + "’ at " + refusal.pointer;
    switch (refusal.reason) {
    case Reason::NoLane:
        return "this lesson has no lane ‘" + std::string(name(modelOf(target))) + "’ that " +
               std::string(name(target)) + " could be the program of";
    case Reason::Outside:
        return where + " deals with something outside of the program, which exported programs cannot do";
    case Reason::Nesting: return where + " lies in more loops, tries and withs than Python takes";
    case Reason::Stopping:
        return where + " has to end a " + runnerOf(target) +
               " while it waits, for which the language has no means of its own";
    case Reason::ForeignTask:
        return where + " deals with a process that another one may have started, which only its parent can";
    case Reason::SharedTask:
        return where + (languageOf(target) == Language::Cpp
                            ? " deals with a task that others start or use as well, or that may not be there "
                              "yet; programs in C++ do not"
                            : " starts a task with a connection that others run without one");
    case Reason::Cleanup:
        return where + " could fail or leave early in its ‘finally’; programs in C++ do not";
    }
    return {};
}

} // namespace simmer::codegen
