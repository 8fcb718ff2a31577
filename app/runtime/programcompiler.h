// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"
#include "scenario/scenario.h"

#include <map>
#include <string>

namespace simmer::runtime {

/// Turns bodies into code, one definition after another. Descends into nested bodies, whose depth the reader
/// limits.
class Compiler
{
public:
    Compiler(const scenario::Scenario &scenario, double pace);
    Program compile();

    void operator()(const scenario::Say &verb);
    void operator()(const scenario::Work &verb) { addTimed(OpCode::Work, verb.duration); }
    void operator()(const scenario::Sleep &verb) { addTimed(OpCode::Sleep, verb.duration); }
    void operator()(const scenario::Block &verb) { addTimed(OpCode::Block, verb.duration); }
    void operator()(const scenario::Yield &) { add(OpCode::Yield); }
    void operator()(const scenario::Call &verb);
    void operator()(const scenario::Start &verb);
    void operator()(const scenario::Create &verb);
    void operator()(const scenario::Join &verb);
    void operator()(const scenario::Gather &verb);
    void operator()(const scenario::With &verb);
    void operator()(const scenario::Put &verb);
    void operator()(const scenario::Get &verb)
    {
        addObject(OpCode::Get, verb.queue).slot = slotOrNone(verb.into);
    }
    void operator()(const scenario::Set &verb) { addObject(OpCode::Set, verb.event); }
    void operator()(const scenario::Clear &verb) { addObject(OpCode::Clear, verb.event); }
    void operator()(const scenario::Wait &verb) { addObject(OpCode::Wait, verb.event); }
    void operator()(const scenario::Read &verb)
    {
        addObject(OpCode::Read, verb.number).slot = slotOrNone(verb.into);
    }
    void operator()(const scenario::Write &verb);
    void operator()(const scenario::Query &verb);
    void operator()(const scenario::File &verb);
    void operator()(const scenario::Repeat &verb);
    void operator()(const scenario::Break &) { add(OpCode::Break); }
    void operator()(const scenario::Return &verb);
    void operator()(const scenario::If &verb);
    void operator()(const scenario::Raise &verb);
    void operator()(const scenario::Try &verb);

    void operator()(const scenario::Offload &verb);
    void operator()(const scenario::Timeout &verb);
    void operator()(const scenario::Group &verb) { addLaunches(OpCode::Group, verb.tasks); }
    void operator()(const scenario::Race &verb) { addLaunches(OpCode::Race, verb.tasks); }
    void operator()(const scenario::Cancel &verb) { addHandles(OpCode::Cancel, {verb.handle}); }
    void operator()(const scenario::Shield &verb) { addHandles(OpCode::Shield, {verb.handle}); }
    void operator()(const scenario::Crash &) { add(OpCode::Crash); }

    void operator()(const scenario::Request &verb);
    void operator()(const scenario::Accept &verb);
    void operator()(const scenario::Receive &verb) { add(OpCode::Receive).slot = slotOrNone(verb.into); }
    void operator()(const scenario::Send &verb);

private:
    void describeNames();
    void compileDefinition(const scenario::TaskDefinition &definition);
    void compileBody(const scenario::Body &body);

    Instruction &add(OpCode code);
    Instruction &addObject(OpCode code, const std::string &object);
    void addTimed(OpCode code, const scenario::Duration &duration);
    Instruction &addLaunches(OpCode code, const std::vector<std::string> &tasks);
    Instruction &addHandles(OpCode code, const std::vector<std::string> &names);
    Address here() const { return Address(code().size()); }
    std::size_t addForward(OpCode code);
    void landHere(std::size_t instruction) { code()[instruction].target = here(); }
    std::vector<Instruction> &code() { return m_program.m_definitions[m_definition].code; }
    const std::vector<Instruction> &code() const { return m_program.m_definitions[m_definition].code; }

    Slot slot(std::uint32_t definition, const std::string &name);
    Slot slotOrNone(const std::string &name) { return name.empty() ? noSlot : slot(m_definition, name); }
    DefinitionIndex definitionIndex(const std::string &name) const;
    ObjectIndex objectIndex(const std::string &name) const;
    HandleIndex handle(const std::string &name);
    ExpressionIndex expression(const scenario::Expression &source);
    void arguments(const std::string &callee, const scenario::Arguments &source, std::uint32_t &first,
                   std::uint32_t &count);
    std::uint32_t text(const scenario::Text &source);
    std::uint32_t string(const std::string &source);

    const scenario::Scenario &m_scenario;
    Program m_program;
    std::vector<std::map<std::string, Slot>> m_slots;
    std::map<std::string, HandleIndex> m_handles;
    std::uint32_t m_definition = 0;
    const scenario::Step *m_step = nullptr;
    bool m_stepBegins = false;
};

} // namespace simmer::runtime
