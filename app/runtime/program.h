// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/expression.h"
#include "scenario/scenario.h"
#include "trace/header.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::runtime {

/// Index into Program::definitions(), which is the order of trace::Header::definitions; the last is `main`.
enum class DefinitionIndex : std::uint32_t
{
};
/// Index into Program::objects(), which is the order of trace::Header::objects.
enum class ObjectIndex : std::uint32_t
{
};
/// A handle's name (`as`, or the task's name): global to the run.
enum class HandleIndex : std::uint32_t
{
};
/// A local variable of a definition. Locals that nothing has set yet are 0.
enum class Slot : std::uint32_t
{
};
inline constexpr Slot noSlot{0xffffffffu};
/// Index into a Definition's code.
enum class Address : std::uint32_t
{
};
/// Indices into the program's tables of operands.
enum class ExpressionIndex : std::uint32_t
{
};

/// An expression with its names resolved. In reverse Polish order.
struct CompiledExpression
{
    struct Term
    {
        scenario::Expression::Operator op = scenario::Expression::Operator::Number;
        /// A number, or a Slot.
        std::int64_t operand = 0;
    };
    std::vector<Term> terms;
    /// How many values evaluating it holds at one time, at most.
    std::uint32_t depth = 0;
};

/// The closed set of instructions. `object`, `expression`, `target`, … are Instruction's fields.
enum class OpCode : std::uint8_t
{
    Say,   ///< text
    Work,  ///< expression or duration
    Sleep, ///< expression or duration
    Block, ///< expression or duration
    Yield,
    Call,         ///< definition, arguments, slot
    Start,        ///< definition, handle, count, arguments
    Create,       ///< definition
    Offload,      ///< target behind the body, which follows
    Join,         ///< handles (none: all), slot
    Gather,       ///< launches, flag = collect
    Group,        ///< launches
    Race,         ///< launches
    Cancel,       ///< handle
    Shield,       ///< handle
    EnterTimeout, ///< expression or duration
    LeaveTimeout, ///< runs as the handler of a PushFinally
    Crash,
    Acquire,      ///< object
    Release,      ///< object
    Put,          ///< object, expression
    Get,          ///< object, slot
    Set,          ///< object
    Clear,        ///< object
    Wait,         ///< object
    Read,         ///< object, slot
    Write,        ///< object, expression
    Raise,        ///< text
    Return,       ///< expression
    Break,        ///< unwinds to the innermost loop of the frame
    Jump,         ///< target
    BranchUnless, ///< comparison, expression (left), expression2 (right), target
    RepeatBegin,  ///< expression (flag: forever, without), slot, target behind the loop; pushes a loop block
    RepeatNext,   ///< target = first of the body; pops the loop block after the last round
    PushCatch,    ///< target of the handler, flag = takes cancellation too
    PushElse,     ///< as PushCatch, for timed out only
    PushFinally,  ///< target of the handler
    PopCatch,
    PopFinally,  ///< goes into the handler, with nothing pending
    EndFinally,  ///< goes on with what was pending when the handler began
    Request,     ///< object, first = string
    Accept,      ///< object, launches (one)
    Receive,     ///< slot
    Send,        ///< text
    Query,       ///< object, first = string, slot
    File,        ///< flag = writes, count = KiB (reading: 0 for all)
};

/// A definition's handle and itself: what `start`, `gather`, … bring to life.
struct Launch
{
    DefinitionIndex definition{};
    HandleIndex handle{};
};

/// A callee's local and where its value comes from in the caller.
struct ArgumentCode
{
    Slot slot{};
    ExpressionIndex value{};
};

struct Instruction
{
    OpCode code{};
    /// The step begins here: it is recorded as entered.
    bool entersStep = false;
    bool flag = false;
    scenario::Comparison::Operator comparison{};
    trace::StepIndex step = trace::noStep;
    /// Object, definition, text, or (Start, Create) place in the table of launches, by code.
    std::uint32_t index = 0;
    Address target{};
    Slot slot = noSlot;
    ExpressionIndex expression{};
    ExpressionIndex expression2{};
    /// Range of arguments, handles or launches, by code.
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    /// How many tasks `start` starts.
    std::uint32_t repeats = 1;
    /// A constant duration in nanoseconds of this run, or -1: `expression` gives lesson units.
    std::int64_t duration = -1;
};

struct Definition
{
    std::string name;
    std::vector<Instruction> code;
    /// How many locals a frame has.
    std::uint32_t slotCount = 0;
};

/// A lesson's scenario, compiled once for one run: flat code for each task definition with every name
/// resolved, so that running it looks nothing up and never recurses over bodies. Immutable; any thread may
/// read it.
class Program
{
public:
    const std::vector<Definition> &definitions() const { return m_definitions; }
    const Definition &definition(DefinitionIndex index) const { return m_definitions[std::uint32_t(index)]; }
    DefinitionIndex mainDefinition() const { return DefinitionIndex(m_definitions.size() - 1); }

    const std::vector<scenario::Object> &objects() const { return m_objects; }
    const scenario::Object &object(ObjectIndex index) const { return m_objects[std::uint32_t(index)]; }

    /// How many different handle names there are.
    std::uint32_t handleCount() const { return std::uint32_t(m_handleNames.size()); }
    /// Whether any definition has such an instruction.
    bool has(OpCode code) const
    {
        return std::any_of(m_definitions.begin(), m_definitions.end(), [code](const Definition &definition) {
            return std::any_of(definition.code.begin(), definition.code.end(),
                               [code](const Instruction &i) { return i.code == code; });
        });
    }
    const std::string &handleName(HandleIndex handle) const { return m_handleNames[std::uint32_t(handle)]; }

    const CompiledExpression &expression(ExpressionIndex index) const
    {
        return m_expressions[std::uint32_t(index)];
    }
    std::span<const ArgumentCode> arguments(const Instruction &i) const { return range(m_arguments, i); }
    std::span<const HandleIndex> handles(const Instruction &i) const { return range(m_handleLists, i); }
    std::span<const Launch> launches(const Instruction &i) const { return range(m_launches, i); }
    /// What a Start or Create brings to life.
    std::span<const Launch> launch(const Instruction &i) const
    {
        return std::span(m_launches).subspan(i.index, 1);
    }

    /// What a step says in another language than the learner's: SQL, a path.
    const std::string &string(std::uint32_t index) const { return m_strings[index]; }
    /// The locals that a text's Argument events give: one for each placeholder of the English text, as they
    /// stand there.
    std::span<const Slot> placeholders(std::uint32_t text) const { return m_placeholders[text]; }
    /// A text in English with values for its placeholders, in that order.
    std::string render(std::uint32_t text, std::span<const std::int64_t> values) const;

    /// Nanoseconds of this run that a lesson unit takes.
    double unitNs() const { return m_unitNs; }
    /// The trace's header as far as the scenario decides it: names, texts, unit. The lane adds who runs it
    /// and when.
    const trace::Header &header() const { return m_header; }

private:
    friend class Compiler;
    template <typename T> static std::span<const T> range(const std::vector<T> &all, const Instruction &i)
    {
        return std::span(all).subspan(i.first, i.count);
    }

    std::vector<Definition> m_definitions;
    std::vector<scenario::Object> m_objects;
    std::vector<std::string> m_handleNames;
    std::vector<CompiledExpression> m_expressions;
    std::vector<ArgumentCode> m_arguments;
    std::vector<HandleIndex> m_handleLists;
    std::vector<Launch> m_launches;
    std::vector<std::vector<Slot>> m_placeholders;
    std::vector<std::string> m_strings;
    double m_unitNs = 1e6;
    trace::Header m_header;
};

} // namespace simmer::runtime
