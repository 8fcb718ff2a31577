// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/export.h"

#include "codegen/python/asyncioemitter.h"
#include "codegen/python/sequentialemitter.h"

#include <algorithm>

namespace simmer::codegen {

using namespace scenario;

std::string_view name(Target target)
{
    switch (target) {
    case Target::PythonSequential: return "python-sequential";
    case Target::PythonAsyncio: return "python-asyncio";
    }
    return {};
}

std::optional<Target> targetFromName(std::string_view name)
{
    const auto *const found = std::find_if(allTargets.begin(), allTargets.end(),
                                           [name](Target target) { return codegen::name(target) == name; });
    return found == allTargets.end() ? std::nullopt : std::optional(*found);
}

Model modelOf(Target target)
{
    switch (target) {
    case Target::PythonSequential: return Model::Sequential;
    case Target::PythonAsyncio: return Model::Coroutines;
    }
    return Model::Sequential;
}

namespace {

/// Python allows 20 loops, `try` and `with` within each other.
constexpr int deepestBlocks = 20;

std::string where(const Step &step)
{
    return std::string("‘") + verbName(step.verb) + "’ at " + step.source.pointer;
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

bool isOutside(const Verb &verb)
{
    return std::holds_alternative<Request>(verb) || std::holds_alternative<Query>(verb) ||
           std::holds_alternative<File>(verb) || std::holds_alternative<Accept>(verb) ||
           std::holds_alternative<Receive>(verb) || std::holds_alternative<Send>(verb);
}

} // namespace

std::optional<std::string> refusal(const Scenario &scenario, Target target)
{
    const auto &models = scenario.models;
    if (std::find(models.begin(), models.end(), modelOf(target)) == models.end())
        return "this lesson has no lane ‘" + std::string(scenario::name(modelOf(target))) + "’ that " +
               std::string(name(target)) + " could be the program of";
    const Step *outside = nullptr;
    forEachStep(scenario, [&outside](const Step &step, const TaskDefinition &) {
        if (!outside && isOutside(step.verb))
            outside = &step;
    });
    if (outside)
        return where(*outside) +
               " deals with something outside of the program, which exported programs cannot do";
    for (const TaskDefinition &task : scenario.tasks) {
        if (const Step *deep = tooDeep(task.steps, 0))
            return where(*deep) + " lies in more loops, tries and withs than Python takes";
    }
    if (const Step *deep = tooDeep(scenario.main.steps, 0))
        return where(*deep) + " lies in more loops, tries and withs than Python takes";
    return {};
}

Listing program(const Scenario &scenario, Target target, const std::string &locale)
{
    switch (target) {
    case Target::PythonSequential: return sequentialProgram(scenario, locale);
    case Target::PythonAsyncio: return asyncioProgram(scenario, locale);
    }
    return {};
}

} // namespace simmer::codegen
