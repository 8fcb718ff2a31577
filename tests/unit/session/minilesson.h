// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/reader.h"

#include <memory>
#include <string>

/// A small lesson with the tasks `cook`, `wash` and `idle` (which nothing starts) and the number `counter`.
/// `extra` is more of its members, each after a comma.
inline simmer::scenario::ReadResult<simmer::scenario::Lesson> readMiniLesson(const std::string &extra)
{
    return simmer::scenario::readLesson(R"({
        "format": 1, "id": "mini", "title": "Mini", "goal": "Small", "prerequisites": [], "difficulty": 1,
        "unit": { "name": "unit", "ms": 1 },
        "objects": { "counter": { "type": "number", "value": 0 } },
        "tasks": { "wash": { "label": "wash", "steps": [{ "sleep": 1 }] },
                   "idle": { "label": "idle", "steps": [{ "sleep": 1 }] },
                   "cook": { "label": "cook", "steps": [{ "sleep": 3 }, { "write": "counter", "value": "5" }] } },
        "main": [{ "start": "cook" }, { "gather": ["wash"] }, { "join": "all" }],
        "models": ["sequential", "coroutines", "threads", "processes"])" +
                                        extra + "}");
}
