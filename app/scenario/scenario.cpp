// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/scenario.h"

#include <algorithm>

namespace simmer::scenario {

std::string_view name(Model model)
{
    switch (model) {
    case Model::Sequential: return "sequential";
    case Model::Coroutines: return "coroutines";
    case Model::Threads: return "threads";
    case Model::Gil: return "gil";
    case Model::Processes: return "processes";
    }
    return {};
}

std::optional<Model> modelFromName(std::string_view name)
{
    for (auto model : allModels) {
        if (scenario::name(model) == name)
            return model;
    }
    return {};
}

std::string_view typeName(const ObjectType &type)
{
    static constexpr std::array<std::string_view, std::variant_size_v<ObjectType>> names{
        "lock", "semaphore", "queue", "event", "number", "pool", "server", "database", "listener"};
    return names[type.index()];
}

const Object *Scenario::object(std::string_view name) const
{
    const auto found =
        std::find_if(objects.begin(), objects.end(), [&](const Object &o) { return o.name == name; });
    return found == objects.end() ? nullptr : &*found;
}

const TaskDefinition *Scenario::task(std::string_view name) const
{
    if (name == main.name)
        return &main;
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&](const TaskDefinition &t) { return t.name == name; });
    return found == tasks.end() ? nullptr : &*found;
}

namespace {

struct Place
{
    const Body *body;
    std::size_t next;
};

void forEachStepOf(const TaskDefinition &definition,
                   const std::function<void(const Step &, const TaskDefinition &)> &visit)
{
    std::vector<Place> stack{{&definition.steps, 0}};
    while (!stack.empty()) {
        auto &place = stack.back();
        if (place.next == place.body->size()) {
            stack.pop_back();
            continue;
        }
        const auto &step = (*place.body)[place.next++];
        visit(step, definition);
        const auto bodies = bodiesOf(step);
        for (auto body = bodies.rbegin(); body != bodies.rend(); ++body)
            stack.push_back({*body, 0});
    }
}

} // namespace

void forEachStep(const Scenario &scenario,
                 const std::function<void(const Step &, const TaskDefinition &)> &visit)
{
    for (const auto &task : scenario.tasks)
        forEachStepOf(task, visit);
    forEachStepOf(scenario.main, visit);
}

} // namespace simmer::scenario
