// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/variation.h"

#include "scenario/reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace simmer::scenario {

namespace {

using Json = nlohmann::ordered_json;

/// Members of a step that hold steps. What a lesson may name so elsewhere is no list of steps.
constexpr std::array bodyNames{"do", "else", "try", "catch", "finally", "offload"};
/// What judges a run; the runner has no need of it, and a stop that the changed program cannot reach would be
/// an error in it.
constexpr std::array teachingNames{"predict", "stops", "claims", "quiz"};

class Rewriter
{
public:
    Rewriter(const Variation &variation, std::vector<Change> &changes)
        : m_variation(variation), m_changes(changes)
    {}

    /// Lessons nest no deeper than their JSON may.
    void rewrite(Json &body)
    {
        Json rewritten = Json::array();
        for (Json &step : body)
            add(rewritten, step);
        body = std::move(rewritten);
    }

private:
    void add(Json &body, Json &step)
    {
        for (const char *name : bodyNames) {
            if (const auto inner = step.find(name); inner != step.end() && inner->is_array())
                rewrite(*inner);
        }
        if (Change *change = leftOut(step)) {
            ++change->steps;
            for (Json &inner : step["do"])
                body.push_back(std::move(inner));
            return;
        }
        body.push_back(m_variation.sleepsBlock && step.contains("sleep") ? blocking(step) : std::move(step));
    }

    Change *leftOut(const Json &step)
    {
        const auto with = step.find("with");
        if (with == step.end())
            return nullptr;
        const auto change = std::find_if(m_changes.begin(), m_changes.end(), [&](const Change &c) {
            return c.kind == Change::Kind::LockLeftOut && c.object == with->get<std::string>();
        });
        return change == m_changes.end() ? nullptr : &*change;
    }

    Json blocking(const Json &step)
    {
        ++m_changes.front().steps;
        Json blocking = Json::object();
        for (const auto &[key, value] : step.items())
            blocking[key == "sleep" ? "block" : key] = value;
        return blocking;
    }

    const Variation &m_variation;
    std::vector<Change> &m_changes;
};

std::string changedText(const Lesson &lesson, const Variation &variation, std::vector<Change> &changes)
{
    Json json = Json::parse(lesson.json);
    Rewriter rewriter(variation, changes);
    if (const auto tasks = json.find("tasks"); tasks != json.end()) {
        for (auto &task : *tasks)
            rewriter.rewrite(task["steps"]);
    }
    rewriter.rewrite(json["main"]);
    for (const char *name : teachingNames)
        json.erase(name);
    return json.dump(1);
}

} // namespace

std::string describe(const Change &change)
{
    const std::string where =
        " in " + std::to_string(change.steps) + (change.steps == 1 ? " step" : " steps");
    switch (change.kind) {
    case Change::Kind::SleepsBlock: return "sleep → block" + where;
    case Change::Kind::LockLeftOut: return "without lock " + change.object + where;
    }
    return {};
}

VariedLesson vary(const Lesson &lesson, const Variation &variation)
{
    VariedLesson varied;
    if (variation.sleepsBlock)
        varied.changes.push_back({Change::Kind::SleepsBlock, {}, 0});
    for (const std::string &lock : variation.without)
        varied.changes.push_back({Change::Kind::LockLeftOut, lock, 0});
    const auto read = readLesson(changedText(lesson, variation, varied.changes));
    varied.diagnostics = read.diagnostics;
    if (!read.value)
        return varied;
    auto changed = std::make_shared<Lesson>(lesson);
    changed->scenario = read.value->scenario;
    changed->json = read.value->json;
    varied.lesson = std::move(changed);
    return varied;
}

std::vector<std::string> locksInUse(const Scenario &scenario)
{
    std::vector<std::string> taken;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        if (const auto *with = std::get_if<With>(&step.verb))
            taken.push_back(with->object);
    });
    std::vector<std::string> names;
    for (const Object &object : scenario.objects) {
        if (std::find(taken.begin(), taken.end(), object.name) != taken.end())
            names.push_back(object.name);
    }
    return names;
}

bool sleeps(const Scenario &scenario)
{
    bool found = false;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        found = found || std::holds_alternative<Sleep>(step.verb);
    });
    return found;
}

} // namespace simmer::scenario
