// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/values.h"
#include "scenario/shape/verbreaders.h"

namespace simmer::scenario {

namespace {

constexpr std::uint32_t mostStarts = 1'000'000'000;

Arguments readArguments(VerbContext &c)
{
    Arguments arguments;
    readMembers(c.report(), c.fields.optional("args"), [&](JsonNode member) {
        if (!isName(member.key())) {
            c.report().error(
                "schema/name", member.keySource(), Phrase::of("%1 cannot be a name", inQuotes(member.key())),
                Phrase::of("Names have letters, digits and _, begin with no digit, and are at most 64 long"));
        } else if (auto value = readExpression(c.report(), member)) {
            arguments.emplace(member.key(), std::move(*value));
        } else {
            arguments.emplace(member.key(), Expression{});
        }
    });
    return arguments;
}

Verb readCall(VerbContext &c)
{
    Call call;
    call.task = readName(c.report(), c.value);
    call.arguments = readArguments(c);
    call.into = readName(c.report(), c.fields.optional("into"));
    return call;
}

Verb readStart(VerbContext &c)
{
    Start start;
    start.task = readName(c.report(), c.value);
    start.as = readName(c.report(), c.fields.optional("as"));
    start.count = readCount(c.report(), c.fields.optional("count"), 1, mostStarts).value_or(1);
    start.arguments = readArguments(c);
    return start;
}

Verb readCreate(VerbContext &c)
{
    return Create{readName(c.report(), c.value)};
}

Verb readJoin(VerbContext &c)
{
    Join join;
    if (!c.value.is(JsonKind::String) || c.value.string() != "all")
        join.handles = readNames(c.report(), c.value);
    join.into = readName(c.report(), c.fields.optional("into"));
    return join;
}

Verb readGather(VerbContext &c)
{
    Gather gather;
    gather.tasks = readNames(c.report(), c.value);
    gather.collect = readBoolean(c.report(), c.fields.optional("collect"), false);
    return gather;
}

Verb readGroup(VerbContext &c)
{
    return Group{readNames(c.report(), c.value)};
}
Verb readRace(VerbContext &c)
{
    return Race{readNames(c.report(), c.value)};
}
Verb readCancel(VerbContext &c)
{
    return Cancel{readName(c.report(), c.value)};
}
Verb readShield(VerbContext &c)
{
    return Shield{readName(c.report(), c.value)};
}

} // namespace

const std::vector<VerbEntry> &taskVerbs()
{
    static const std::vector<VerbEntry> verbs{
        {"call", readCall}, {"start", readStart},   {"create", readCreate},
        {"join", readJoin}, {"gather", readGather}, {"group", readGroup},
        {"race", readRace}, {"cancel", readCancel}, {"shield", readShield},
    };
    return verbs;
}

} // namespace simmer::scenario
