// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/parallelemitter.h"

#include "codegen/python/blockingemitter.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

enum class Kind : std::uint8_t
{
    Threads,
    Processes
};

class ParallelEmitter final : public BlockingEmitter
{
public:
    ParallelEmitter(const Scenario &scenario, const std::string &locale, Kind kind)
        : BlockingEmitter(scenario, locale), m_isThreads(kind == Kind::Threads),
          m_module(m_isThreads ? "threading" : "multiprocessing"), m_one(m_isThreads ? "thread" : "process"),
          m_several(m_isThreads ? "threads" : "processes"),
          m_hasFailures(canFail() || (!m_isThreads && facts().uses<Crash>())),
          m_isManaged((m_hasFailures && takesFailures()) || hasResults())
    {}

private:
    using BlockingEmitter::write;

    bool hasResults() const
    {
        return std::any_of(scenario().tasks.begin(), scenario().tasks.end(),
                           [this](const TaskDefinition &task) {
                               return facts().of(task.name).isResultUsed && facts().of(task.name).isStarted;
                           });
    }

    /// Somebody waits for a task and gets its failure.
    bool takesFailures() const
    {
        bool takes = facts().uses<Join>() || facts().uses<Shield>();
        forEachStep(scenario(), [&takes](const Step &step, const TaskDefinition &) {
            const auto *gather = std::get_if<Gather>(&step.verb);
            takes = takes || (gather && !gather->collect);
        });
        return takes;
    }

    bool sharesOutput() const override { return true; }
    bool keepsTasks() const override { return here().joinsAll; }

    void writeBeforeObjects() override
    {
        if (m_isThreads)
            return;
        import(m_module);
        out().line("multiprocessing.set_start_method(\"fork\")", "a child begins as a copy of its parent");
    }

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name) + " = ";
        const std::string own = name + m_module + ".";
        if (const auto *number = std::get_if<NumberObject>(&object.type))
            return line(name + std::to_string(number->value));
        if (const auto *database = std::get_if<DatabaseObject>(&object.type))
            return makeDatabase(object, *database);
        if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            import(m_isThreads ? "queue" : m_module);
            return line((m_isThreads ? name + "queue." : own) + "Queue(" + std::to_string(queue->capacity) +
                        ")");
        }
        if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type))
            line(own + "Semaphore(" + std::to_string(semaphore->permits) + ")");
        else if (std::holds_alternative<LockObject>(object.type))
            line(own + "Lock()");
        else if (std::holds_alternative<EventObject>(object.type))
            line(own + "Event()");
        else
            return;
        import(m_module);
    }

    void writeGuard() override { out().line(global("main") + "()"); }

    void write(const Yield &) override
    {
        import("time");
        line("time.sleep(0)");
    }

    void write(const Start &verb) override
    {
        const std::string &name = handleOf(verb);
        const std::string one = made(verb.task, &verb.arguments);
        const bool isSeveral = verb.count != 1;
        const std::string range = " in range(" + std::to_string(verb.count) + ")";
        if (!isUsed(name) && !here().joinsAll) {
            if (!isSeveral)
                return line(one + ".start()");
            line("for _" + range + ":");
            return indented(one + ".start()");
        }
        const bool isList = isUsed(name) ? isMany(name) : isSeveral;
        const std::string task = isUsed(name) ? handle(name) : fresh(isList ? m_several : m_one);
        const std::string made = isSeveral ? "[" + one + " for _" + range + "]"
                                 : isList  ? "[" + one + "]"
                                           : one;
        line(task + " = " + made);
        if (isList)
            forEach(task, ".start()");
        else
            line(task + ".start()");
        if (here().joinsAll)
            line(startedList() + (isList ? " += " + task : ".append(" + task + ")"));
    }

    void write(const Join &verb) override
    {
        if (verb.handles.empty())
            return joinAll();
        for (const std::string &name : verb.handles) {
            const bool isList = isMany(name);
            const std::string task = isList ? each() : handle(name);
            if (isList) {
                line("for " + task + " in " + handle(name) + ":");
                out().indent();
            }
            forget(task);
            line(into(verb.into) + task + outcome());
            if (isList)
                out().dedent();
        }
    }

    void write(const Gather &verb) override
    {
        const std::string tasks = fresh(m_several);
        std::vector<std::string> all;
        for (const std::string &name : verb.tasks)
            all.push_back(made(name, nullptr));
        list(tasks + " = [", all, "]");
        for (std::size_t i = 0; i < verb.tasks.size(); ++i) {
            const std::string task = tasks + "[" + std::to_string(i) + "]";
            if (isUsed(verb.tasks[i]))
                line(handle(verb.tasks[i]) + " = " + (isMany(verb.tasks[i]) ? "[" + task + "]" : task));
        }
        forEach(tasks, ".start()");
        if (!m_hasFailures || verb.collect)
            return forEach(tasks, ".join()");
        need(m_isThreads ? PythonHelper::FirstFailedThread : PythonHelper::FirstFailedProcess);
        line("join_all(" + tasks + ")");
    }

    void write(const Shield &verb) override
    {
        line(handle(verb.handle) + (isMany(verb.handle) ? "[0]" : "") + outcome());
    }

    void write(const With &verb) override
    {
        line("with " + global(verb.object) + ":");
        block(verb.body);
    }

    void write(const Put &verb) override
    {
        line(global(verb.queue) + ".put(" + expression(verb.value) + ")");
    }

    void write(const Get &verb) override { line(into(verb.into) + global(verb.queue) + ".get()"); }

    void write(const Wait &verb) override { line(global(verb.event) + ".wait()"); }

    // What ends others from outside is refused before: see refusal().
    void write(const Group &) override { assert(false); }
    void write(const Race &) override { assert(false); }
    void write(const Cancel &) override { assert(false); }
    void write(const Timeout &) override { assert(false); }

    /// Makes the object of a task that is not started yet.
    std::string made(const std::string &task, const Arguments *values)
    {
        if (m_isManaged) {
            need(m_isThreads ? PythonHelper::ThreadTask : PythonHelper::ProcessTask);
            std::string all = global(task);
            for (const std::string &argument : values ? arguments(task, *values) : std::vector<std::string>())
                all += ", " + argument;
            return "Task(" + all + ")";
        }
        import(m_module);
        const std::string given = values ? keywords(task, *values) : std::string();
        return m_module + (m_isThreads ? ".Thread" : ".Process") + "(target=" + global(task) +
               (given.empty() ? "" : ", kwargs={" + given + "}") + ")";
    }

    std::string keywords(const std::string &task, const Arguments &values)
    {
        std::string all;
        for (const auto &[name, value] : values)
            all += (all.empty() ? "\"" : ", \"") + parameter(task, name) + "\": " + expression(value);
        return all;
    }

    /// How one waits for a task: for its failure and its result too where there are any.
    std::string outcome() const { return m_isManaged ? ".outcome()" : ".join()"; }

    void indented(const std::string &code)
    {
        out().indent();
        line(code);
        out().dedent();
    }

    void forEach(const std::string &tasks, const std::string &does)
    {
        const std::string task = each();
        line("for " + task + " in " + tasks + ":");
        indented(task + does);
    }

    /// The same name in each loop of a body.
    std::string each()
    {
        if (m_eachIn != &here())
            m_each = fresh(m_one);
        m_eachIn = &here();
        return m_each;
    }

    void joinAll()
    {
        if (!m_hasFailures)
            return forEach(startedList(), ".join()");
        line("while " + startedList() + ":");
        indented(startedList() + ".pop(0)" + outcome());
    }

    /// Before a task is joined by its handle, where the body also joins all: its failure is raised once.
    void forget(const std::string &task)
    {
        if (!here().joinsAll || !m_hasFailures)
            return;
        line("if " + task + " in " + startedList() + ":");
        indented(startedList() + ".remove(" + task + ")");
    }

    const bool m_isThreads;
    const std::string m_module;
    const std::string m_one;
    const std::string m_several;
    const bool m_hasFailures;
    /// Failures and results have to reach whoever joins: a plain thread or process is not enough.
    const bool m_isManaged;
    std::string m_each;
    const DefinitionFacts *m_eachIn = nullptr;
};

} // namespace

Listing threadsProgram(const Scenario &scenario, const std::string &locale)
{
    return ParallelEmitter(scenario, locale, Kind::Threads).emit();
}

Listing processesProgram(const Scenario &scenario, const std::string &locale)
{
    return ParallelEmitter(scenario, locale, Kind::Processes).emit();
}

} // namespace simmer::codegen
