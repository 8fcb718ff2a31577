// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace simmer::scenario::test {

using Fields = std::vector<std::pair<std::string, std::string>>;

inline constexpr auto objects =
    R"({"stove": {"type": "lock"}, "burners": {"type": "semaphore", "permits": 2}, "orders": {"type": "queue", "capacity": 2},
 "bell": {"type": "event"}, "counter": {"type": "number"}, "shop": {"type": "server"}, "pantry": {"type": "database"}, "door": {"type": "listener", "clients": 2}})";

/// A kitchen in which everything is used, so that only what the row has wrong is reported.
inline Fields kitchen(const std::string &steps, const std::string &cookSteps = R"({"work": 1}, {"sleep": 1})")
{
    return {
        {"objects", objects},
        {"tasks",
         R"({"cook": {"steps": [)" + cookSteps +
             R"(]}, "boil": {"steps": [{"return": 1}]}, "handle": {"steps": [{"receive": "line"}, {"send": "ok"}]}})"},
        {"main", "[" + steps + R"(,
 {"with": "stove", "do": []}, {"with": "burners", "do": []}, {"put": "orders"}, {"get": "orders"}, {"set": "bell"}, {"wait": "bell"},
 {"read": "counter", "into": "seen"}, {"request": "shop"}, {"query": "pantry", "sql": "SELECT 1"}, {"accept": "door", "start": "handle"},
 {"call": "boil"}, {"start": "cook"}, {"join": ["cook"]}])"}};
}

inline Fields with(Fields fields, const char *name, const std::string &json)
{
    fields.emplace_back(name, json);
    return fields;
}

} // namespace simmer::scenario::test
