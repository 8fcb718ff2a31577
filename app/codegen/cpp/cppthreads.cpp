// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppthreads.h"

#include "codegen/cpp/cpptasks.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

class CppThreadsEmitter final : public CppTasksEmitter
{
public:
    CppThreadsEmitter(const Scenario &scenario, const std::string &locale) : CppTasksEmitter(scenario, locale)
    {}

private:
    using CppTasksEmitter::write;

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name);
        if (std::holds_alternative<LockObject>(object.type) && hasMutexes()) {
            include("mutex");
            line("std::mutex " + name + ";");
        } else if (std::holds_alternative<LockObject>(object.type)) {
            needPermit();
            line("Semaphore " + name + "{1};");
        } else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type)) {
            needPermit();
            line(std::string(stops() ? "Semaphore " : "std::counting_semaphore<> ") + name + "{" +
                 std::to_string(semaphore->permits) + "};");
        } else if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            needWaiting(CppHelper::Queue);
            line("Queue " + name + "{" + std::to_string(queue->capacity) + "};");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            needWaiting(CppHelper::Event);
            line("Event " + name + ";");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            include("atomic");
            include("cstdint");
            line("std::atomic<std::int64_t> " + name + "{" + std::to_string(number->value) + "};");
        } else {
            writeOutside(object);
        }
    }

    void writeHowToBuild() override
    {
        out().comment("To be compiled with: -std=c++20 -pthread" +
                      std::string(facts().uses<Query>() ? " -lsqlite3" : ""));
    }

    std::string output() override
    {
        include("syncstream");
        return "std::osyncstream(std::cout)";
    }

    void writeEnd() override
    {
        if (m_startsTasks)
            out().line("lesson::joinThreads();");
    }

    bool hasMutexes() const override { return !stops(); }

    void needPermit() override
    {
        if (stops())
            needWaiting(CppHelper::Semaphore);
        else
            need(CppHelper::Permit);
    }

    void needWaiting(CppHelper helper)
    {
        if (stops())
            needStops();
        need(helper);
    }

    void needStops() override
    {
        need(CppHelper::TimedOut);
        need(CppHelper::Deadlines);
        need(CppHelper::ThreadStops);
    }

    void needTasks() override
    {
        if (!stops())
            return need(CppHelper::Task);
        needStops();
        need(CppHelper::StoppableTask);
    }

    bool hasGather() const override { return stops(); }

    void needGather() override
    {
        need(CppHelper::NextThread);
        need(CppHelper::Gather);
    }

    void needGroups() override
    {
        need(CppHelper::NextThread);
        need(CppHelper::Groups);
    }

    /// In programs that end threads, waits are those of the helpers.
    std::string adapted(const std::string &helper) override
    {
        std::string text =
            replaced(helper, "$WAIT(", stops() ? "await(hold, changed, " : "changed.wait(hold, ");
        text = replaced(text, "$MUTEX", "std::mutex");
        text = replaced(text, "$SLEEP", stops() ? "sleepFor" : "std::this_thread::sleep_for");
        return replaced(text, "$CONDITION",
                        stops() ? "std::condition_variable_any" : "std::condition_variable");
    }

    /// What a thread is given to run.
    std::string function(const std::string &task, const Arguments *values = nullptr)
    {
        const std::string call = callOf(task, values);
        return call == global(task) + "()" ? global(task) : "[=] { return " + call + "; }";
    }

    std::string started(const std::string &task, const Arguments *values) override
    {
        needTasks();
        m_startsTasks = true;
        return "start(" + function(task, values) + ")";
    }

    std::string startedFor(const std::string &client, const std::string &task) override
    {
        needTasks();
        m_startsTasks = true;
        const std::string call = (facts().of(task).usesConnection ? "" : "static_cast<void>(connection); ") +
                                 std::string("return ") + callOf(task) + "; }";
        return "start([=] { Connection connection(" + client + "); " + call + ")";
    }

    void write(const Gather &verb) override
    {
        const bool isKept = std::any_of(verb.tasks.begin(), verb.tasks.end(),
                                        [this](const std::string &name) { return isUsed(name); });
        if (isKept || stops() || (canFail() && verb.collect))
            return CppTasksEmitter::write(verb);
        if (canFail())
            return gatherFunctions(verb);
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
        needTasks();
        need(CppHelper::GatherAll);
        m_startsTasks = true;
        std::string all;
        for (const std::string &name : verb.tasks)
            all += (all.empty() ? "" : ", ") + function(name);
        line("gather({" + all + "});");
    }

    bool m_startsTasks = false;
};

} // namespace

Listing cppThreadsProgram(const Scenario &scenario, const std::string &locale)
{
    return CppThreadsEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
