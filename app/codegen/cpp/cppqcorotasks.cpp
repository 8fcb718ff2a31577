// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What coroutines do with others.

#include "codegen/cpp/cppqcoroemitter.h"

#include <algorithm>

namespace simmer::codegen {

using namespace scenario;

std::string QCoroEmitter::started(const std::string &task, const Arguments *values)
{
    needTasks();
    const std::string call = callOf(task, values);
    return "start(" + (call == global(task) + "()" ? global(task) : "[=] { return " + call + "; }") + ")";
}

void QCoroEmitter::awaitEach(const std::string &tasks, const std::string &target)
{
    const std::string task = fresh("task");
    line("for (Task &" + task + " : " + tasks + ")");
    out().indent();
    suspends(target + "co_await " + task + ";");
    out().dedent();
}

void QCoroEmitter::write(const Join &verb)
{
    if (stops())
        return CppTasksEmitter::write(verb);
    if (verb.handles.empty()) {
        awaitEach(startedTasks());
        return out().line(startedTasks() + ".clear();");
    }
    for (const std::string &name : verb.handles) {
        if (isMany(name))
            awaitEach(handle(name), into(verb.into));
        else
            suspends(into(verb.into) + "co_await " + handle(name) + ";");
    }
}

void QCoroEmitter::write(const Gather &verb)
{
    if (stops())
        return CppTasksEmitter::write(verb);
    const bool isKept = std::any_of(verb.tasks.begin(), verb.tasks.end(),
                                    [this](const std::string &name) { return isUsed(name); });
    if (canFail() && !verb.collect && !isKept)
        return gatherTasks(verb);
    braced("", [&] {
        std::vector<std::string> tasks;
        for (const std::string &name : verb.tasks)
            tasks.push_back(startedAs(name, tasks));
        for (const std::string &task : tasks)
            awaitOne(task, verb.collect && canFail());
    });
}

/// How the task is called that is started for a `gather`.
std::string QCoroEmitter::startedAs(const std::string &name, const std::vector<std::string> &others)
{
    if (isUsed(name) && !isMany(name)) {
        line(handle(name) + " = " + started(name) + ";");
        return handle(name);
    }
    if (isUsed(name)) {
        line(handle(name) + ".clear();");
        line(handle(name) + ".push_back(" + started(name) + ");");
        return handle(name) + ".front()";
    }
    const bool isTaken = std::count(others.begin(), others.end(), handle(name)) > 0;
    const std::string task = isTaken ? fresh(name + "_task") : handle(name);
    line("Task " + task + " = " + started(name) + ";");
    return task;
}

void QCoroEmitter::awaitOne(const std::string &task, bool isCollected)
{
    if (!isCollected)
        return suspends("co_await " + task + ";");
    line("try {");
    out().indent();
    suspends("co_await " + task + ";");
    out().dedent();
    out().line("} catch (const std::exception &) {", "collected");
    out().line("}");
}

void QCoroEmitter::gatherTasks(const Gather &verb)
{
    waiting(CppHelper::GatherCoroutines);
    const std::string tasks = fresh("tasks");
    line(vectorOfTasks() + tasks + ";");
    for (const std::string &name : verb.tasks)
        line(tasks + ".push_back(" + started(name) + ");");
    include("utility");
    suspends("co_await gather(std::move(" + tasks + "));");
}

void QCoroEmitter::write(const Shield &verb)
{
    suspends("co_await " + handle(verb.handle) + (isMany(verb.handle) ? ".front()" : "") +
             (stops() ? ".shielded();" : ";"));
}

void QCoroEmitter::write(const With &verb)
{
    const auto step = out().setStep({});
    out().line("{");
    out().setStep(step);
    out().indent();
    suspends("co_await " + global(verb.object) + ".acquire();");
    out().line("const Permit " + fresh("permit") + "(" + global(verb.object) + ");");
    body(verb.body);
    out().dedent();
    out().line("}");
}

} // namespace simmer::codegen
