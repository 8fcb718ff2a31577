// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppblocking.h"

namespace simmer::codegen {

using namespace scenario;

void CppBlockingEmitter::writeHandles()
{
    for (const std::string &name : here().handles) {
        if (!isUsed(name))
            continue;
        needTasks();
        out().line((isMany(name) ? vectorOfTasks() : "Task ") + handle(name) + ";");
    }
    if (here().joinsAll) {
        m_started = fresh("started");
        out().line(vectorOfTasks() + m_started + ";");
    }
}

std::string CppBlockingEmitter::vectorOfTasks()
{
    needTasks();
    include("vector");
    return "std::vector<Task> ";
}

// --- time ---

void CppBlockingEmitter::write(const Sleep &verb)
{
    if (!stops())
        return CppEmitter::write(verb);
    needStops();
    line("sleepFor(" + duration(verb.duration) + ");");
}

void CppBlockingEmitter::write(const Block &verb)
{
    if (!stops())
        return CppEmitter::write(verb);
    needStops();
    line("sleepFor(" + duration(verb.duration) + ");");
}

void CppBlockingEmitter::write(const Yield &)
{
    include("thread");
    line("std::this_thread::yield();");
}

void CppBlockingEmitter::write(const Timeout &verb)
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

void CppBlockingEmitter::startOne(const Start &verb)
{
    const std::string &name = handleOf(verb);
    const std::string one = started(verb.task, &verb.arguments);
    if (!isUsed(name))
        return line((here().joinsAll ? m_started + ".push_back(" + one + ")" : one) + ";");
    line(handle(name) + (isMany(name) ? ".push_back(" + one + ");" : " = " + one + ";"));
    if (here().joinsAll)
        line(m_started + ".push_back(" + handle(name) + (isMany(name) ? ".back());" : ");"));
}

void CppBlockingEmitter::write(const Start &verb)
{
    if (isUsed(handleOf(verb)) && isMany(handleOf(verb)))
        line(handle(handleOf(verb)) + ".clear();");
    if (verb.count == 1)
        return startOne(verb);
    const std::string turn = fresh("turn");
    braced("for (int " + turn + " = 0; " + turn + " < " + std::to_string(verb.count) + "; ++" + turn + ")",
           [&] { startOne(verb); });
}

void CppBlockingEmitter::joinAll()
{
    const std::string task = fresh("task");
    if (!hasFailures()) {
        line("for (const Task &" + task + " : " + m_started + ")");
        out().indent();
        out().line(task + ".wait();");
        return out().dedent();
    }
    braced("while (!" + m_started + ".empty())", [&] {
        out().line("const Task " + task + " = " + m_started + ".front();");
        out().line(m_started + ".erase(" + m_started + ".begin());");
        out().line(task + ".get();");
    });
}

void CppBlockingEmitter::forget(const std::string &task)
{
    if (here().joinsAll && hasFailures())
        line("std::erase(" + m_started + ", " + task + ");");
}

void CppBlockingEmitter::write(const Join &verb)
{
    if (verb.handles.empty())
        return joinAll();
    for (const std::string &name : verb.handles) {
        const std::string target = into(verb.into);
        if (!isMany(name)) {
            forget(handle(name));
            line(target + handle(name) + ".get();");
            continue;
        }
        const std::string task = fresh("task");
        braced("for (const Task &" + task + " : " + handle(name) + ")", [&] {
            forget(task);
            line(target + task + ".get();");
        });
    }
}

std::string CppBlockingEmitter::startAll(const std::vector<std::string> &names)
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

void CppBlockingEmitter::write(const Gather &verb)
{
    const std::string tasks = startAll(verb.tasks);
    if (stops() && !verb.collect) {
        needGroups();
        return line("gather(" + tasks + ");");
    }
    const std::string task = fresh("task");
    line("for (const Task &" + task + " : " + tasks + ")");
    out().indent();
    out().line(task + (hasFailures() && !verb.collect ? ".get();" : ".wait();"));
    out().dedent();
}

void CppBlockingEmitter::write(const Group &verb)
{
    const std::string tasks = startAll(verb.tasks);
    needGroups();
    line("group(" + tasks + ");");
}

void CppBlockingEmitter::write(const Race &verb)
{
    const std::string tasks = startAll(verb.tasks);
    needGroups();
    line("race(" + tasks + ");");
}

void CppBlockingEmitter::write(const Cancel &verb)
{
    if (!isMany(verb.handle))
        return line(handle(verb.handle) + ".cancel();");
    const std::string task = fresh("task");
    line("for (const Task &" + task + " : " + handle(verb.handle) + ")");
    out().indent();
    out().line(task + ".cancel();");
    out().dedent();
}

void CppBlockingEmitter::write(const Shield &verb)
{
    line(handle(verb.handle) + (isMany(verb.handle) ? ".front()" : "") + ".get();");
}

// --- objects ---

void CppBlockingEmitter::write(const With &verb)
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
         fresh(isMutex ? "hold" : "permit") + "(" + object(verb.object) + ");");
    body(verb.body);
    out().dedent();
    out().line("}");
}

void CppBlockingEmitter::write(const Put &verb)
{
    line(object(verb.queue) + ".put(" + expression(verb.value) + ");");
}

void CppBlockingEmitter::write(const Get &verb)
{
    line(into(verb.into) + object(verb.queue) + ".get();");
}

void CppBlockingEmitter::write(const Set &verb)
{
    line(object(verb.event) + ".set();");
}

void CppBlockingEmitter::write(const Clear &verb)
{
    line(object(verb.event) + ".clear();");
}

void CppBlockingEmitter::write(const Wait &verb)
{
    line(object(verb.event) + ".wait();");
}

} // namespace simmer::codegen
