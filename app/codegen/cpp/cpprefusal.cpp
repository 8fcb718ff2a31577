// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cpprefusal.h"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

using Reason = Refusal::Reason;

Refusal because(Reason reason, const Step &step)
{
    return {reason, verbName(step.verb), step.source.pointer};
}

/// What a program does not do for something outside of it. Processes have no server and no database that they
/// could share without a file of a name.
bool isOutside(const Verb &verb, Target target)
{
    if (target == Target::CppThreads || target == Target::CppQcoro)
        return false;
    if (target == Target::CppProcesses)
        return std::holds_alternative<Query>(verb) || std::holds_alternative<File>(verb) ||
               std::holds_alternative<Request>(verb);
    return std::holds_alternative<Query>(verb) || std::holds_alternative<File>(verb) ||
           std::holds_alternative<Request>(verb) || std::holds_alternative<Accept>(verb) ||
           std::holds_alternative<Receive>(verb) || std::holds_alternative<Send>(verb);
}

/// The handles that a step uses.
std::vector<std::string> handlesOf(const Verb &verb)
{
    if (const auto *join = std::get_if<Join>(&verb))
        return join->handles;
    if (const auto *shield = std::get_if<Shield>(&verb))
        return {shield->handle};
    const auto *cancel = std::get_if<Cancel>(&verb);
    return cancel ? std::vector{cancel->handle} : std::vector<std::string>();
}

/// What surely comes to its end, does not leave the block that it is in, suspends no coroutine, and is no
/// wait that can be ended.
bool isHarmless(const Step &step, const std::string &definition, Target target, const Facts &facts)
{
    const bool mayWait = target == Target::CppSequential || !stops(facts);
    if (const auto *work = std::get_if<Work>(&step.verb))
        return facts.isSure(work->duration, definition);
    if (const auto *sleep = std::get_if<Sleep>(&step.verb))
        return target != Target::CppQcoro && mayWait && facts.isSure(sleep->duration, definition);
    if (const auto *block = std::get_if<Block>(&step.verb))
        return (target == Target::CppQcoro || mayWait) && facts.isSure(block->duration, definition);
    return std::holds_alternative<Say>(step.verb) ||
           (std::holds_alternative<Yield>(step.verb) && target != Target::CppQcoro) ||
           std::holds_alternative<Set>(step.verb) || std::holds_alternative<Clear>(step.verb) ||
           std::holds_alternative<Read>(step.verb) || std::holds_alternative<Write>(step.verb);
}

std::optional<Refusal> tryRefusal(const Step &step, const Try &attempt, const std::string &definition,
                                  Target target, const Facts &facts)
{
    // A coroutine of QCoro's own that is alive when the program ends gets no cancellation.
    const bool isLeft = facts.uses<Start>() && definition != "main";
    if (target == Target::CppQcoro && !stops(facts) &&
        (attempt.catchCancelled || (attempt.finally && isLeft)))
        return because(Reason::Stopping, step);
    if (attempt.finally &&
        !std::all_of(attempt.finally->begin(), attempt.finally->end(),
                     [&](const Step &one) { return isHarmless(one, definition, target, facts); }))
        return because(Reason::Cleanup, step);
    return {};
}

std::optional<Refusal> stepRefusal(const Scenario &scenario, const Step &step, const std::string &definition,
                                   Target target, const Facts &facts)
{
    if (isOutside(step.verb, target))
        return because(Reason::Outside, step);
    // The waits of blocking calls of the system are not ended.
    const bool isEndless = std::holds_alternative<Request>(step.verb) ||
                           std::holds_alternative<Accept>(step.verb) ||
                           std::holds_alternative<Receive>(step.verb);
    if (isEndless && target != Target::CppQcoro && stops(facts))
        return because(Reason::Stopping, step);
    const auto isAwkward = [&](const std::string &name) {
        const HandleFacts &handle = facts.handle(name);
        const bool isCommon =
            handle.starters != std::set<std::string>{definition} || handle.users != handle.starters;
        return handle.isUsedEarly || isCommon;
    };
    const std::vector<std::string> handles = handlesOf(step.verb);
    if (std::any_of(handles.begin(), handles.end(), isAwkward))
        return because(Reason::SharedTask, step);
    const DefinitionFacts &here = facts.of(definition);
    // What was taken by its name would be taken again; a std::shared_future cannot be told from another.
    const bool isTakenTwice = (target == Target::CppQcoro && !stops(facts)) ||
                              (target == Target::CppThreads &&
                               (canFail(scenario, facts) || dealsWithOutside(facts)) && !stops(facts));
    if (isTakenTwice && !handles.empty() && here.joinsAll)
        return because(Reason::SharedTask, step);
    const auto *attempt = std::get_if<Try>(&step.verb);
    return attempt ? tryRefusal(step, *attempt, definition, target, facts) : std::nullopt;
}

} // namespace

std::optional<Refusal> cppRefusal(const Scenario &scenario, const Facts &facts, Target target)
{
    std::optional<Refusal> found;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &task) {
        if (!found)
            found = stepRefusal(scenario, step, task.name, target, facts);
    });
    return found;
}

} // namespace simmer::codegen
