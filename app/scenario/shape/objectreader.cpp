// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/objectreader.h"

#include "scenario/shape/fields.h"
#include "scenario/shape/values.h"

#include <limits>

namespace simmer::scenario {

namespace {

constexpr std::uint32_t mostOf = 1'000'000;
constexpr std::uint32_t mostWorkers = 64;
constexpr std::uint32_t mostClients = 10'000;

const std::vector<std::string_view> &typeNames()
{
    static const std::vector<std::string_view> names{"lock", "semaphore", "queue",    "event",   "number",
                                                     "pool", "server",    "database", "listener"};
    return names;
}

DatabaseObject readDatabase(Report &report, Fields &fields)
{
    DatabaseObject database;
    readItems(report, fields.optional("setup"), 0, [&](JsonNode item) {
        if (auto sql = readString(report, item))
            database.setup.push_back(std::move(*sql));
    });
    database.latency = readNumber(report, fields.optional("latency"), 0, longestDuration).value_or(0);
    return database;
}

ServerObject readServer(Report &report, Fields &fields)
{
    ServerObject server;
    server.latency = readNumber(report, fields.optional("latency"), 0, longestDuration).value_or(0);
    server.jitter = readNumber(report, fields.optional("jitter"), 0, longestDuration).value_or(0);
    server.workers = readCount(report, fields.optional("workers"), 1, mostWorkers).value_or(1);
    return server;
}

ListenerObject readListener(Report &report, Fields &fields)
{
    ListenerObject listener;
    listener.clients = readCount(report, fields.required("clients", "200"), 1, mostClients).value_or(1);
    listener.rounds = readCount(report, fields.optional("rounds"), 1, mostOf).value_or(1);
    listener.think = readNumber(report, fields.optional("think"), 0, longestDuration).value_or(0);
    return listener;
}

std::optional<ObjectType> readType(Report &report, Fields &fields, std::string_view type)
{
    if (type == "lock")
        return LockObject{};
    if (type == "semaphore")
        return SemaphoreObject{readCount(report, fields.required("permits", "2"), 1, mostOf).value_or(1)};
    if (type == "queue")
        return QueueObject{readCount(report, fields.required("capacity", "5"), 1, mostOf).value_or(1)};
    if (type == "event")
        return EventObject{};
    if (type == "number")
        return NumberObject{readWhole(report, fields.optional("value"), INT64_MIN, INT64_MAX).value_or(0)};
    if (type == "pool")
        return PoolObject{readCount(report, fields.required("workers", "4"), 1, mostWorkers).value_or(1)};
    if (type == "server")
        return readServer(report, fields);
    if (type == "database")
        return readDatabase(report, fields);
    if (type == "listener")
        return readListener(report, fields);
    return {};
}

} // namespace

std::optional<Object> readObject(Report &report, JsonNode member)
{
    Fields fields(report, member, Phrase::of("an object"));
    const auto choice = readChoice(report, fields.required("type", "\"lock\""), typeNames());
    if (!choice)
        return {};
    Fields own(report, member, Phrase::of("the object %1", inQuotes(member.key())));
    own.optional("type");
    Object object;
    object.name = member.key();
    object.source = member.source();
    object.label = readText(report, own.optional("label"));
    object.type = readType(report, own, typeNames()[*choice]).value_or(LockObject{});
    own.finish();
    return object;
}

} // namespace simmer::scenario
