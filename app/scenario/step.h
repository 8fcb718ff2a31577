// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/expression.h"
#include "scenario/source.h"
#include "scenario/text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace simmer::scenario {

/// Numbers every step of a lesson in document order, from 0; tasks in the order written, `main` last. A step comes
/// before those in its bodies; `do` counts before `else`, `try` before `catch` before `finally`, however written.
enum class StepId : std::uint32_t {};

struct Step;
using Body = std::vector<Step>;
using Arguments = std::map<std::string, Expression>;

// The closed set of verbs. Semantics: the scenario language contract. Names of objects and tasks are kept as
// written; the checker has made sure that they exist and are of the right type.

struct Say { Text text; };
struct Work { Duration duration; };
struct Sleep { Duration duration; };
struct Block { Duration duration; };
struct Yield { };
struct Offload { Body body; };
struct Call { std::string task; Arguments arguments; std::string into; };
struct Start { std::string task; std::string as; std::uint32_t count = 1; Arguments arguments; };
struct Create { std::string task; };
/// `handles` empty means "all".
struct Join { std::vector<std::string> handles; std::string into; };
struct Gather { std::vector<std::string> tasks; bool collect = false; };
struct Group { std::vector<std::string> tasks; };
struct Race { std::vector<std::string> tasks; };
struct Cancel { std::string handle; };
struct Timeout { Duration duration; Body body; std::optional<Body> otherwise; };
struct Shield { std::string handle; };
struct With { std::string object; Body body; };
struct Put { std::string queue; Expression value; };
struct Get { std::string queue; std::string into; };
struct Set { std::string event; };
struct Clear { std::string event; };
struct Wait { std::string event; };
struct Read { std::string number; std::string into; };
struct Write { std::string number; Expression value; };
/// `count` absent means "forever".
struct Repeat { std::optional<Expression> count; std::string as; Body body; };
struct Break { };
struct Return { Expression value; };
struct If { Comparison condition; Body body; Body otherwise; };
struct Raise { Text text; };
struct Try { Body body; std::optional<Body> onFailure; std::optional<Body> finally; bool catchCancelled = false; };
struct Crash { std::string kind; };
struct Request { std::string server; std::string path; };
struct Query { std::string database; std::string sql; std::string into; };
struct File { enum class Direction : std::uint8_t { Read, Write }; Direction direction = Direction::Read; std::uint32_t kib = 0; };
struct Accept { std::string listener; std::string task; };
struct Receive { std::string into; };
struct Send { Text text; };

using Verb = std::variant<Say, Work, Sleep, Block, Yield, Offload, Call, Start, Create, Join, Gather, Group, Race, Cancel,
                          Timeout, Shield, With, Put, Get, Set, Clear, Wait, Read, Write, Repeat, Break, Return, If,
                          Raise, Try, Crash, Request, Query, File, Accept, Receive, Send>;

struct Step
{
    StepId id{};
    Source source;
    Text label;
    Verb verb;
};

/// The verb's spelling in a lesson file: "say", "work", …
const char *verbName(const Verb &verb);

/// The bodies inside of a step, in document order: `do` before `else`, `try` before `catch` before `finally`.
std::vector<const Body *> bodiesOf(const Step &step);

} // namespace simmer::scenario
