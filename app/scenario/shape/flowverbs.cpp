// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formula.h"
#include "scenario/shape/values.h"
#include "scenario/shape/verbreaders.h"

namespace simmer::scenario {

namespace {

Verb readSay(VerbContext &c)
{
    return Say{readText(c.report(), c.value)};
}
Verb readWork(VerbContext &c)
{
    return Work{readDuration(c.report(), c.value)};
}
Verb readSleep(VerbContext &c)
{
    return Sleep{readDuration(c.report(), c.value)};
}
Verb readBlock(VerbContext &c)
{
    return Block{readDuration(c.report(), c.value)};
}
Verb readOffload(VerbContext &c)
{
    return Offload{c.body(c.value)};
}
Verb readRaise(VerbContext &c)
{
    return Raise{readText(c.report(), c.value)};
}

Verb readYield(VerbContext &c)
{
    readTrue(c.report(), c.value);
    return Yield{};
}

Verb readBreak(VerbContext &c)
{
    readTrue(c.report(), c.value);
    return Break{};
}

Verb readReturn(VerbContext &c)
{
    return Return{readExpression(c.report(), c.value).value_or(Expression{})};
}

Verb readRepeat(VerbContext &c)
{
    Repeat repeat;
    if (c.value.is(JsonKind::Boolean)) {
        wrongKind(c.report(), c.value, Phrase::of("a number, an expression or \"forever\""),
                  Phrase::of("Write \"repeat\": \"forever\""));
    } else if (!c.value.is(JsonKind::String) || c.value.string() != "forever") {
        repeat.count = readExpression(c.report(), c.value).value_or(Expression{});
        const auto constant = constantValue(*repeat.count);
        constexpr std::int64_t least = 0;
        if (constant && *constant < least) {
            c.report().error(c.value.isNumber() ? "schema/range" : "lesson/range", c.value,
                             Phrase::of("nothing can be repeated %1 times", *constant),
                             Phrase::of("It has to be at least %1", least));
        }
    }
    repeat.as = readName(c.report(), c.fields.optional("as"));
    repeat.body = c.body(c.fields.required("do", "[ … ]"));
    return repeat;
}

Verb readIf(VerbContext &c)
{
    If branch;
    branch.condition = readComparison(c.report(), c.value).value_or(Comparison{});
    branch.body = c.body(c.fields.required("do", "[ … ]"));
    branch.otherwise = c.body(c.fields.optional("else"));
    return branch;
}

std::optional<Body> optionalBody(VerbContext &c, std::string_view name)
{
    const auto list = c.fields.optional(name);
    return list ? std::optional(c.body(list)) : std::nullopt;
}

Verb readTry(VerbContext &c)
{
    Try attempt;
    attempt.body = c.body(c.value);
    attempt.onFailure = optionalBody(c, "catch");
    attempt.finally = optionalBody(c, "finally");
    const auto catchCancelled = c.fields.optional("catchCancelled");
    attempt.catchCancelled = readBoolean(c.report(), catchCancelled, false);
    if (!attempt.onFailure && !attempt.finally) {
        c.report().error("schema/missing", c.fields.node(),
                         Phrase::of("a step “try” needs “catch” or “finally”"),
                         Phrase::of("For example \"catch\": [ { \"say\": \"It went wrong\" } ]"));
    } else if (catchCancelled && !attempt.onFailure) {
        c.report().error("schema/missing", catchCancelled.keySource(),
                         Phrase::of("“catchCancelled” needs “catch”"),
                         Phrase::of("Write \"catch\": [ … ] with the steps to take"));
    }
    return attempt;
}

Verb readTimeout(VerbContext &c)
{
    Timeout timeout;
    timeout.duration = readDuration(c.report(), c.value);
    timeout.body = c.body(c.fields.required("do", "[ … ]"));
    timeout.otherwise = optionalBody(c, "else");
    return timeout;
}

Verb readCrash(VerbContext &c)
{
    readChoice(c.report(), c.value, {"segfault"});
    return Crash{"segfault"};
}

} // namespace

const std::vector<VerbEntry> &flowVerbs()
{
    static const std::vector<VerbEntry> verbs{
        {"say", readSay},     {"work", readWork},       {"sleep", readSleep},     {"block", readBlock},
        {"yield", readYield}, {"offload", readOffload}, {"timeout", readTimeout}, {"repeat", readRepeat},
        {"break", readBreak}, {"return", readReturn},   {"if", readIf},           {"raise", readRaise},
        {"try", readTry},     {"crash", readCrash},
    };
    return verbs;
}

} // namespace simmer::scenario
