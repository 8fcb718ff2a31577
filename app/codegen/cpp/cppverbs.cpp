// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// The verbs that are the same in every model.

#include "codegen/cpp/cppemitter.h"
#include "codegen/cpp/cppliteral.h"
#include "codegen/expressions.h"
#include "codegen/textpieces.h"

#include <string>

namespace simmer::codegen {

using namespace scenario;

void CppEmitter::write(const Say &verb)
{
    include("iostream");
    const std::string stream = output();
    const std::string end = endOfLine();
    const auto name = [this](const std::string &text) { return local(text); };
    std::string whole = stream;
    for (const CppPiece &piece : cppPieces(verb.text.in(m_locale), name, std::string::npos))
        whole += " << " + piece.code;
    if (columns(whole + " << " + end) <= m_out.room())
        return line(whole + " << " + end);
    line(stream);
    m_out.indent();
    for (const CppPiece &piece : cppPieces(verb.text.in(m_locale), name, m_out.room() - 3))
        m_out.line("<< " + piece.code);
    m_out.line("<< " + end);
    m_out.dedent();
}

void CppEmitter::write(const Work &verb)
{
    need(CppHelper::Work);
    line("work(" + duration(verb.duration) + ");");
}

void CppEmitter::write(const Sleep &verb)
{
    include("thread");
    line("std::this_thread::sleep_for(" + duration(verb.duration) + ");");
}

void CppEmitter::write(const Block &verb)
{
    include("thread");
    line("std::this_thread::sleep_for(" + duration(verb.duration) + ");");
}

void CppEmitter::write(const Offload &verb)
{
    nothing("done right here, nobody else has to wait for it");
    body(verb.body);
}

void CppEmitter::write(const Call &verb)
{
    line(into(verb.into) + awaiting() + callOf(verb.task, &verb.arguments) + ";");
}

void CppEmitter::write(const Create &verb)
{
    nothing(global(verb.task) + " is not run");
}

void CppEmitter::write(const Read &verb)
{
    const std::string name = into(verb.into);
    line((name.empty() ? "static_cast<void>(" + global(verb.number) + ")" : name + global(verb.number)) +
         ";");
}

void CppEmitter::write(const Write &verb)
{
    line(global(verb.number) + " = " + expression(verb.value) + ";");
}

void CppEmitter::write(const Repeat &verb)
{
    const bool isNamed = !verb.as.empty() && here().read.count(verb.as) > 0;
    const bool isOwn = isNamed && m_loopCounters.count(verb.as) > 0;
    if (!verb.count && !isNamed)
        return braced("while (true)", verb.body);
    include("cstdint");
    const std::string turn = isOwn ? local(verb.as) : fresh("turn");
    std::string condition;
    if (verb.count) {
        const auto &terms = verb.count->terms;
        const bool isConstant = terms.size() == 1 && terms.front().op == Expression::Operator::Number;
        const std::string count = isConstant ? expression(*verb.count) : fresh("turns");
        if (!isConstant)
            line("const std::int64_t " + count + " = " + expression(*verb.count) + ";");
        condition = " " + turn + " < " + count;
    }
    braced("for (std::int64_t " + turn + " = 0;" + condition + "; ++" + turn + ")", [&] {
        if (isNamed && !isOwn)
            line(local(verb.as) + " = " + turn + ";");
        body(verb.body);
    });
}

void CppEmitter::write(const Break &)
{
    line("break;");
}

void CppEmitter::write(const Return &verb)
{
    line(returning() + " " + expression(verb.value) + ";");
}

void CppEmitter::write(const If &verb)
{
    const auto name = [this](const std::string &text) { return local(text); };
    line("if (" + written(verb.condition, name) + ") {");
    m_out.indent();
    body(verb.body);
    m_out.dedent();
    if (!verb.otherwise.empty()) {
        m_out.line("} else {");
        m_out.indent();
        body(verb.otherwise);
        m_out.dedent();
    }
    m_out.line("}");
}

void CppEmitter::write(const Raise &verb)
{
    include("stdexcept");
    textCall("throw std::runtime_error(", verb.text.in(m_locale), ");");
}

void CppEmitter::write(const Try &verb)
{
    if (verb.finally) {
        need(CppHelper::Finally);
        const std::string name = fresh("afterwards");
        line("{");
        m_out.indent();
        braced(
            "const Finally " + name + "([&]", [&] { body(*verb.finally); }, ");");
    }
    if (verb.onFailure)
        attempt(verb);
    else
        body(verb.body);
    if (verb.finally) {
        m_out.dedent();
        m_out.line("}");
    }
}

void CppEmitter::attempt(const Try &verb)
{
    line("try {");
    m_out.indent();
    body(verb.body);
    m_out.dedent();
    m_out.line("} " + handlerOf(verb) + " {");
    m_out.indent();
    body(*verb.onFailure);
    m_out.dedent();
    m_out.line("}");
}

void CppEmitter::write(const Crash &)
{
    include("csignal");
    line("std::raise(SIGSEGV);");
}

} // namespace simmer::codegen
