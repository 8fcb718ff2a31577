// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cpptasks.h"

namespace simmer::codegen {

using namespace scenario;

void CppTasksEmitter::writeHandles()
{
    for (const std::string &name : here().handles) {
        if (!isUsed(name))
            continue;
        needTasks();
        out().line((isMany(name) ? vectorOfTasks() : "Task ") + handle(name) + ";");
    }
    writeStarted();
}

void CppTasksEmitter::writeStarted()
{
    if (!here().joinsAll)
        return;
    m_started = fresh("started");
    out().line(vectorOfTasks() + m_started + ";");
}

std::string CppTasksEmitter::vectorOfTasks()
{
    needTasks();
    include("vector");
    return "std::vector<Task> ";
}

// --- time ---

void CppTasksEmitter::write(const Sleep &verb)
{
    if (!stops())
        return CppEmitter::write(verb);
    needStops();
    waits({}, "sleepFor(" + duration(verb.duration) + ");");
}

void CppTasksEmitter::write(const Block &verb)
{
    if (!stops())
        return CppEmitter::write(verb);
    needStops();
    line("sleepFor(" + duration(verb.duration) + ");");
}

void CppTasksEmitter::write(const Yield &)
{
    include("thread");
    line("std::this_thread::yield();");
}

void CppTasksEmitter::write(const Timeout &verb)
{
    if (!verb.otherwise)
        return braced("", [&] { bodyUntil(verb); });
    line("try {");
    out().indent();
    bodyUntil(verb);
    out().dedent();
    out().line("} catch (const TimedOut &) {");
    out().indent();
    body(*verb.otherwise);
    out().dedent();
    out().line("}");
}

// --- tasks ---

void CppTasksEmitter::clearHandle(const std::string &name)
{
    if (isUsed(name) && isMany(name))
        line(handle(name) + ".clear();");
}

void CppTasksEmitter::keep(const std::string &name, const std::string &one)
{
    if (!isUsed(name))
        return line((here().joinsAll ? m_started + ".push_back(" + one + ")" : one) + ";");
    line(handle(name) + (isMany(name) ? ".push_back(" + one + ");" : " = " + one + ";"));
    if (here().joinsAll && keepsTwice())
        line(m_started + ".push_back(" + handle(name) + (isMany(name) ? ".back());" : ");"));
}

void CppTasksEmitter::write(const Start &verb)
{
    clearHandle(handleOf(verb));
    const auto one = [&] { keep(handleOf(verb), started(verb.task, &verb.arguments)); };
    if (verb.count == 1)
        return one();
    const std::string turn = fresh("turn");
    braced("for (int " + turn + " = 0; " + turn + " < " + std::to_string(verb.count) + "; ++" + turn + ")",
           one);
}

void CppTasksEmitter::joinAll()
{
    const std::string task = fresh("task");
    if (!hasFailures()) {
        line("for (const Task &" + task + " : " + m_started + ")");
        out().indent();
        waits({}, task + ".wait();");
        return out().dedent();
    }
    braced("while (!" + m_started + ".empty())", [&] {
        out().line("const Task " + task + " = " + m_started + ".front();");
        out().line(m_started + ".erase(" + m_started + ".begin());");
        waits({}, task + ".get();");
    });
}

void CppTasksEmitter::forget(const std::string &task)
{
    if (mustForget())
        line("std::erase(" + m_started + ", " + task + ");");
}

void CppTasksEmitter::write(const Join &verb)
{
    if (verb.handles.empty())
        return joinAll();
    for (const std::string &name : verb.handles) {
        const std::string target = into(verb.into);
        if (!isMany(name)) {
            forget(handle(name));
            waits(target, handle(name) + ".get();");
            continue;
        }
        const std::string task = fresh("task");
        const std::string loop = "for (const Task &" + task + " : " + handle(name) + ")";
        if (mustForget()) {
            braced(loop, [&] {
                forget(task);
                waits(target, task + ".get();");
            });
            continue;
        }
        line(loop);
        out().indent();
        waits(target, task + ".get();");
        out().dedent();
    }
}

std::string CppTasksEmitter::startAll(const std::vector<std::string> &names)
{
    const std::string tasks = fresh("tasks");
    line(vectorOfTasks() + tasks + ";");
    for (const std::string &name : names) {
        line(tasks + ".push_back(" + started(name) + ");");
        if (isUsed(name) && isMany(name))
            line(handle(name) + ".assign(1, " + tasks + ".back());");
        else if (isUsed(name))
            line(handle(name) + " = " + tasks + ".back();");
    }
    return tasks;
}

void CppTasksEmitter::write(const Gather &verb)
{
    const std::string tasks = startAll(verb.tasks);
    if (hasGather() && !verb.collect) {
        needGather();
        return waits({}, "gather(" + tasks + ");");
    }
    const std::string task = fresh("task");
    line("for (const Task &" + task + " : " + tasks + ")");
    out().indent();
    waits({}, task + (hasFailures() && !verb.collect ? ".get();" : ".wait();"));
    out().dedent();
}

void CppTasksEmitter::write(const Group &verb)
{
    const std::string tasks = startAll(verb.tasks);
    needGroups();
    waits({}, "group(" + tasks + ");");
}

void CppTasksEmitter::write(const Race &verb)
{
    const std::string tasks = startAll(verb.tasks);
    needGroups();
    waits({}, "race(" + tasks + ");");
}

void CppTasksEmitter::write(const Cancel &verb)
{
    if (!isMany(verb.handle))
        return line(handle(verb.handle) + ".cancel();");
    const std::string task = fresh("task");
    line("for (const Task &" + task + " : " + handle(verb.handle) + ")");
    out().indent();
    out().line(task + ".cancel();");
    out().dedent();
}

void CppTasksEmitter::write(const Shield &verb)
{
    waits({}, handle(verb.handle) + (isMany(verb.handle) ? ".front()" : "") + ".get();");
}

// --- objects ---

void CppTasksEmitter::write(const With &verb)
{
    const bool isMutex =
        hasMutexes() && std::holds_alternative<LockObject>(scenario().object(verb.object)->type);
    if (isMutex)
        include("mutex");
    else
        needPermit();
    // The lock's own line is where the step stands.
    const auto step = out().setStep({});
    out().line("{");
    out().setStep(step);
    out().indent();
    line(std::string(isMutex ? "const std::lock_guard " : "const Permit ") +
         fresh(isMutex ? "hold" : "permit") + "(" + global(verb.object) + ");");
    body(verb.body);
    out().dedent();
    out().line("}");
}

void CppTasksEmitter::write(const Put &verb)
{
    waits({}, global(verb.queue) + ".put(" + expression(verb.value) + ");");
}

void CppTasksEmitter::write(const Get &verb)
{
    waits(into(verb.into), global(verb.queue) + ".get();");
}

void CppTasksEmitter::write(const Set &verb)
{
    line(global(verb.event) + ".set();");
}

void CppTasksEmitter::write(const Clear &verb)
{
    line(global(verb.event) + ".clear();");
}

void CppTasksEmitter::write(const Wait &verb)
{
    waits({}, global(verb.event) + ".wait();");
}

} // namespace simmer::codegen
