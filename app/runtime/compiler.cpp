// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/compiler.h"

#include "runtime/programcompiler.h"
#include "runtime/texttemplate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace simmer::runtime {

namespace {

std::int64_t initialValue(const scenario::ObjectType &type)
{
    if (const auto *semaphore = std::get_if<scenario::SemaphoreObject>(&type))
        return semaphore->permits;
    if (const auto *queue = std::get_if<scenario::QueueObject>(&type))
        return queue->capacity;
    if (const auto *number = std::get_if<scenario::NumberObject>(&type))
        return number->value;
    return 0;
}

std::uint32_t depthOf(const CompiledExpression &expression)
{
    std::uint32_t depth = 0;
    std::uint32_t deepest = 0;
    for (const auto &term : expression.terms) {
        switch (term.op) {
        case scenario::Expression::Operator::Number:
        case scenario::Expression::Operator::Name: deepest = std::max(deepest, ++depth); break;
        case scenario::Expression::Operator::Negate: break;
        case scenario::Expression::Operator::Add:
        case scenario::Expression::Operator::Subtract:
        case scenario::Expression::Operator::Multiply: --depth; break;
        }
    }
    return deepest;
}

} // namespace

Compiler::Compiler(const scenario::Scenario &scenario, double pace) : m_scenario(scenario)
{
    m_program.m_unitNs = scenario.unitMs * pace * 1e6;
    m_program.m_header.pace = pace;
    m_program.m_header.unitMs = scenario.unitMs * pace;
}

Program Compiler::compile()
{
    describeNames();
    for (const auto &task : m_scenario.tasks)
        compileDefinition(task);
    compileDefinition(m_scenario.main);
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_program.m_definitions[i].slotCount = std::uint32_t(m_slots[i].size());
    return std::move(m_program);
}

void Compiler::describeNames()
{
    trace::Header &header = m_program.m_header;
    header.lessonId = m_scenario.lessonId;
    header.lessonTitle = m_scenario.title.byLocale();
    header.unitName = m_scenario.unitName.byLocale();
    for (const auto &object : m_scenario.objects) {
        header.objects.push_back({object.name, std::string(scenario::typeName(object.type)),
                                  object.label.byLocale(), initialValue(object.type)});
    }
    m_program.m_objects = m_scenario.objects;
    for (const auto &task : m_scenario.tasks)
        header.definitions.push_back({task.name, task.label.byLocale()});
    header.definitions.push_back({m_scenario.main.name, m_scenario.main.label.byLocale()});
    m_program.m_definitions.resize(header.definitions.size());
    m_slots.resize(header.definitions.size());
}

void Compiler::compileDefinition(const scenario::TaskDefinition &definition)
{
    m_program.m_definitions[m_definition].name = definition.name;
    compileBody(definition.steps);
    m_stepBegins = false;
    m_step = nullptr;
    add(OpCode::Return).flag = true;
    ++m_definition;
}

void Compiler::compileBody(const scenario::Body &body)
{
    const scenario::Step *outer = m_step;
    for (const scenario::Step &step : body) {
        assert(std::size_t(step.id) == m_program.m_header.steps.size());
        m_program.m_header.steps.push_back(
            {step.source.pointer, scenario::verbName(step.verb), step.label.byLocale(), m_definition});
        m_step = &step;
        m_stepBegins = true;
        std::visit(*this, step.verb);
    }
    m_step = outer;
}

Instruction &Compiler::add(OpCode opCode)
{
    Instruction instruction;
    instruction.code = opCode;
    instruction.entersStep = m_stepBegins;
    if (m_step)
        instruction.step = trace::StepIndex(std::uint32_t(m_step->id));
    m_stepBegins = false;
    code().push_back(instruction);
    return code().back();
}

Instruction &Compiler::addObject(OpCode opCode, const std::string &object)
{
    Instruction &instruction = add(opCode);
    instruction.index = std::uint32_t(objectIndex(object));
    return instruction;
}

void Compiler::addTimed(OpCode opCode, const scenario::Duration &duration)
{
    Instruction &instruction = add(opCode);
    if (const auto *units = std::get_if<double>(&duration))
        instruction.duration = std::llround(*units * m_program.m_unitNs);
    else
        instruction.expression = expression(std::get<scenario::Expression>(duration));
}

std::size_t Compiler::addForward(OpCode opCode)
{
    add(opCode);
    return code().size() - 1;
}

Instruction &Compiler::addLaunches(OpCode opCode, const std::vector<std::string> &tasks)
{
    Instruction &instruction = add(opCode);
    instruction.first = std::uint32_t(m_program.m_launches.size());
    instruction.count = std::uint32_t(tasks.size());
    for (const std::string &name : tasks)
        m_program.m_launches.push_back({definitionIndex(name), handle(name)});
    return instruction;
}

Instruction &Compiler::addHandles(OpCode opCode, const std::vector<std::string> &names)
{
    Instruction &instruction = add(opCode);
    instruction.first = std::uint32_t(m_program.m_handleLists.size());
    instruction.count = std::uint32_t(names.size());
    for (const std::string &name : names)
        m_program.m_handleLists.push_back(handle(name));
    return instruction;
}

Slot Compiler::slot(std::uint32_t definition, const std::string &name)
{
    auto &ofDefinition = m_slots[definition];
    return ofDefinition.try_emplace(name, Slot(ofDefinition.size())).first->second;
}

DefinitionIndex Compiler::definitionIndex(const std::string &name) const
{
    const auto &all = m_program.m_header.definitions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &d) { return d.name == name; });
    assert(found != all.end());
    return DefinitionIndex(found - all.begin());
}

ObjectIndex Compiler::objectIndex(const std::string &name) const
{
    const auto &all = m_scenario.objects;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &o) { return o.name == name; });
    assert(found != all.end());
    return ObjectIndex(found - all.begin());
}

HandleIndex Compiler::handle(const std::string &name)
{
    const auto [found, isNew] = m_handles.try_emplace(name, HandleIndex(m_handles.size()));
    if (isNew)
        m_program.m_handleNames.push_back(name);
    return found->second;
}

ExpressionIndex Compiler::expression(const scenario::Expression &source)
{
    CompiledExpression compiled;
    for (const auto &term : source.terms) {
        const bool isName = term.op == scenario::Expression::Operator::Name;
        compiled.terms.push_back(
            {term.op, isName ? std::int64_t(slot(m_definition, term.name)) : term.number});
    }
    compiled.depth = depthOf(compiled);
    m_program.m_expressions.push_back(std::move(compiled));
    return ExpressionIndex(m_program.m_expressions.size() - 1);
}

void Compiler::arguments(const std::string &callee, const scenario::Arguments &source, std::uint32_t &first,
                         std::uint32_t &count)
{
    first = std::uint32_t(m_program.m_arguments.size());
    count = std::uint32_t(source.size());
    const auto definition = std::uint32_t(definitionIndex(callee));
    for (const auto &[name, value] : source)
        m_program.m_arguments.push_back({slot(definition, name), expression(value)});
}

std::uint32_t Compiler::text(const scenario::Text &source)
{
    std::vector<Slot> named;
    for (const std::string &name : placeholderNames(source.in("en")))
        named.push_back(slot(m_definition, name));
    m_program.m_placeholders.push_back(std::move(named));
    m_program.m_header.texts.push_back(source.byLocale());
    return std::uint32_t(m_program.m_header.texts.size() - 1);
}

std::uint32_t Compiler::string(const std::string &source)
{
    m_program.m_strings.push_back(source);
    return std::uint32_t(m_program.m_strings.size() - 1);
}

Program compile(const scenario::Scenario &scenario, double pace)
{
    return Compiler(scenario, pace).compile();
}

} // namespace simmer::runtime
