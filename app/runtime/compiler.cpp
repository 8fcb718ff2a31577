// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/compiler.h"

#include "runtime/texttemplate.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

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

/// Turns bodies into code, one definition after another. Descends into nested bodies, whose depth the reader
/// limits.
class Compiler
{
public:
    Compiler(const scenario::Scenario &scenario, double pace);
    Program compile();

    void operator()(const scenario::Say &verb);
    void operator()(const scenario::Work &verb) { emitTimed(OpCode::Work, verb.duration); }
    void operator()(const scenario::Sleep &verb) { emitTimed(OpCode::Sleep, verb.duration); }
    void operator()(const scenario::Block &verb) { emitTimed(OpCode::Block, verb.duration); }
    void operator()(const scenario::Yield &) { emit(OpCode::Yield); }
    void operator()(const scenario::Call &verb);
    void operator()(const scenario::Start &verb);
    void operator()(const scenario::Create &verb);
    void operator()(const scenario::Join &verb);
    void operator()(const scenario::Gather &verb);
    void operator()(const scenario::With &verb);
    void operator()(const scenario::Put &verb);
    void operator()(const scenario::Get &verb)
    {
        emitObject(OpCode::Get, verb.queue).slot = slotOrNone(verb.into);
    }
    void operator()(const scenario::Set &verb) { emitObject(OpCode::Set, verb.event); }
    void operator()(const scenario::Clear &verb) { emitObject(OpCode::Clear, verb.event); }
    void operator()(const scenario::Wait &verb) { emitObject(OpCode::Wait, verb.event); }
    void operator()(const scenario::Read &verb)
    {
        emitObject(OpCode::Read, verb.number).slot = slotOrNone(verb.into);
    }
    void operator()(const scenario::Write &verb);
    void operator()(const scenario::Query &verb);
    void operator()(const scenario::File &verb);
    void operator()(const scenario::Repeat &verb);
    void operator()(const scenario::Break &) { emit(OpCode::Break); }
    void operator()(const scenario::Return &verb);
    void operator()(const scenario::If &verb);
    void operator()(const scenario::Raise &verb);
    void operator()(const scenario::Try &verb);

    void operator()(const scenario::Offload &verb);
    void operator()(const scenario::Timeout &verb);
    void operator()(const scenario::Group &verb) { emitLaunches(OpCode::Group, verb.tasks); }
    void operator()(const scenario::Race &verb) { emitLaunches(OpCode::Race, verb.tasks); }
    void operator()(const scenario::Cancel &verb) { emitHandles(OpCode::Cancel, {verb.handle}); }
    void operator()(const scenario::Shield &verb) { emitHandles(OpCode::Shield, {verb.handle}); }
    void operator()(const scenario::Crash &) { emit(OpCode::Crash); }

    void operator()(const scenario::Request &verb);
    void operator()(const scenario::Accept &verb);
    void operator()(const scenario::Receive &verb) { emit(OpCode::Receive).slot = slotOrNone(verb.into); }
    void operator()(const scenario::Send &verb);

private:
    void describeNames();
    void compileDefinition(const scenario::TaskDefinition &definition);
    void compileBody(const scenario::Body &body);

    Instruction &emit(OpCode code);
    Instruction &emitObject(OpCode code, const std::string &object);
    void emitTimed(OpCode code, const scenario::Duration &duration);
    Instruction &emitLaunches(OpCode code, const std::vector<std::string> &tasks);
    Instruction &emitHandles(OpCode code, const std::vector<std::string> &names);
    Address here() const { return Address(code().size()); }
    std::size_t emitForward(OpCode code);
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
    emit(OpCode::Return).flag = true;
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

Instruction &Compiler::emit(OpCode opCode)
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

Instruction &Compiler::emitObject(OpCode opCode, const std::string &object)
{
    Instruction &instruction = emit(opCode);
    instruction.index = std::uint32_t(objectIndex(object));
    return instruction;
}

void Compiler::emitTimed(OpCode opCode, const scenario::Duration &duration)
{
    Instruction &instruction = emit(opCode);
    if (const auto *units = std::get_if<double>(&duration))
        instruction.duration = std::llround(*units * m_program.m_unitNs);
    else
        instruction.expression = expression(std::get<scenario::Expression>(duration));
}

std::size_t Compiler::emitForward(OpCode opCode)
{
    emit(opCode);
    return code().size() - 1;
}

Instruction &Compiler::emitLaunches(OpCode opCode, const std::vector<std::string> &tasks)
{
    Instruction &instruction = emit(opCode);
    instruction.first = std::uint32_t(m_program.m_launches.size());
    instruction.count = std::uint32_t(tasks.size());
    for (const std::string &name : tasks)
        m_program.m_launches.push_back({definitionIndex(name), handle(name)});
    return instruction;
}

Instruction &Compiler::emitHandles(OpCode opCode, const std::vector<std::string> &names)
{
    Instruction &instruction = emit(opCode);
    instruction.first = std::uint32_t(m_program.m_handleLists.size());
    instruction.count = std::uint32_t(names.size());
    for (const std::string &name : names)
        m_program.m_handleLists.push_back(handle(name));
    return instruction;
}

Slot Compiler::slot(std::uint32_t definition, const std::string &name)
{
    auto &slots = m_slots[definition];
    return slots.try_emplace(name, Slot(slots.size())).first->second;
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
    std::vector<Slot> slots;
    for (const std::string &name : placeholderNames(source.in("en")))
        slots.push_back(slot(m_definition, name));
    m_program.m_placeholders.push_back(std::move(slots));
    m_program.m_header.texts.push_back(source.byLocale());
    return std::uint32_t(m_program.m_header.texts.size() - 1);
}

std::uint32_t Compiler::string(const std::string &source)
{
    m_program.m_strings.push_back(source);
    return std::uint32_t(m_program.m_strings.size() - 1);
}

void Compiler::operator()(const scenario::Say &verb)
{
    const std::uint32_t index = text(verb.text);
    emit(OpCode::Say).index = index;
}

void Compiler::operator()(const scenario::Call &verb)
{
    Instruction &call = emit(OpCode::Call);
    call.index = std::uint32_t(definitionIndex(verb.task));
    call.slot = slotOrNone(verb.into);
    arguments(verb.task, verb.arguments, call.first, call.count);
}

void Compiler::operator()(const scenario::Start &verb)
{
    Instruction &start = emit(OpCode::Start);
    start.index = std::uint32_t(m_program.m_launches.size());
    start.repeats = verb.count;
    arguments(verb.task, verb.arguments, start.first, start.count);
    m_program.m_launches.push_back(
        {definitionIndex(verb.task), handle(verb.as.empty() ? verb.task : verb.as)});
}

void Compiler::operator()(const scenario::Create &verb)
{
    emit(OpCode::Create).index = std::uint32_t(m_program.m_launches.size());
    m_program.m_launches.push_back({definitionIndex(verb.task), handle(verb.task)});
}

void Compiler::operator()(const scenario::Join &verb)
{
    emitHandles(OpCode::Join, verb.handles).slot = slotOrNone(verb.into);
}

void Compiler::operator()(const scenario::Gather &verb)
{
    emitLaunches(OpCode::Gather, verb.tasks).flag = verb.collect;
}

void Compiler::operator()(const scenario::With &verb)
{
    emitObject(OpCode::Acquire, verb.object);
    const std::size_t guard = emitForward(OpCode::PushFinally);
    compileBody(verb.body);
    emit(OpCode::PopFinally);
    landHere(guard);
    emitObject(OpCode::Release, verb.object);
    emit(OpCode::EndFinally);
}

void Compiler::operator()(const scenario::Put &verb)
{
    Instruction &put = emitObject(OpCode::Put, verb.queue);
    put.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::Write &verb)
{
    Instruction &write = emitObject(OpCode::Write, verb.number);
    write.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::Request &verb)
{
    emitObject(OpCode::Request, verb.server).first = string(verb.path);
}

void Compiler::operator()(const scenario::Accept &verb)
{
    emitLaunches(OpCode::Accept, {verb.task}).index = std::uint32_t(objectIndex(verb.listener));
}

void Compiler::operator()(const scenario::Send &verb)
{
    const std::uint32_t index = text(verb.text);
    emit(OpCode::Send).index = index;
}

void Compiler::operator()(const scenario::Query &verb)
{
    Instruction &query = emitObject(OpCode::Query, verb.database);
    query.first = string(verb.sql);
    query.slot = slotOrNone(verb.into);
}

void Compiler::operator()(const scenario::File &verb)
{
    Instruction &file = emit(OpCode::File);
    file.flag = verb.direction == scenario::File::Direction::Write;
    file.count = verb.kib;
}

void Compiler::operator()(const scenario::Repeat &verb)
{
    const std::size_t begin = emitForward(OpCode::RepeatBegin);
    code()[begin].slot = slotOrNone(verb.as);
    code()[begin].flag = !verb.count.has_value();
    if (verb.count)
        code()[begin].expression = expression(*verb.count);
    const Address first = here();
    compileBody(verb.body);
    emit(OpCode::RepeatNext).target = first;
    landHere(begin);
}

void Compiler::operator()(const scenario::Return &verb)
{
    Instruction &instruction = emit(OpCode::Return);
    instruction.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::If &verb)
{
    const std::size_t branch = emitForward(OpCode::BranchUnless);
    code()[branch].comparison = verb.condition.op;
    code()[branch].expression = expression(verb.condition.left);
    code()[branch].expression2 = expression(verb.condition.right);
    compileBody(verb.body);
    if (verb.otherwise.empty()) {
        landHere(branch);
        return;
    }
    const std::size_t end = emitForward(OpCode::Jump);
    landHere(branch);
    compileBody(verb.otherwise);
    landHere(end);
}

void Compiler::operator()(const scenario::Raise &verb)
{
    const std::uint32_t index = text(verb.text);
    emit(OpCode::Raise).index = index;
}

void Compiler::operator()(const scenario::Try &verb)
{
    if (!verb.finally && !verb.onFailure)
        landHere(emitForward(OpCode::Jump));
    const std::size_t guard = verb.finally ? emitForward(OpCode::PushFinally) : 0;
    const std::size_t handler = verb.onFailure ? emitForward(OpCode::PushCatch) : 0;
    if (verb.onFailure)
        code()[handler].flag = verb.catchCancelled;
    compileBody(verb.body);
    if (verb.onFailure) {
        emit(OpCode::PopCatch);
        const std::size_t end = emitForward(OpCode::Jump);
        landHere(handler);
        compileBody(*verb.onFailure);
        landHere(end);
    }
    if (verb.finally) {
        emit(OpCode::PopFinally);
        landHere(guard);
        compileBody(*verb.finally);
        emit(OpCode::EndFinally);
    }
}

void Compiler::operator()(const scenario::Offload &verb)
{
    const std::size_t offload = emitForward(OpCode::Offload);
    compileBody(verb.body);
    landHere(offload);
}

void Compiler::operator()(const scenario::Timeout &verb)
{
    const std::size_t handler = verb.otherwise ? emitForward(OpCode::PushElse) : 0;
    emitTimed(OpCode::EnterTimeout, verb.duration);
    const std::size_t guard = emitForward(OpCode::PushFinally);
    compileBody(verb.body);
    emit(OpCode::PopFinally);
    landHere(guard);
    emit(OpCode::LeaveTimeout);
    emit(OpCode::EndFinally);
    if (!verb.otherwise)
        return;
    emit(OpCode::PopCatch);
    const std::size_t end = emitForward(OpCode::Jump);
    landHere(handler);
    compileBody(*verb.otherwise);
    landHere(end);
}

Program compile(const scenario::Scenario &scenario, double pace)
{
    return Compiler(scenario, pace).compile();
}

} // namespace simmer::runtime
