// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/refusal.h"

#include "codegen/cpp/cpprefusal.h"
#include "codegen/facts.h"

#include <algorithm>
#include <set>
#include <variant>

namespace simmer::codegen {

using namespace scenario;

namespace {

using Reason = Refusal::Reason;

/// Python allows 20 loops, `try` and `with` within each other.
constexpr int deepestBlocks = 20;

Refusal because(Reason reason, const Step &step)
{
    return {reason, verbName(step.verb), step.source.pointer};
}

/// Of the step and all in it; a step may take two blocks.
const Step *tooDeep(const Body &body, int depth)
{
    for (const Step &step : body) {
        const bool isFlat = std::holds_alternative<If>(step.verb) || bodiesOf(step).empty();
        const int taken =
            std::holds_alternative<Try>(step.verb) || std::holds_alternative<Timeout>(step.verb) ? 2 : 1;
        const int inside = depth + (isFlat ? 0 : taken);
        if (inside > deepestBlocks)
            return &step;
        for (const Body *nested : bodiesOf(step)) {
            if (const Step *found = tooDeep(*nested, inside))
                return found;
        }
    }
    return nullptr;
}

bool isOutside(const Verb &verb, Target target)
{
    const bool hasDriver = target == Target::PythonAsyncio || target == Target::PythonThreads;
    if (std::holds_alternative<Query>(verb) || std::holds_alternative<File>(verb))
        return !hasDriver;
    return std::holds_alternative<Request>(verb) || std::holds_alternative<Accept>(verb) ||
           std::holds_alternative<Receive>(verb) || std::holds_alternative<Send>(verb);
}

/// Threads and processes are ended from outside, or after a time.
bool isStopping(const Verb &verb)
{
    return std::holds_alternative<Group>(verb) || std::holds_alternative<Race>(verb) ||
           std::holds_alternative<Cancel>(verb) || std::holds_alternative<Timeout>(verb);
}

/// A process can only wait for those that it has started itself.
bool isForeign(const Verb &verb, const Facts &facts)
{
    const auto isOfOthers = [&facts](const std::string &name) {
        const HandleFacts &handle = facts.handle(name);
        const std::set<std::string> onlyMain{"main"};
        return handle.starters != onlyMain || handle.users != onlyMain;
    };
    if (const auto *join = std::get_if<Join>(&verb))
        return std::any_of(join->handles.begin(), join->handles.end(), isOfOthers);
    const auto *shield = std::get_if<Shield>(&verb);
    return shield && isOfOthers(shield->handle);
}

std::optional<Refusal> nesting(const Scenario &scenario)
{
    for (const TaskDefinition &task : scenario.tasks) {
        if (const Step *deep = tooDeep(task.steps, 0))
            return because(Reason::Nesting, *deep);
    }
    const Step *deep = tooDeep(scenario.main.steps, 0);
    return deep ? std::optional(because(Reason::Nesting, *deep)) : std::nullopt;
}

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
    const bool isParallel = target == Target::PythonThreads || target == Target::PythonProcesses;
    std::optional<Refusal> found;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        if (found)
            return;
        if (isOutside(step.verb, target))
            found = because(Reason::Outside, step);
        else if (isParallel && isStopping(step.verb))
            found = because(Reason::Stopping, step);
        else if (target == Target::PythonProcesses && isForeign(step.verb, facts))
            found = because(Reason::ForeignTask, step);
    });
    return found ? found : nesting(scenario);
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
        return where + " waits for a process that another one may have started, which only its parent can";
    case Reason::SharedTask:
        return where + " deals with a task that others start or use as well, or that may not be there yet; "
                       "programs in C++ do not";
    case Reason::Cleanup:
        return where + " could fail or leave early in its ‘finally’; programs in C++ do not";
    }
    return {};
}

} // namespace simmer::codegen
