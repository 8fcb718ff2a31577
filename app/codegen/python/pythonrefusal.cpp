// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonrefusal.h"

#include <algorithm>
#include <set>
#include <string>
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

/// A process can only wait for those that it has started itself, and end only those.
bool isForeign(const Verb &verb, const Facts &facts)
{
    const auto isOfOthers = [&facts](const std::string &name) {
        const HandleFacts &handle = facts.handle(name);
        const std::set<std::string> onlyMain{"main"};
        return handle.starters != onlyMain || handle.users != onlyMain;
    };
    if (const auto *join = std::get_if<Join>(&verb))
        return std::any_of(join->handles.begin(), join->handles.end(), isOfOthers);
    if (const auto *cancel = std::get_if<Cancel>(&verb))
        return isOfOthers(cancel->handle);
    const auto *shield = std::get_if<Shield>(&verb);
    return shield && isOfOthers(shield->handle);
}

std::optional<Refusal> nesting(const Scenario &scenario, const Facts &facts)
{
    for (const TaskDefinition &task : scenario.tasks) {
        // A connection is closed behind the block of its task.
        const int around = facts.of(task.name).isAccepted ? 1 : 0;
        if (const Step *deep = tooDeep(task.steps, around))
            return because(Reason::Nesting, *deep);
    }
    const Step *deep = tooDeep(scenario.main.steps, 0);
    return deep ? std::optional(because(Reason::Nesting, *deep)) : std::nullopt;
}

} // namespace

std::optional<Refusal> pythonRefusal(const Scenario &scenario, const Facts &facts, Target target)
{
    std::optional<Refusal> found;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        if (found)
            return;
        const auto *accept = std::get_if<Accept>(&step.verb);
        if (accept && facts.of(accept->task).isRunPlainly)
            found = because(Reason::SharedTask, step);
        else if (target == Target::PythonProcesses && isForeign(step.verb, facts))
            found = because(Reason::ForeignTask, step);
    });
    return found ? found : nesting(scenario, facts);
}

} // namespace simmer::codegen
