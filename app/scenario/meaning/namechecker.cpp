// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/namechecker.h"

#include "scenario/formula/formula.h"
#include "scenario/meaning/placeholders.h"
#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace simmer::scenario {

namespace {

/// What a step needs that names an object of that type.
Phrase objectOf(std::string_view type)
{
    if (type == "lock")
        return Phrase::of("a lock");
    if (type == "semaphore")
        return Phrase::of("a semaphore");
    if (type == "queue")
        return Phrase::of("a queue");
    if (type == "event")
        return Phrase::of("an event");
    if (type == "number")
        return Phrase::of("a number");
    if (type == "server")
        return Phrase::of("a server");
    if (type == "database")
        return Phrase::of("a database");
    assert(type == "listener");
    return Phrase::of("a listener");
}

} // namespace

/// Which names each verb has.
struct StepNames
{
    NameChecker &check;

    void operator()(const Say &v) const { check.checkPlaceholders(v.text, "say"); }
    void operator()(const Work &v) const { check.checkDuration(v.duration, "work"); }
    void operator()(const Sleep &v) const { check.checkDuration(v.duration, "sleep"); }
    void operator()(const Block &v) const { check.checkDuration(v.duration, "block"); }
    void operator()(const Yield &) const {}
    void operator()(const Offload &) const {}
    void operator()(const Call &v) const
    {
        check.checkTask(v.task, "call");
        check.checkArguments(v.arguments);
    }
    void operator()(const Start &v) const
    {
        check.checkTask(v.task, "start");
        check.checkArguments(v.arguments);
    }
    void operator()(const Create &v) const { check.checkTask(v.task, "create"); }
    void operator()(const Join &v) const
    {
        for (std::size_t i = 0; i < v.handles.size(); ++i)
            check.checkHandle(v.handles[i], "join/" + std::to_string(i));
        check.checkJoinInto(v);
    }
    void operator()(const Gather &v) const { check.checkTasks(v.tasks, "gather"); }
    void operator()(const Group &v) const { check.checkTasks(v.tasks, "group"); }
    void operator()(const Race &v) const { check.checkTasks(v.tasks, "race"); }
    void operator()(const Cancel &v) const { check.checkHandle(v.handle, "cancel"); }
    void operator()(const Timeout &v) const { check.checkDuration(v.duration, "timeout"); }
    void operator()(const Shield &v) const { check.checkShield(v); }
    void operator()(const With &v) const { check.checkObject(v.object, "with", {"lock", "semaphore"}); }
    void operator()(const Put &v) const
    {
        check.checkObject(v.queue, "put", {"queue"});
        check.checkExpression(v.value, "value");
    }
    void operator()(const Get &v) const { check.checkObject(v.queue, "get", {"queue"}); }
    void operator()(const Set &v) const { check.checkObject(v.event, "set", {"event"}); }
    void operator()(const Clear &v) const { check.checkObject(v.event, "clear", {"event"}); }
    void operator()(const Wait &v) const { check.checkObject(v.event, "wait", {"event"}); }
    void operator()(const Read &v) const { check.checkObject(v.number, "read", {"number"}); }
    void operator()(const Write &v) const
    {
        check.checkObject(v.number, "write", {"number"});
        check.checkExpression(v.value, "value");
    }
    void operator()(const Repeat &v) const
    {
        if (!v.count)
            return;
        for (const auto &term : v.count->terms) {
            if (term.op == Expression::Operator::Name)
                check.checkLocal(term.name, "repeat", offsetOfName(v.count->text, term.name), "forever");
        }
    }
    void operator()(const Break &) const {}
    void operator()(const Return &v) const { check.checkExpression(v.value, "return"); }
    void operator()(const If &v) const { check.checkComparison(v.condition, "if"); }
    void operator()(const Raise &) const {}
    void operator()(const Try &) const {}
    void operator()(const Crash &) const {}
    void operator()(const Request &v) const { check.checkObject(v.server, "request", {"server"}); }
    void operator()(const Query &v) const { check.checkObject(v.database, "query", {"database"}); }
    void operator()(const File &) const {}
    void operator()(const Accept &v) const
    {
        check.checkObject(v.listener, "accept", {"listener"});
        check.checkTask(v.task, "start");
    }
    void operator()(const Receive &) const {}
    void operator()(const Send &) const {}
};

void NameChecker::check()
{
    const auto &graph = m_names.graph();
    forEachStep(m_names.scenario(), [&](const Step &step, const TaskDefinition &definition) {
        while (&graph.task(m_task) != &definition)
            ++m_task;
        m_step = &step;
        std::visit(StepNames{*this}, step.verb);
    });
}

void NameChecker::checkTask(const std::string &name, const std::string &field)
{
    if (name.empty() || m_names.gaps().tasks || m_names.graph().indexOf(name))
        return;
    const bool isMain = name == m_names.scenario().main.name;
    m_report.error("lesson/unknown-task", m_report.at(pointer(field)),
                   isMain ? Phrase::of("“main” cannot be started or called")
                          : Phrase::of("there is no task %1", inQuotes(name)),
                   hint([&] {
                       if (isMain)
                           return Phrase::of("It runs by itself; move what should run again into a task");
                       const auto names = m_names.taskNames();
                       return names.empty()
                                  ? Phrase::of("Describe it in “tasks”: \"%1\": { \"steps\": [ … ] }", name)
                                  : suggest(name, names);
                   }));
}

void NameChecker::checkTasks(const std::vector<std::string> &names, const std::string &field)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        checkTask(names[i], field + "/" + std::to_string(i));
}

void NameChecker::checkObject(const std::string &name, const std::string &field,
                              const std::set<std::string_view> &types)
{
    if (name.empty() || m_names.gaps().objects)
        return;
    const auto *object = m_names.object(name);
    if (object && types.count(typeName(object->type)))
        return;
    const std::vector<std::string_view> wanted(types.begin(), types.end());
    const auto type = wanted.front();
    const auto makeHint = [&] {
        const auto fitting = suggest(name, m_names.objectNames(types));
        return fitting.isEmpty()
                   ? Phrase::of("Describe it in “objects”: \"%1\": { \"type\": \"%2\" … }", name, type)
                   : fitting;
    };
    if (!object) {
        m_report.error("lesson/unknown-object", m_report.at(pointer(field)),
                       Phrase::of("there is no object %1", inQuotes(name)), hint(makeHint));
        return;
    }
    std::vector<Phrase> needed;
    std::transform(wanted.begin(), wanted.end(), std::back_inserter(needed), objectOf);
    m_report.error("lesson/wrong-object", m_report.at(pointer(field)),
                   Phrase::of("%1 needs %2, and %3 is of type %4", inQuotes(field),
                              Phrase::list(std::move(needed), Phrase::of(" or ")), inQuotes(name),
                              inQuotes(typeName(object->type))),
                   hint([&] { return suggest(name, m_names.objectNames(types)); }));
}

bool NameChecker::checkHandle(const std::string &name, const std::string &field)
{
    if (name.empty() || m_names.handle(name))
        return true;
    if (m_names.gaps().handles || m_names.gaps().tasks)
        return false;
    m_report.error("lesson/unknown-handle", m_report.at(pointer(field)),
                   Phrase::of("nothing can have started a task under the name %1", inQuotes(name)), hint([&] {
                       const auto near = suggest(name, m_names.handleNames());
                       return near.isEmpty()
                                  ? Phrase::of("Start it before: { \"start\": \"TASK\", \"as\": \"%1\" }",
                                               name)
                                  : near;
                   }));
    return false;
}

void NameChecker::checkJoinInto(const Join &join)
{
    if (join.into.empty())
        return;
    const auto *handle = join.handles.size() == 1 ? m_names.handle(join.handles.front()) : nullptr;
    const bool several = join.handles.size() != 1 || (handle && !handle->single);
    if (several && !m_names.gaps().handles) {
        m_report.error("lesson/join-into", m_report.at(pointer("into")),
                       Phrase::of("“into” takes what one task returned, and this joins several"),
                       Phrase::of("Join the tasks one by one, each with its own “into”"));
    }
}

void NameChecker::checkShield(const Shield &shield)
{
    if (!checkHandle(shield.handle, "shield") || m_names.gaps().handles)
        return;
    const auto *handle = m_names.handle(shield.handle);
    if (handle && !handle->single) {
        m_report.error(
            "lesson/shield-many", m_report.at(pointer("shield")),
            Phrase::of("%1 stands for several tasks, and “shield” awaits one", inQuotes(shield.handle)),
            Phrase::of("Start the task to shield with a “count” of 1"));
    }
}

void NameChecker::checkArguments(const Arguments &arguments)
{
    for (const auto &[name, value] : arguments)
        checkExpression(value, "args/" + name);
}

void NameChecker::checkDuration(const Duration &duration, const std::string &field)
{
    if (const auto *expression = std::get_if<Expression>(&duration))
        checkExpression(*expression, field);
}

void NameChecker::checkExpression(const Expression &expression, const std::string &field)
{
    for (const auto &term : expression.terms) {
        if (term.op == Expression::Operator::Name)
            checkLocal(term.name, field, offsetOfName(expression.text, term.name));
    }
}

void NameChecker::checkComparison(const Comparison &comparison, const std::string &field)
{
    for (const auto *side : {&comparison.left, &comparison.right}) {
        for (const auto &term : side->terms) {
            if (term.op == Expression::Operator::Name)
                checkLocal(term.name, field, offsetOfName(comparison.text, term.name));
        }
    }
}

/// Or may be one.
bool NameChecker::isKnownLocal(std::string_view name) const
{
    const auto &locals = m_names.locals(m_task);
    if (locals.find(name) != locals.end())
        return true;
    // What nothing runs would get its arguments from whoever ran it.
    const bool unsure =
        m_names.gaps().hasUnknownLocals(m_names.graph().task(m_task).name) || !m_names.isReached(m_task);
    return unsure && isName(name);
}

void NameChecker::checkLocal(std::string_view name, const std::string &field, std::size_t offset,
                             std::string_view alsoThere)
{
    if (isKnownLocal(name))
        return;
    const auto &locals = m_names.locals(m_task);
    const auto &task = m_names.graph().task(m_task).name;
    m_report.error("lesson/unknown-local", m_report.at(pointer(field), offset),
                   Phrase::of("%1 has no local %2", inQuotes(task), inQuotes(name)), hint([&] {
                       const auto *object = m_names.object(name);
                       if (object && std::holds_alternative<NumberObject>(object->type))
                           return Phrase::of("Read the number first: { \"read\": \"%1\", \"into\": \"%1\" }",
                                             name);
                       if (!alsoThere.empty() && !closest(name, {alsoThere}).empty())
                           return didYouMean(alsoThere);
                       const auto near = suggest(name, {locals.begin(), locals.end()});
                       return near.isEmpty() ? Phrase::of("Locals come from “args” of a start or call, from "
                                                          "“into”, and from “as” of a repeat")
                                             : near;
                   }));
}

void NameChecker::checkPlaceholders(const Text &text, const std::string &field)
{
    std::set<std::string_view> filled;
    for (const auto &placeholder : placeholdersOf(text.in("en")))
        filled.insert(placeholder.name);
    for (const auto &[locale, string] : text.byLocale()) {
        for (const auto &[name, offset] : placeholdersOf(string)) {
            if (filled.count(name) && isKnownLocal(name))
                continue;
            const auto place = m_report.isMap(pointer(field)) ? field + "/" + locale : field;
            if (!isName(name)) {
                m_report.error("lesson/placeholder", m_report.at(pointer(place), offset),
                               Phrase::of("%1 in braces is not the name of a local", inQuotes(name)),
                               Phrase::of("A brace itself is written twice: {{"));
            } else if (filled.count(name)) {
                checkLocal(name, place, offset);
            } else {
                m_report.error("lesson/placeholder", m_report.at(pointer(place), offset),
                               Phrase::of("the English text has no placeholder %1, so it has no value here",
                                          inQuotes(name)),
                               Phrase::of("Use the same placeholders in every language"));
            }
        }
    }
}

} // namespace simmer::scenario
