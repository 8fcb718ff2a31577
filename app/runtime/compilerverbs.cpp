// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/programcompiler.h"

namespace simmer::runtime {

void Compiler::operator()(const scenario::Say &verb)
{
    const std::uint32_t index = text(verb.text);
    add(OpCode::Say).index = index;
}

void Compiler::operator()(const scenario::Call &verb)
{
    Instruction &call = add(OpCode::Call);
    call.index = std::uint32_t(definitionIndex(verb.task));
    call.slot = slotOrNone(verb.into);
    arguments(verb.task, verb.arguments, call.first, call.count);
}

void Compiler::operator()(const scenario::Start &verb)
{
    Instruction &start = add(OpCode::Start);
    start.index = std::uint32_t(m_program.m_launches.size());
    start.repeats = verb.count;
    arguments(verb.task, verb.arguments, start.first, start.count);
    m_program.m_launches.push_back(
        {definitionIndex(verb.task), handle(verb.as.empty() ? verb.task : verb.as)});
}

void Compiler::operator()(const scenario::Create &verb)
{
    add(OpCode::Create).index = std::uint32_t(m_program.m_launches.size());
    m_program.m_launches.push_back({definitionIndex(verb.task), handle(verb.task)});
}

void Compiler::operator()(const scenario::Join &verb)
{
    addHandles(OpCode::Join, verb.handles).slot = slotOrNone(verb.into);
}

void Compiler::operator()(const scenario::Gather &verb)
{
    addLaunches(OpCode::Gather, verb.tasks).flag = verb.collect;
}

void Compiler::operator()(const scenario::With &verb)
{
    addObject(OpCode::Acquire, verb.object);
    const std::size_t guard = addForward(OpCode::PushFinally);
    compileBody(verb.body);
    add(OpCode::PopFinally);
    landHere(guard);
    addObject(OpCode::Release, verb.object);
    add(OpCode::EndFinally);
}

void Compiler::operator()(const scenario::Put &verb)
{
    Instruction &put = addObject(OpCode::Put, verb.queue);
    put.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::Write &verb)
{
    Instruction &write = addObject(OpCode::Write, verb.number);
    write.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::Request &verb)
{
    addObject(OpCode::Request, verb.server).first = string(verb.path);
}

void Compiler::operator()(const scenario::Accept &verb)
{
    addLaunches(OpCode::Accept, {verb.task}).index = std::uint32_t(objectIndex(verb.listener));
}

void Compiler::operator()(const scenario::Send &verb)
{
    const std::uint32_t index = text(verb.text);
    add(OpCode::Send).index = index;
}

void Compiler::operator()(const scenario::Query &verb)
{
    Instruction &query = addObject(OpCode::Query, verb.database);
    query.first = string(verb.sql);
    query.slot = slotOrNone(verb.into);
}

void Compiler::operator()(const scenario::File &verb)
{
    Instruction &file = add(OpCode::File);
    file.flag = verb.direction == scenario::File::Direction::Write;
    file.count = verb.kib;
}

void Compiler::operator()(const scenario::Repeat &verb)
{
    const std::size_t begin = addForward(OpCode::RepeatBegin);
    code()[begin].slot = slotOrNone(verb.as);
    code()[begin].flag = !verb.count.has_value();
    if (verb.count)
        code()[begin].expression = expression(*verb.count);
    const Address first = here();
    compileBody(verb.body);
    add(OpCode::RepeatNext).target = first;
    landHere(begin);
}

void Compiler::operator()(const scenario::Return &verb)
{
    Instruction &instruction = add(OpCode::Return);
    instruction.expression = expression(verb.value);
}

void Compiler::operator()(const scenario::If &verb)
{
    const std::size_t branch = addForward(OpCode::BranchUnless);
    code()[branch].comparison = verb.condition.op;
    code()[branch].expression = expression(verb.condition.left);
    code()[branch].expression2 = expression(verb.condition.right);
    compileBody(verb.body);
    if (verb.otherwise.empty()) {
        landHere(branch);
        return;
    }
    const std::size_t end = addForward(OpCode::Jump);
    landHere(branch);
    compileBody(verb.otherwise);
    landHere(end);
}

void Compiler::operator()(const scenario::Raise &verb)
{
    const std::uint32_t index = text(verb.text);
    add(OpCode::Raise).index = index;
}

void Compiler::operator()(const scenario::Try &verb)
{
    if (!verb.finally && !verb.onFailure)
        landHere(addForward(OpCode::Jump));
    const std::size_t guard = verb.finally ? addForward(OpCode::PushFinally) : 0;
    const std::size_t handler = verb.onFailure ? addForward(OpCode::PushCatch) : 0;
    if (verb.onFailure)
        code()[handler].flag = verb.catchCancelled;
    compileBody(verb.body);
    if (verb.onFailure) {
        add(OpCode::PopCatch);
        const std::size_t end = addForward(OpCode::Jump);
        landHere(handler);
        compileBody(*verb.onFailure);
        landHere(end);
    }
    if (verb.finally) {
        add(OpCode::PopFinally);
        landHere(guard);
        compileBody(*verb.finally);
        add(OpCode::EndFinally);
    }
}

void Compiler::operator()(const scenario::Offload &verb)
{
    const std::size_t offload = addForward(OpCode::Offload);
    compileBody(verb.body);
    landHere(offload);
}

void Compiler::operator()(const scenario::Timeout &verb)
{
    const std::size_t handler = verb.otherwise ? addForward(OpCode::PushElse) : 0;
    addTimed(OpCode::EnterTimeout, verb.duration);
    const std::size_t guard = addForward(OpCode::PushFinally);
    compileBody(verb.body);
    add(OpCode::PopFinally);
    landHere(guard);
    add(OpCode::LeaveTimeout);
    add(OpCode::EndFinally);
    if (!verb.otherwise)
        return;
    add(OpCode::PopCatch);
    const std::size_t end = addForward(OpCode::Jump);
    landHere(handler);
    compileBody(*verb.otherwise);
    landHere(end);
}

} // namespace simmer::runtime
