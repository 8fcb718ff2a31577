// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonemitter.h"

#include "codegen/python/pythonliteral.h"
#include "codegen/python/pythonwords.h"
#include "codegen/stepreads.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>
#include <variant>

namespace simmer::codegen {

using namespace scenario;

namespace {

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

std::string replaced(std::string text, std::string_view what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// The text without those of its marked lines whose mark is not among `marks`.
std::string marked(std::string_view text, std::string_view marks)
{
    std::istringstream lines{std::string(text)};
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        const bool isMarked = line.size() > 1 && line[1] == '|';
        if (!isMarked || marks.find(line.front()) != std::string_view::npos)
            kept += line.substr(isMarked ? 2 : 0) + '\n';
    }
    return kept;
}

bool isEqualWord(const std::string &label, const std::string &name)
{
    return upper(label) == upper(name);
}

} // namespace

PythonEmitter::PythonEmitter(const Scenario &scenario, const std::string &locale, Colour colour)
    : m_scenario(scenario), m_locale(locale), m_facts(scenario, locale),
      m_async(colour == Colour::Async ? "async " : ""), m_await(colour == Colour::Async ? "await " : ""),
      m_names(pythonWords())
{
    for (const PythonHelperText &helper : pythonHelpers()) {
        std::istringstream names{std::string(helper.names)};
        for (std::string name; names >> name;)
            m_names.unique(name);
    }
}

Listing PythonEmitter::emit()
{
    nameAll();
    writeBeforeObjects();
    for (const Object &object : m_scenario.objects) {
        const Text &label = object.label;
        m_comment = isEqualWord(label.in(m_locale), object.name) ? std::string() : label.in(m_locale);
        writeObject(object);
    }
    const Listing objects = m_out.take(0);
    for (const TaskDefinition &task : m_scenario.tasks)
        definition(task);
    definition(m_scenario.main);
    m_out.blank(2);
    m_out.line("if __name__ == \"__main__\":");
    m_out.indent();
    writeGuard();
    m_out.dedent();
    const auto definitions = m_out.take(m_scenario.stepCount);
    head();
    if (helpers(true) && !objects.lines.empty())
        m_out.blank(2);
    m_out.append(objects);
    helpers(false);
    m_out.blank(2);
    const Listing front = m_out.take(0);
    Listing program = front;
    program.lines.insert(program.lines.end(), definitions.lines.begin(), definitions.lines.end());
    program.lineOfStep = definitions.lineOfStep;
    for (std::uint32_t &line : program.lineOfStep)
        line += std::uint32_t(front.lines.size());
    return program;
}

bool PythonEmitter::helpers(bool areBeforeObjects)
{
    bool isWritten = false;
    for (const PythonHelperText &helper : pythonHelpers()) {
        if (m_helpers.count(helper.helper) == 0 || helper.isBeforeObjects != areBeforeObjects)
            continue;
        m_out.blank(2);
        m_out.text(replaced(marked(helper.text, marks()), "$UNIT", m_unit));
        isWritten = true;
    }
    return isWritten;
}

void PythonEmitter::nameAll()
{
    m_globals.emplace("main", m_names.unique("main"));
    m_unit = m_names.unique(upper(identifierFrom(m_scenario.unitName.in("en"))));
    for (const TaskDefinition &task : m_scenario.tasks)
        m_globals.emplace(task.name, m_names.unique(task.name));
    for (const Object &object : m_scenario.objects)
        m_globals.emplace(object.name, m_names.unique(object.name));
    for (const auto &[name, handle] : m_facts.handles())
        m_handles.emplace(name, m_names.unique(name + (handle.isMany ? "_tasks" : "_task")));
}

void PythonEmitter::head()
{
    docstring(m_scenario.title.in(m_locale));
    m_out.blank();
    if (m_mayWrap) {
        m_out.comment("Python's integers grow as they must; in Simmer's lanes they wrap at 64 bits.");
        m_out.blank();
    }
    for (const std::string &module : m_imports)
        m_out.line("import " + module);
    if (!m_imports.empty())
        m_out.blank();
    constexpr double msPerSecond = 1000;
    m_out.line(m_unit + " = " + written(m_scenario.unitMs / msPerSecond), "seconds");
}

void PythonEmitter::docstring(const std::string &text)
{
    for (const std::string &line : pythonDocstring(text, m_out.room()))
        m_out.line(line);
}

// --- definitions ---

void PythonEmitter::definition(const TaskDefinition &task)
{
    m_definition = task.name;
    m_localNames = m_names;
    m_locals = localsOf(m_definition, m_localNames);
    const bool keepsStarted = keepsTasks() && (here().joinsAll || here().dropsHandles);
    m_started = keepsStarted ? fresh("started") : std::string();
    if (!m_out.isEmpty())
        m_out.blank(2);
    signature(task);
    m_out.indent();
    firstLines(task);
    const std::size_t before = m_out.codeLines();
    if (here().isAccepted) {
        if (isAsync())
            import("contextlib");
        m_out.line(isAsync() ? "with contextlib.closing(writer):" : "with connection:");
        block(task.steps);
    } else {
        body(task.steps);
    }
    const bool isOpen = task.steps.empty() || !std::holds_alternative<Return>(task.steps.back().verb);
    if (here().isResultUsed && isOpen)
        m_out.line("return 0");
    else if (m_out.codeLines() == before)
        m_out.line("pass");
    m_out.dedent();
}

void PythonEmitter::signature(const TaskDefinition &task)
{
    std::vector<std::string> parameters;
    if (here().usesConnection)
        parameters = connectionNames();
    for (const bool isOptional : {false, true}) {
        for (const std::string &name : here().parameters) {
            if ((here().optional.count(name) > 0) == isOptional)
                parameters.push_back(local(name) + (isOptional ? "=0" : ""));
        }
    }
    m_out.list(m_async + "def " + global(task.name) + "(", parameters, "):");
}

void PythonEmitter::firstLines(const TaskDefinition &task)
{
    const std::string &label = task.label.in(m_locale);
    if (!isEqualWord(label, task.name))
        docstring(label);
    std::vector<std::string> globals;
    for (const std::string &number : here().writes)
        globals.push_back(global(number));
    for (const std::string &name : here().handles) {
        if (isUsed(name) && !m_facts.handle(name).isOfMain())
            globals.push_back(handle(name));
    }
    for (const std::string &name : globals)
        m_out.line("global " + name);
    if (task.name == "main")
        writeMainHead();
    for (const std::string &name : here().zeroed)
        m_out.line(local(name) + " = 0");
    if (!m_started.empty())
        m_out.line(m_started + " = []");
}

void PythonEmitter::body(const Body &steps)
{
    for (const Step &step : steps)
        oneStep(step);
}

void PythonEmitter::block(const Body &steps)
{
    m_out.indent();
    const std::size_t before = m_out.codeLines();
    body(steps);
    if (m_out.codeLines() == before)
        m_out.line("pass");
    m_out.dedent();
}

void PythonEmitter::oneStep(const Step &step)
{
    const auto outer = m_out.setStep(step.id);
    m_comment = step.label.in(m_locale);
    std::visit([this](const auto &verb) { write(verb); }, step.verb);
    m_out.setStep(outer);
}

std::string PythonEmitter::takeComment()
{
    return std::exchange(m_comment, {});
}

void PythonEmitter::line(const std::string &code)
{
    m_out.line(code, takeComment());
}

void PythonEmitter::list(const std::string &open, const std::vector<std::string> &parts,
                         const std::string &close)
{
    m_out.list(open, parts, close, takeComment());
}

void PythonEmitter::joined(const std::string &open, const std::vector<std::string> &parts,
                           const std::string &close)
{
    m_out.joined(open, parts, close, takeComment());
}

// --- names and values ---

std::map<std::string, std::string> PythonEmitter::localsOf(const std::string &definition, Names &names) const
{
    std::map<std::string, std::string> locals;
    for (const std::string &name : m_facts.of(definition).locals)
        locals.emplace(name, names.unique(name));
    return locals;
}

std::string PythonEmitter::parameter(const std::string &task, const std::string &name) const
{
    Names names = m_names;
    return localsOf(task, names).at(name);
}

std::string PythonEmitter::local(const std::string &name)
{
    const auto found = m_locals.find(name);
    return found == m_locals.end() ? "0" : found->second;
}

std::string PythonEmitter::into(const std::string &name)
{
    return name.empty() || here().read.count(name) == 0 ? std::string() : local(name) + " = ";
}

std::string PythonEmitter::fresh(const std::string &wish)
{
    return m_localNames.unique(wish);
}

std::string PythonEmitter::expression(const Expression &value, bool isTerm)
{
    watch(value);
    return written(
        value, [this](const std::string &name) { return local(name); }, isTerm);
}

void PythonEmitter::watch(const Expression &value)
{
    m_mayWrap = m_mayWrap || m_facts.mayWrap(value, m_definition);
}

bool PythonEmitter::isSure(const Duration &value) const
{
    return m_facts.isSure(value, m_definition);
}

std::string PythonEmitter::duration(const Duration &value)
{
    if (const double *units = std::get_if<double>(&value))
        return *units == 0 ? "0" : written(*units) + " * " + m_unit;
    const auto &computed = std::get<Expression>(value);
    if (isSure(value))
        return expression(computed, true) + " * " + m_unit;
    need(PythonHelper::Lasting);
    return "lasting(" + expression(computed) + ")";
}

std::vector<std::string> PythonEmitter::arguments(const std::string &task, const Arguments &values)
{
    std::vector<std::string> all;
    for (const auto &[name, value] : values)
        all.push_back(parameter(task, name) + "=" + expression(value));
    return all;
}

std::string PythonEmitter::callOf(const std::string &task, const Arguments *values)
{
    std::string call = global(task) + "(";
    if (values) {
        for (const std::string &argument : arguments(task, *values))
            call += (call.back() == '(' ? "" : ", ") + argument;
    }
    return call + ")";
}

void PythonEmitter::need(PythonHelper helper)
{
    m_helpers.insert(helper);
    for (const PythonHelperText &text : pythonHelpers()) {
        if (text.helper == helper)
            m_imports.insert(text.imports.begin(), text.imports.end());
    }
}

std::vector<std::string> PythonEmitter::localsReadBy(const Body &steps)
{
    std::set<std::string> names;
    for (const Step &step : steps)
        forEachRead(step, m_locale, [&](const std::string &name) { names.insert(local(name)); });
    return {names.begin(), names.end()};
}

} // namespace simmer::codegen
