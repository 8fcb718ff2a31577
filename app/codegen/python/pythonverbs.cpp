// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// The verbs that are the same in every model.

#include "codegen/python/pythonemitter.h"
#include "codegen/python/pythonliteral.h"
#include "codegen/textpieces.h"

#include <string>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

void PythonEmitter::write(const Say &verb)
{
    const auto name = [this](const std::string &text) { return local(text); };
    const bool isShared = sharesOutput();
    if (isShared)
        need(PythonHelper::Say);
    const std::string open = isShared ? "say(" : "print(";
    const std::string close = flushes() && !isShared ? ", flush=True)" : ")";
    const auto whole = pythonTemplate(verb.text.in(m_locale), name, std::string::npos);
    if (columns(open + whole.front() + close) <= m_out.room())
        return line(open + whole.front() + close);
    const auto parts = pythonTemplate(verb.text.in(m_locale), name, m_out.room() - 5);
    if (close == ")")
        return joined(open, parts, close);
    auto last = parts;
    last.back() += ",";
    last.emplace_back("flush=True,");
    joined(open, last, ")");
}

void PythonEmitter::write(const Work &verb)
{
    need(PythonHelper::Work);
    line("work(" + duration(verb.duration) + ")");
}

void PythonEmitter::write(const Read &verb)
{
    const std::string name = into(verb.into);
    line((name.empty() ? "_ = " : name) + global(verb.number));
}

void PythonEmitter::write(const Write &verb)
{
    line(global(verb.number) + " = " + expression(verb.value));
}

void PythonEmitter::write(const Call &verb)
{
    std::vector<std::string> given = arguments(verb.task, verb.arguments);
    if (m_facts.of(verb.task).usesConnection) {
        const std::vector<std::string> connection = connectionNames();
        given.insert(given.begin(), connection.begin(), connection.end());
    }
    list(into(verb.into) + m_await + global(verb.task) + "(", given, ")");
}

void PythonEmitter::write(const Repeat &verb)
{
    const bool isNamed = !verb.as.empty() && here().read.count(verb.as) > 0;
    if (!verb.count && !isNamed) {
        line("while True:");
    } else if (!verb.count) {
        import("itertools");
        line("for " + local(verb.as) + " in itertools.count():");
    } else {
        line("for " + (isNamed ? local(verb.as) : std::string("_")) + " in range(" + expression(*verb.count) +
             "):");
    }
    block(verb.body);
}

void PythonEmitter::write(const Break &)
{
    line("break");
}

void PythonEmitter::write(const Return &verb)
{
    line("return " + expression(verb.value));
}

void PythonEmitter::write(const If &verb)
{
    const auto name = [this](const std::string &text) { return local(text); };
    watch(verb.condition.left);
    watch(verb.condition.right);
    line("if " + written(verb.condition, name) + ":");
    block(verb.body);
    if (verb.otherwise.empty())
        return;
    line("else:");
    block(verb.otherwise);
}

void PythonEmitter::saying(const std::string &open, const Text &text)
{
    const auto name = [this](const std::string &words) { return local(words); };
    const auto whole = pythonTemplate(text.in(m_locale), name, std::string::npos);
    if (columns(open + whole.front() + ")") <= m_out.room())
        return joined(open, whole, ")");
    joined(open, pythonTemplate(text.in(m_locale), name, m_out.room() - 5), ")");
}

void PythonEmitter::write(const Raise &verb)
{
    saying("raise RuntimeError(", verb.text);
}

void PythonEmitter::writeTimeout(const std::string &open, const Timeout &verb)
{
    if (verb.otherwise) {
        line("try:");
        m_out.indent();
    }
    line(open + duration(verb.duration) + "):");
    block(verb.body);
    if (!verb.otherwise)
        return;
    m_out.dedent();
    line("except TimeoutError:");
    block(*verb.otherwise);
}

void PythonEmitter::write(const Try &verb)
{
    if (!verb.onFailure && !verb.finally)
        return body(verb.body);
    line("try:");
    block(verb.body);
    if (verb.onFailure) {
        line("except " + caught(verb.catchCancelled) + ":");
        block(*verb.onFailure);
    }
    if (verb.finally) {
        line("finally:");
        block(*verb.finally);
    }
}

void PythonEmitter::write(const Crash &)
{
    import("os");
    import("signal");
    line("os.kill(os.getpid(), signal.SIGSEGV)");
}

} // namespace simmer::codegen
