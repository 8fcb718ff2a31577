// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppemitter.h"

#include "codegen/cpp/cppwords.h"
#include "codegen/expressions.h"
#include "codegen/stepreads.h"
#include "codegen/textpieces.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <variant>

namespace simmer::codegen {

using namespace scenario;

namespace {

std::string safe(const std::string &name)
{
    return isLikeMacro(name) ? name + "_" : name;
}

/// What a body starts or calls.
void forEachMention(const Body &steps, const std::function<void(const std::string &)> &visit)
{
    const auto each = [&visit](const std::vector<std::string> &names) {
        std::for_each(names.begin(), names.end(), visit);
    };
    for (const Step &step : steps) {
        if (const auto *call = std::get_if<Call>(&step.verb))
            visit(call->task);
        else if (const auto *start = std::get_if<Start>(&step.verb))
            visit(start->task);
        else if (const auto *gather = std::get_if<Gather>(&step.verb))
            each(gather->tasks);
        else if (const auto *group = std::get_if<Group>(&step.verb))
            each(group->tasks);
        else if (const auto *race = std::get_if<Race>(&step.verb))
            each(race->tasks);
        for (const Body *nested : bodiesOf(step))
            forEachMention(*nested, visit);
    }
}

void forEachNested(const Body &steps, const std::function<void(const Step &)> &visit)
{
    for (const Step &step : steps) {
        visit(step);
        for (const Body *nested : bodiesOf(step))
            forEachNested(*nested, visit);
    }
}

} // namespace

CppEmitter::CppEmitter(const Scenario &scenario, const std::string &locale)
    : m_scenario(scenario), m_locale(locale), m_facts(scenario, locale),
      m_canFail(codegen::canFail(scenario, m_facts) || dealsWithOutside(m_facts)), m_names(cppWords())
{
    for (const CppHelperText &helper : cppHelpers()) {
        std::istringstream names{std::string(helper.names)};
        for (std::string name; names >> name;)
            m_names.unique(name);
    }
}

void CppEmitter::nameAll()
{
    m_globals.emplace("main", m_names.unique("run"));
    m_unit = m_names.unique(safe(identifierFrom(m_scenario.unitName.in("en"))));
    for (const TaskDefinition &task : m_scenario.tasks)
        m_globals.emplace(task.name, m_names.unique(safe(task.name)));
    for (const Object &object : m_scenario.objects)
        m_globals.emplace(object.name, m_names.unique(safe(object.name)));
    for (const auto &[name, handle] : m_facts.handles())
        m_handles.emplace(name, m_names.unique(safe(name) + (handle.isMany ? "_tasks" : "_task")));
}

Listing CppEmitter::emit()
{
    nameAll();
    for (const Object &object : m_scenario.objects) {
        m_comment = object.label.in(m_locale);
        writeObject(object);
    }
    const Listing objects = m_out.take(0);
    for (const TaskDefinition &task : m_scenario.tasks)
        definition(task);
    definition(m_scenario.main);
    writeBehindDefinitions();
    m_out.blank();
    m_out.line("} // namespace lesson");
    m_out.blank();
    writeMainFunction();
    const Listing definitions = m_out.take(m_scenario.stepCount);
    Listing program = front(objects);
    const auto lines = std::uint32_t(program.lines.size());
    program.lines.insert(program.lines.end(), definitions.lines.begin(), definitions.lines.end());
    program.lineOfStep = definitions.lineOfStep;
    for (std::uint32_t &line : program.lineOfStep)
        line += lines;
    return program;
}

Listing CppEmitter::front(const Listing &objects)
{
    m_out.comment(m_scenario.title.in(m_locale));
    m_out.comment("");
    writeHowToBuild();
    if (m_mayWrap)
        m_out.comment("and with -fwrapv: in Simmer's lanes, integers wrap at 64 bits.");
    m_out.blank();
    if (m_usesUnit)
        include("chrono");
    for (const std::string &header : m_includes)
        m_out.line("#include <" + header + ">");
    if (!m_includes.empty())
        m_out.blank();
    m_out.line("namespace lesson {");
    m_out.blank();
    if (m_usesUnit) {
        constexpr double msPerSecond = 1000;
        m_out.line("using Duration = std::chrono::duration<double>;");
        m_out.line("constexpr Duration " + m_unit + "{" + written(m_scenario.unitMs / msPerSecond) + "};",
                   "seconds");
        m_out.blank();
    }
    for (const CppHelperText &helper : cppHelpers()) {
        if (m_helpers.count(helper.helper) == 0)
            continue;
        m_out.text(replaced(adapted(std::string(helper.text)), "$UNIT", m_unit));
        m_out.blank();
    }
    m_out.append(objects);
    if (!objects.lines.empty())
        m_out.blank();
    declarations();
    return m_out.take(0);
}

// --- definitions ---

/// Of those that are mentioned before they are defined.
void CppEmitter::declarations()
{
    std::set<std::string> defined;
    std::set<std::string> early;
    for (const TaskDefinition &task : m_scenario.tasks) {
        defined.insert(task.name);
        forEachMention(task.steps, [&](const std::string &name) {
            if (defined.count(name) == 0)
                early.insert(name);
        });
    }
    for (const TaskDefinition &task : m_scenario.tasks) {
        if (early.count(task.name) > 0) {
            m_definition = task.name;
            m_localNames = m_names;
            m_locals.clear();
            for (const std::string &name : here().locals)
                m_locals.emplace(name, m_localNames.unique(safe(name)));
            m_out.line(signature(task) + ";");
        }
    }
    if (!early.empty())
        m_out.blank();
}

bool CppEmitter::returnsValue(const TaskDefinition &task) const
{
    bool returns = m_facts.of(task.name).isResultUsed;
    forEachNested(task.steps, [&returns](const Step &step) {
        returns = returns || std::holds_alternative<Return>(step.verb);
    });
    return returns;
}

std::string CppEmitter::signature(const TaskDefinition &task)
{
    std::string parameters = here().usesConnection ? connectionParameter() : "";
    for (const std::string &name : here().parameters) {
        const bool isRead = here().read.count(name) > 0;
        parameters += (parameters.empty() ? "" : ", ") + std::string("std::int64_t ") +
                      (isRead ? local(name) : "/*" + local(name) + "*/");
    }
    if (!parameters.empty() || returnsValue(task))
        include("cstdint");
    return resultType(returnsValue(task)) + " " + global(task.name) + "(" + parameters + ")";
}

void CppEmitter::definition(const TaskDefinition &task)
{
    m_definition = task.name;
    m_localNames = m_names;
    m_locals.clear();
    m_loopCounters.clear();
    for (const std::string &name : here().locals)
        m_locals.emplace(name, m_localNames.unique(safe(name)));
    addLoopCounters(task.steps);
    m_out.blank();
    if (const std::string &label = task.label.in(m_locale); label != task.name)
        m_out.comment(label);
    m_out.line(signature(task));
    m_out.line("{");
    m_out.indent();
    locals(task);
    writeHandles();
    body(task.steps);
    const bool isOpen = task.steps.empty() || !std::holds_alternative<Return>(task.steps.back().verb);
    writeLast(returnsValue(task), isOpen);
    m_out.dedent();
    m_out.line("}");
}

void CppEmitter::locals(const TaskDefinition &)
{
    for (const std::string &name : here().read) {
        if (here().parameters.count(name) > 0 || m_loopCounters.count(name) > 0)
            continue;
        include("cstdint");
        m_out.line("std::int64_t " + local(name) + " = 0;");
    }
}

void CppEmitter::addLoopCounters(const Body &steps)
{
    forEachNested(steps, [this](const Step &step) {
        const auto *loop = std::get_if<Repeat>(&step.verb);
        if (loop && !loop->as.empty() && here().read.count(loop->as) > 0 && isOwnCounter(*loop))
            m_loopCounters.insert(loop->as);
    });
}

bool CppEmitter::isOwnCounter(const Repeat &loop) const
{
    const std::string &name = loop.as;
    int mentions = 0;
    int sets = 0;
    const auto count = [&](const Step &step) {
        forEachRead(step, m_locale, [&](const std::string &local) { mentions += local == name ? 1 : 0; });
        const auto *other = std::get_if<Repeat>(&step.verb);
        sets += localSetBy(step.verb) == name || (other && other->as == name) ? 1 : 0;
    };
    forEachNested(loop.body, count);
    const int inside = mentions;
    if (sets > 0 || here().parameters.count(name) > 0)
        return false;
    mentions = 0;
    forEachNested(m_scenario.task(m_definition)->steps, count);
    return mentions == inside && sets == 1;
}

void CppEmitter::writeHowToBuild()
{
    m_out.comment("To be compiled with: -std=c++20 -pthread");
}

std::string CppEmitter::resultType(bool returnsValue)
{
    return returnsValue ? "std::int64_t" : "void";
}

void CppEmitter::writeLast(bool returnsValue, bool isOpen)
{
    if (returnsValue && isOpen)
        m_out.line("return 0;");
}

void CppEmitter::writeMainFunction()
{
    const auto run = [this] { m_out.line("lesson::" + global("main") + "();"); };
    m_out.line("int main()");
    m_out.line("{");
    m_out.indent();
    if (!m_canFail && !stops()) {
        run();
        writeEnd();
    } else {
        include("exception");
        include("iostream");
        m_out.line("int status = 0;");
        m_out.line("try {");
        m_out.indent();
        run();
        m_out.dedent();
        m_out.line("} catch (const std::exception &error) {");
        m_out.indent();
        m_out.line("std::cerr << error.what() << '\\n';");
        m_out.line("status = 1;");
        if (stops()) {
            m_out.dedent();
            m_out.line("} catch (const lesson::Cancelled &) {");
            m_out.indent();
            m_out.line("status = 1;");
        }
        m_out.dedent();
        m_out.line("}");
        writeEnd();
        m_out.line("return status;");
    }
    m_out.dedent();
    m_out.line("}");
}

void CppEmitter::body(const Body &steps)
{
    for (const Step &step : steps)
        oneStep(step);
}

void CppEmitter::oneStep(const Step &step)
{
    const auto outer = m_out.setStep(step.id);
    m_comment = step.label.in(m_locale);
    std::visit([this](const auto &verb) { write(verb); }, step.verb);
    m_out.setStep(outer);
}

std::string CppEmitter::takeComment()
{
    return std::exchange(m_comment, {});
}

void CppEmitter::line(const std::string &code)
{
    m_out.line(code, takeComment());
}

void CppEmitter::nothing(const std::string &why)
{
    const std::string label = takeComment();
    m_out.comment(label.empty() ? why : label + ": " + why);
}

// --- names and values ---

std::string CppEmitter::local(const std::string &name)
{
    const auto found = m_locals.find(name);
    return found == m_locals.end() ? "0" : found->second;
}

std::string CppEmitter::into(const std::string &name)
{
    return name.empty() || here().read.count(name) == 0 ? std::string() : local(name) + " = ";
}

std::string CppEmitter::expression(const Expression &value, bool isTerm)
{
    m_mayWrap = m_mayWrap || m_facts.mayWrap(value, m_definition);
    return written(
        value, [this](const std::string &name) { return local(name); }, isTerm);
}

std::string CppEmitter::duration(const Duration &value)
{
    m_usesUnit = true;
    if (const double *units = std::get_if<double>(&value))
        return written(*units) + " * " + m_unit;
    const auto &computed = std::get<Expression>(value);
    if (m_facts.isSure(value, m_definition))
        return "double(" + expression(computed) + ") * " + m_unit;
    need(CppHelper::Lasting);
    return "lasting(" + expression(computed) + ")";
}

std::string CppEmitter::callOf(const std::string &task, const Arguments *values)
{
    std::string given = m_facts.of(task).usesConnection ? "connection" : "";
    for (const std::string &name : m_facts.of(task).parameters) {
        const auto found = values ? values->find(name) : Arguments::const_iterator();
        const bool isGiven = values && found != values->end();
        given += (given.empty() ? "" : ", ") + (isGiven ? expression(found->second) : std::string("0"));
    }
    return global(task) + "(" + given + ")";
}

void CppEmitter::need(CppHelper helper)
{
    m_helpers.insert(helper);
    m_usesUnit = m_usesUnit || helper == CppHelper::Work || helper == CppHelper::Lasting;
    for (const CppHelperText &text : cppHelpers()) {
        if (text.helper == helper)
            m_includes.insert(text.includes.begin(), text.includes.end());
    }
}

} // namespace simmer::codegen
