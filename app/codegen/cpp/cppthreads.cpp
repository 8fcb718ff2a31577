// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppthreads.h"

#include "codegen/cpp/cppemitter.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

class CppThreadsEmitter final : public CppEmitter
{
public:
    CppThreadsEmitter(const Scenario &scenario, const std::string &locale) : CppEmitter(scenario, locale) {}

private:
    using CppEmitter::write;

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name);
        if (std::holds_alternative<LockObject>(object.type)) {
            include("mutex");
            line("std::mutex " + name + ";");
        } else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type)) {
            include("semaphore");
            line("std::counting_semaphore<> " + name + "{" + std::to_string(semaphore->permits) + "};");
        } else if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            need(CppHelper::Queue);
            line("Queue " + name + "{" + std::to_string(queue->capacity) + "};");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            need(CppHelper::Event);
            line("Event " + name + ";");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            include("atomic");
            include("cstdint");
            line("std::atomic<std::int64_t> " + name + "{" + std::to_string(number->value) + "};");
        }
    }

    std::string output() override
    {
        include("syncstream");
        return "std::osyncstream(std::cout)";
    }

    void writeHandles() override
    {
        for (const std::string &name : here().handles) {
            if (isUsed(name))
                out().line((isMany(name) ? vectorOfTasks() : "Task ") + handle(name) + ";");
        }
        if (here().joinsAll) {
            m_started = fresh("started");
            out().line(vectorOfTasks() + m_started + ";");
        }
    }

    std::string vectorOfTasks()
    {
        need(CppHelper::Task);
        include("vector");
        return "std::vector<Task> ";
    }

    void writeEnd() override
    {
        if (m_startsTasks)
            out().line("lesson::joinThreads();");
    }

    void write(const Yield &) override
    {
        include("thread");
        line("std::this_thread::yield();");
    }

    /// What a thread is given to run.
    std::string function(const std::string &task, const Arguments *values = nullptr)
    {
        const std::string call = callOf(task, values);
        return call == global(task) + "()" ? global(task) : "[=] { return " + call + "; }";
    }

    std::string started(const std::string &task, const Arguments *values = nullptr)
    {
        need(CppHelper::Task);
        m_startsTasks = true;
        return "start(" + function(task, values) + ")";
    }

    void startOne(const Start &verb)
    {
        const std::string &name = handleOf(verb);
        const std::string one = started(verb.task, &verb.arguments);
        if (!isUsed(name))
            return line((here().joinsAll ? m_started + ".push_back(" + one + ")" : one) + ";");
        line(handle(name) + (isMany(name) ? ".push_back(" + one + ");" : " = " + one + ";"));
        if (here().joinsAll)
            line(m_started + ".push_back(" + handle(name) + (isMany(name) ? ".back());" : ");"));
    }

    void write(const Start &verb) override
    {
        if (isUsed(handleOf(verb)) && isMany(handleOf(verb)))
            line(handle(handleOf(verb)) + ".clear();");
        if (verb.count == 1)
            return startOne(verb);
        const std::string turn = fresh("turn");
        braced("for (int " + turn + " = 0; " + turn + " < " + std::to_string(verb.count) + "; ++" + turn +
                   ")",
               [&] { startOne(verb); });
    }

    void joinAll()
    {
        const std::string task = fresh("task");
        if (!canFail()) {
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

    void write(const Join &verb) override
    {
        if (verb.handles.empty())
            return joinAll();
        for (const std::string &name : verb.handles) {
            const std::string target = into(verb.into);
            if (!isMany(name)) {
                line(target + handle(name) + ".get();");
                continue;
            }
            const std::string task = fresh("task");
            line("for (const Task &" + task + " : " + handle(name) + ")");
            out().indent();
            out().line(target + task + ".get();");
            out().dedent();
        }
    }

    void write(const Gather &verb) override
    {
        const bool isKept = std::any_of(verb.tasks.begin(), verb.tasks.end(),
                                        [this](const std::string &name) { return isUsed(name); });
        if (isKept)
            return gatherTasks(verb);
        if (canFail() && !verb.collect)
            return gatherFunctions(verb);
        if (canFail())
            return gatherTasks(verb);
        include("thread");
        braced(
            "",
            [&] {
                for (const std::string &name : verb.tasks)
                    line("const std::jthread " + fresh(name + "_thread") + "(" + function(name) + ");");
            },
            " // waits for their ends");
    }

    void gatherFunctions(const Gather &verb)
    {
        need(CppHelper::Task);
        need(CppHelper::GatherAll);
        m_startsTasks = true;
        std::vector<std::string> functions;
        for (const std::string &name : verb.tasks)
            functions.push_back(function(name));
        std::string all;
        for (const std::string &one : functions)
            all += (all.empty() ? "" : ", ") + one;
        line("gather({" + all + "});");
    }

    void gatherTasks(const Gather &verb)
    {
        const std::string tasks = fresh("tasks");
        line(vectorOfTasks() + tasks + ";");
        for (const std::string &name : verb.tasks) {
            line(tasks + ".push_back(" + started(name) + ");");
            if (isUsed(name) && isMany(name))
                line(handle(name) + ".assign(1, " + tasks + ".back());");
            else if (isUsed(name))
                line(handle(name) + " = " + tasks + ".back();");
        }
        const std::string task = fresh("task");
        line("for (const Task &" + task + " : " + tasks + ")");
        out().indent();
        out().line(task + (canFail() && !verb.collect ? ".get();" : ".wait();"));
        out().dedent();
    }

    void write(const Shield &verb) override
    {
        line(handle(verb.handle) + (isMany(verb.handle) ? ".front()" : "") + ".get();");
    }

    void write(const With &verb) override
    {
        const bool isLock = std::holds_alternative<LockObject>(scenario().object(verb.object)->type);
        const std::string hold = fresh(isLock ? "hold" : "permit");
        if (isLock)
            include("mutex");
        else
            need(CppHelper::Permit);
        // The lock's own line is where the step stands.
        const auto step = out().setStep({});
        out().line("{");
        out().setStep(step);
        out().indent();
        line(std::string(isLock ? "const std::lock_guard " : "const Permit ") + hold + "(" +
             global(verb.object) + ");");
        body(verb.body);
        out().dedent();
        out().line("}");
    }

    void write(const Put &verb) override
    {
        line(global(verb.queue) + ".put(" + expression(verb.value) + ");");
    }

    void write(const Get &verb) override { line(into(verb.into) + global(verb.queue) + ".get();"); }

    void write(const Set &verb) override { line(global(verb.event) + ".set();"); }

    void write(const Clear &verb) override { line(global(verb.event) + ".clear();"); }

    void write(const Wait &verb) override { line(global(verb.event) + ".wait();"); }

    // What ends others from outside is refused before: see refusal().
    void write(const Group &) override { assert(false); }
    void write(const Race &) override { assert(false); }
    void write(const Cancel &) override { assert(false); }
    void write(const Timeout &) override { assert(false); }

    bool m_startsTasks = false;
    /// The tasks that the present body may join all at once.
    std::string m_started;
};

} // namespace

Listing cppThreadsProgram(const Scenario &scenario, const std::string &locale)
{
    return CppThreadsEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
