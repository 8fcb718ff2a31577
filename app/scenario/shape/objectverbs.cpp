// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/values.h"
#include "scenario/shape/verbreaders.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

constexpr std::uint32_t largestFileKib = 65'536;

Verb readWith(VerbContext &c)
{
    With with;
    with.object = readName(c.report(), c.value);
    with.body = c.body(c.fields.required("do", "[ … ]"));
    return with;
}

Expression zero()
{
    Expression expression;
    expression.terms.push_back({Expression::Operator::Number, 0, {}});
    expression.text = "0";
    return expression;
}

Verb readPut(VerbContext &c)
{
    Put put;
    put.queue = readName(c.report(), c.value);
    const auto value = c.fields.optional("value");
    put.value = value ? readExpression(c.report(), value).value_or(Expression{}) : zero();
    return put;
}

Verb readGet(VerbContext &c)
{
    Get get;
    get.queue = readName(c.report(), c.value);
    get.into = readName(c.report(), c.fields.optional("into"));
    return get;
}

Verb readSet(VerbContext &c)
{
    return Set{readName(c.report(), c.value)};
}
Verb readClear(VerbContext &c)
{
    return Clear{readName(c.report(), c.value)};
}
Verb readWait(VerbContext &c)
{
    return Wait{readName(c.report(), c.value)};
}

Verb readRead(VerbContext &c)
{
    Read read;
    read.number = readName(c.report(), c.value);
    read.into = readName(c.report(), c.fields.required("into", "\"seen\""));
    return read;
}

Verb readWrite(VerbContext &c)
{
    Write write;
    write.number = readName(c.report(), c.value);
    write.value =
        readExpression(c.report(), c.fields.required("value", "\"seen + 1\"")).value_or(Expression{});
    return write;
}

Verb readRequest(VerbContext &c)
{
    Request request;
    request.server = readName(c.report(), c.value);
    const auto node = c.fields.optional("path");
    request.path = node ? readString(c.report(), node).value_or("/") : "/";
    const auto allowed = [](char ch) {
        return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') ||
               std::string_view("/-_.~?=&").find(ch) != std::string_view::npos;
    };
    const std::string_view path = request.path;
    const bool fine = path.substr(0, 1) == "/" && path.substr(0, 2) != "//";
    if (!fine || !std::all_of(path.begin(), path.end(), allowed)) {
        c.report().error(
            "schema/path", node, Phrase::of("%1 cannot be a path", inQuotes(request.path)),
            Phrase::of(
                "A path begins with one / and has letters, digits and / - _ . ~ ? = & as in \"/menu\""));
    }
    return request;
}

Verb readQuery(VerbContext &c)
{
    Query query;
    query.database = readName(c.report(), c.value);
    query.sql =
        readString(c.report(), c.fields.required("sql", "\"SELECT count(*) FROM rice\"")).value_or("");
    query.into = readName(c.report(), c.fields.optional("into"));
    return query;
}

Verb readFile(VerbContext &c)
{
    File file;
    const auto direction = readChoice(c.report(), c.value, {"read", "write"});
    file.direction = direction == 1u ? File::Direction::Write : File::Direction::Read;
    const auto size = direction == 1u ? c.fields.required("kib", "512") : c.fields.optional("kib");
    file.kib = readCount(c.report(), size, 1, largestFileKib).value_or(0);
    return file;
}

Verb readAccept(VerbContext &c)
{
    Accept accept;
    accept.listener = readName(c.report(), c.value);
    accept.task = readName(c.report(), c.fields.required("start", "\"handle\""));
    return accept;
}

Verb readReceive(VerbContext &c)
{
    return Receive{readName(c.report(), c.value)};
}
Verb readSend(VerbContext &c)
{
    return Send{readData(c.report(), c.value)};
}

} // namespace

const std::vector<VerbEntry> &objectVerbs()
{
    static const std::vector<VerbEntry> verbs{
        {"with", readWith},       {"put", readPut},     {"get", readGet},   {"set", readSet},
        {"clear", readClear},     {"wait", readWait},   {"read", readRead}, {"write", readWrite},
        {"request", readRequest}, {"query", readQuery}, {"file", readFile}, {"accept", readAccept},
        {"receive", readReceive}, {"send", readSend},
    };
    return verbs;
}

} // namespace simmer::scenario
