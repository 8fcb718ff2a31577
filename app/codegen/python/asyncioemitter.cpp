// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/asyncioemitter.h"

#include <algorithm>
#include <string>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

bool hasTwice(const std::vector<std::string> &names)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
        return std::count(names.begin(), names.end(), name) > 1;
    });
}

} // namespace

AsyncioEmitter::AsyncioEmitter(const Scenario &scenario, const std::string &locale)
    : PythonEmitter(scenario, locale, Colour::Async), m_isShared(speaksOffTheLoop(scenario))
{
    import("asyncio");
}

void AsyncioEmitter::writeGuard()
{
    startOutside();
    out().line("asyncio.run(" + global("main") + "())");
}

bool AsyncioEmitter::sharesOutput() const
{
    return m_isShared;
}

std::string AsyncioEmitter::caught(bool withCancelled)
{
    return withCancelled ? "(Exception, asyncio.CancelledError)" : "Exception";
}

void AsyncioEmitter::write(const Sleep &verb)
{
    suspends("await asyncio.sleep(" + duration(verb.duration) + ")");
}

void AsyncioEmitter::write(const Block &verb)
{
    import("time");
    line("time.sleep(" + duration(verb.duration) + ")");
}

void AsyncioEmitter::write(const Yield &)
{
    suspends("await asyncio.sleep(0)");
}

void AsyncioEmitter::write(const Start &verb)
{
    const std::string &name = handleOf(verb);
    const bool isSeveral = verb.count != 1;
    const std::string each = isSeveral ? " for _ in range(" + std::to_string(verb.count) + ")]" : "";
    const std::string open =
        std::string(isSeveral ? "[" : "") + "asyncio.create_task(" + global(verb.task) + "(";
    const std::string close = "))" + each;
    if (!isUsed(name)) {
        if (isSeveral)
            return list(startedList() + " += " + open, arguments(verb.task, verb.arguments), close);
        return list(startedList() + ".append(" + open, arguments(verb.task, verb.arguments), close + ")");
    }
    const bool isBoxed = isMany(name) && !isSeveral;
    list(handle(name) + " = " + (isBoxed ? "[" : "") + open, arguments(verb.task, verb.arguments),
         close + (isBoxed ? "]" : ""));
    if (here().joinsAll)
        line(isMany(name) ? startedList() + " += " + handle(name)
                          : startedList() + ".append(" + handle(name) + ")");
}

void AsyncioEmitter::write(const Create &verb)
{
    if (takeComment().empty())
        return out().line(callOf(verb.task), "never awaited, so it never runs");
    line(callOf(verb.task));
}

void AsyncioEmitter::write(const Join &verb)
{
    if (verb.handles.empty())
        return joinAll();
    const std::string &first = verb.handles.front();
    if (verb.handles.size() == 1 && !isMany(first)) {
        forget(handle(first));
        return suspends(into(verb.into) + "await " + handle(first));
    }
    std::vector<std::string> tasks;
    for (const std::string &name : verb.handles)
        tasks.push_back((isMany(name) ? "*" : "") + handle(name));
    const std::string task = fresh("task");
    if (tasks.size() == 1)
        line("for " + task + " in " + handle(first) + ":");
    else
        list("for " + task + " in (", tasks, "):");
    out().indent();
    forget(task);
    suspends(into(verb.into) + "await " + task);
    out().dedent();
}

void AsyncioEmitter::write(const Gather &verb)
{
    std::vector<std::string> runners = launched(verb.tasks);
    if (verb.collect)
        runners.emplace_back("return_exceptions=True");
    list("await asyncio.gather(", runners, ")");
    out().markSuspension();
}

void AsyncioEmitter::write(const Group &verb)
{
    const std::string group = fresh("group");
    suspends("async with asyncio.TaskGroup() as " + group + ":");
    out().indent();
    for (const std::string &name : verb.tasks) {
        const std::string task = group + ".create_task(" + callOf(name) + ")";
        if (!isUsed(name))
            line(task);
        else
            line(handle(name) + " = " + (isMany(name) ? "[" + task + "]" : task));
    }
    out().dedent();
}

void AsyncioEmitter::write(const Race &verb)
{
    need(PythonHelper::FirstOf);
    list("await first_of(", launched(verb.tasks), ")");
    out().markSuspension();
}

void AsyncioEmitter::write(const Cancel &verb)
{
    if (!isMany(verb.handle))
        return line(handle(verb.handle) + ".cancel()");
    const std::string task = fresh("task");
    line("for " + task + " in " + handle(verb.handle) + ":");
    out().indent();
    line(task + ".cancel()");
    out().dedent();
}

void AsyncioEmitter::write(const Timeout &verb)
{
    writeTimeout("async with asyncio.timeout(", verb);
}

void AsyncioEmitter::write(const Shield &verb)
{
    suspends("await asyncio.shield(" + handle(verb.handle) + (isMany(verb.handle) ? "[0])" : ")"));
}

void AsyncioEmitter::write(const With &verb)
{
    suspends("async with " + global(verb.object) + ":");
    block(verb.body);
}

void AsyncioEmitter::write(const Put &verb)
{
    suspends("await " + global(verb.queue) + ".put(" + expression(verb.value) + ")");
}

void AsyncioEmitter::write(const Get &verb)
{
    suspends(into(verb.into) + "await " + global(verb.queue) + ".get()");
}

void AsyncioEmitter::write(const Set &verb)
{
    line(global(verb.event) + ".set()");
}

void AsyncioEmitter::write(const Clear &verb)
{
    line(global(verb.event) + ".clear()");
}

void AsyncioEmitter::write(const Wait &verb)
{
    suspends("await " + global(verb.event) + ".wait()");
}

void AsyncioEmitter::suspends(const std::string &code)
{
    line(code);
    out().markSuspension();
}

void AsyncioEmitter::joinAll()
{
    line("while " + startedList() + ":");
    out().indent();
    suspends("await " + startedList() + ".pop(0)");
    out().dedent();
}

void AsyncioEmitter::forget(const std::string &task)
{
    if (!here().joinsAll)
        return;
    line("if " + task + " in " + startedList() + ":");
    out().indent();
    line(startedList() + ".remove(" + task + ")");
    out().dedent();
}

std::vector<std::string> AsyncioEmitter::launched(const std::vector<std::string> &tasks)
{
    const bool isKept =
        std::any_of(tasks.begin(), tasks.end(), [this](const std::string &name) { return isUsed(name); });
    std::vector<std::string> runners;
    if (isKept && hasTwice(tasks)) {
        std::vector<std::string> calls;
        for (const std::string &name : tasks)
            calls.push_back("asyncio.create_task(" + callOf(name) + ")");
        const std::string all = fresh("tasks");
        list(all + " = [", calls, "]");
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const std::string task = all + "[" + std::to_string(i) + "]";
            if (isUsed(tasks[i]))
                line(handle(tasks[i]) + " = " + (isMany(tasks[i]) ? "[" + task + "]" : task));
        }
        return {"*" + all};
    }
    for (const std::string &name : tasks) {
        if (!isKept) {
            runners.push_back(callOf(name));
            continue;
        }
        const std::string task = isUsed(name) && !isMany(name) ? handle(name) : fresh(name + "_task");
        line(task + " = asyncio.create_task(" + callOf(name) + ")");
        if (isUsed(name) && isMany(name))
            line(handle(name) + " = [" + task + "]");
        runners.push_back(task);
    }
    return runners;
}

Listing asyncioProgram(const Scenario &scenario, const std::string &locale)
{
    return AsyncioEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
