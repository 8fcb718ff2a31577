// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/pictures.h"
#include "scenario/scenario.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simmer::scenario {

/// What a claim, an option or a prediction measures: `coroutines.elapsed`, `threads.cook.waiting`, `processes.counter`.
struct MeasurePath
{
    Model model = Model::Sequential;
    /// Task or number name; empty for a measure of the lane.
    std::string subject;
    /// "elapsed", "running", …; empty when `subject` is a number object.
    std::string measure;
    std::string text;
};

/// Arithmetic and logic over measures. In reverse Polish order.
struct ClaimExpression
{
    enum class Operator : std::uint8_t {
        Number, Measure, Negate, Add, Subtract, Multiply, Divide,
        Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, And, Or, Not
    };
    struct Term
    {
        Operator op = Operator::Number;
        double number = 0;
        MeasurePath path;
    };
    std::vector<Term> terms;
    std::string text;
};

struct Claim { Source source; ClaimExpression that; Text text; };

struct Option
{
    Source source;
    Text text;
    /// The run decides, or …
    std::optional<ClaimExpression> when;
    /// … no run can.
    std::optional<bool> right;
    /// Shown after the answer; may be empty.
    Text why;
};

struct Question
{
    enum class Kind : std::uint8_t { Time, Order, Choice };
    Source source;
    Kind kind = Kind::Choice;
    Text ask;
    /// For Time and Order.
    MeasurePath of;
    std::vector<Option> options;
    Text why;
};

struct Stop
{
    enum class Focus : std::uint8_t { Lanes, Scheduler, Code, Metrics };
    Source source;
    Model model = Model::Coroutines;
    /// Task definition; empty for any task, and for "end".
    std::string task;
    /// A trace state name, or "end".
    std::string event;
    std::uint32_t nth = 1;
    Text title;
    Text say;
    Focus focus = Focus::Lanes;
};

enum class LaneOrder : std::uint8_t { Decide, Together, InTurn };

/// A lesson file, read and checked.
struct Lesson
{
    std::string id;
    /// As the user gave it.
    std::string file;
    Text title;
    Text goal;
    std::vector<std::string> prerequisites;
    /// That its texts show.
    std::vector<PictureUse> pictures;
    int difficulty = 1;
    std::string credits;
    LaneOrder laneOrder = LaneOrder::Decide;
    Scenario scenario;
    std::vector<Question> predict;
    std::vector<Stop> stops;
    std::vector<Claim> claims;
    std::vector<Question> quiz;
    /// The file's bytes, as handed to a runner.
    std::string json;
};

struct PackUnit { Text title; std::vector<std::string> lessons; };

/// A folder with pack.json and its lessons.
struct Pack
{
    std::string folder;
    std::string id;
    Text title;
    std::vector<std::string> authors;
    std::string license;
    std::string version;
    std::vector<PackUnit> units;
};

} // namespace simmer::scenario
