// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/step.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace simmer::scenario {

enum class Model : std::uint8_t { Sequential, Coroutines, Threads, Gil, Processes };
inline constexpr std::array allModels{Model::Sequential, Model::Coroutines, Model::Threads, Model::Gil, Model::Processes};

/// "sequential", "coroutines", "threads", "gil", "processes".
std::string_view name(Model model);
std::optional<Model> modelFromName(std::string_view name);

struct LockObject { };
struct SemaphoreObject { std::uint32_t permits = 1; };
struct QueueObject { std::uint32_t capacity = 1; };
struct EventObject { };
struct NumberObject { std::int64_t value = 0; };
struct PoolObject { std::uint32_t workers = 1; };
struct ServerObject { double latency = 0; double jitter = 0; std::uint32_t workers = 1; };
struct DatabaseObject { std::vector<std::string> setup; double latency = 0; };
struct ListenerObject { std::uint32_t clients = 1; std::uint32_t rounds = 1; double think = 0; };

using ObjectType = std::variant<LockObject, SemaphoreObject, QueueObject, EventObject, NumberObject, PoolObject,
                                ServerObject, DatabaseObject, ListenerObject>;

/// "lock", "semaphore", …
std::string_view typeName(const ObjectType &type);

struct Object
{
    std::string name;
    Source source;
    Text label;
    ObjectType type;
};

struct TaskDefinition
{
    std::string name;
    Source source;
    Text label;
    Body steps;
};

/// What runs: the part of a lesson that the runtime needs. Immutable once read.
struct Scenario
{
    std::string lessonId;
    Text title;
    Text unitName;
    /// Real length of one lesson unit at pace 1, in milliseconds.
    double unitMs = 1;
    /// In the order written.
    std::vector<Object> objects;
    std::vector<TaskDefinition> tasks;
    /// `name` is "main".
    TaskDefinition main;
    /// The lanes, in contract order.
    std::vector<Model> models;
    std::uint32_t stepCount = 0;

    const Object *object(std::string_view name) const;
    /// Also finds "main".
    const TaskDefinition *task(std::string_view name) const;
};

/// Calls `visit(step, definition)` for every step in document order, nested bodies included, without recursing.
void forEachStep(const Scenario &scenario, const std::function<void(const Step &, const TaskDefinition &)> &visit);

} // namespace simmer::scenario
