// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppqcoro.h"

#include "codegen/cpp/cppemitter.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

/// A handler cannot await in C++; this says whether it would have to.
bool isSuspending(const Body &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step &step) {
        const Verb &verb = step.verb;
        const bool isPlain = std::holds_alternative<Say>(verb) || std::holds_alternative<Work>(verb) ||
                             std::holds_alternative<Block>(verb) || std::holds_alternative<Create>(verb) ||
                             std::holds_alternative<Set>(verb) || std::holds_alternative<Clear>(verb) ||
                             std::holds_alternative<Read>(verb) || std::holds_alternative<Write>(verb) ||
                             std::holds_alternative<Break>(verb) || std::holds_alternative<Return>(verb) ||
                             std::holds_alternative<Raise>(verb) || std::holds_alternative<Crash>(verb) ||
                             std::holds_alternative<Repeat>(verb) || std::holds_alternative<If>(verb);
        if (!isPlain)
            return true;
        const auto bodies = bodiesOf(step);
        return std::any_of(bodies.begin(), bodies.end(),
                           [](const Body *body) { return isSuspending(*body); });
    });
}

class QCoroEmitter final : public CppEmitter
{
public:
    QCoroEmitter(const Scenario &scenario, const std::string &locale)
        : CppEmitter(scenario, locale), m_isShared(speaksOffTheLoop(scenario))
    {
        include("QCoreApplication");
        include("QCoroTask");
        include("QTimer");
        include("exception");
        include("iostream");
    }

private:
    using CppEmitter::write;

    void writeHowToBuild() override
    {
        out().comment("To be built as C++20 with Qt and QCoro; in CMake, link Qt6::Core" +
                      std::string(facts().uses<Offload>() ? ", Qt6::Concurrent" : "") + " and QCoro6::Coro.");
    }

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name);
        if (std::holds_alternative<LockObject>(object.type)) {
            waiting(CppHelper::CoroutinePermits);
            line("Semaphore " + name + "{1};");
        } else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type)) {
            waiting(CppHelper::CoroutinePermits);
            line("Semaphore " + name + "{" + std::to_string(semaphore->permits) + "};");
        } else if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            waiting(CppHelper::CoroutineQueue);
            line("Queue " + name + "{" + std::to_string(queue->capacity) + "};");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            waiting(CppHelper::CoroutineEvent);
            line("Event " + name + ";");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            include("cstdint");
            line("std::int64_t " + name + " = " + std::to_string(number->value) + ";");
        }
    }

    void waiting(CppHelper helper)
    {
        need(CppHelper::NextTurn);
        need(CppHelper::Waiters);
        need(helper);
    }

    std::string output() override
    {
        if (!m_isShared)
            return "std::cout";
        include("syncstream");
        return "std::osyncstream(std::cout)";
    }

    std::string resultType(bool returnsValue) override
    {
        return returnsValue ? "QCoro::Task<std::int64_t>" : "QCoro::Task<>";
    }

    std::string awaiting() override
    {
        m_awaits = true;
        return "co_await ";
    }

    std::string returning() override { return "co_return"; }

    void writeLast(bool returnsValue, bool isOpen) override
    {
        if (isOpen && (returnsValue || !m_awaits))
            out().line(returnsValue ? "co_return 0;" : "co_return;");
    }

    void writeHandles() override
    {
        m_awaits = false;
        for (const Object &object : scenario().objects) {
            const auto *pool = std::get_if<PoolObject>(&object.type);
            if (!pool || !isMain() || !facts().uses<Offload>())
                continue;
            include("QThreadPool");
            out().line("QThreadPool::globalInstance()->setMaxThreadCount(" + std::to_string(pool->workers) +
                       ");");
        }
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
        include("vector");
        return "std::vector<Task> ";
    }

    void writeMainFunction() override
    {
        out().line("QCoro::Task<> runAndQuit()");
        out().line("{");
        out().indent();
        out().line("int status = 0;");
        out().line("try {");
        out().indent();
        out().line("co_await lesson::" + global("main") + "();");
        out().dedent();
        out().line("} catch (const std::exception &error) {");
        out().indent();
        out().line("std::cerr << error.what() << '\\n';");
        out().line("status = 1;");
        out().dedent();
        out().line("}");
        out().line("QCoreApplication::exit(status);");
        out().dedent();
        out().text("}\n\nint main(int count, char **arguments)\n{\n"
                   "    QCoreApplication application(count, arguments);\n"
                   "    QTimer::singleShot(0, [] { runAndQuit(); });\n"
                   "    return application.exec();\n}\n");
    }

    /// A line where the coroutine can give the thread back.
    void suspends(const std::string &code)
    {
        m_awaits = true;
        line(code);
        out().markSuspension();
    }

    void write(const Sleep &verb) override
    {
        const double *const units = std::get_if<double>(&verb.duration);
        if (units && *units == 0)
            return giveWay();
        need(CppHelper::SleepFor);
        suspends("co_await sleepFor(" + duration(verb.duration) + ");");
    }

    void write(const Yield &) override { giveWay(); }

    void giveWay()
    {
        need(CppHelper::NextTurn);
        suspends("co_await nextTurn();");
    }

    void write(const Offload &verb) override
    {
        include("QtConcurrent");
        include("QCoroFuture");
        suspends("co_await QtConcurrent::run([=] {");
        out().indent();
        body(verb.body);
        out().dedent();
        out().line("});");
    }

    void write(const Create &verb) override
    {
        nothing(global(verb.task) + " is not run: a QCoro coroutine begins when it is called");
    }

    std::string function(const std::string &task, const Arguments *values = nullptr)
    {
        const std::string call = callOf(task, values);
        return call == global(task) + "()" ? global(task) : "[=] { return " + call + "; }";
    }

    std::string started(const std::string &task, const Arguments *values = nullptr)
    {
        need(CppHelper::NextTurn);
        need(CppHelper::StartCoroutine);
        return "start(" + function(task, values) + ")";
    }

    void startOne(const Start &verb)
    {
        const std::string &name = handleOf(verb);
        const std::string one = started(verb.task, &verb.arguments);
        if (!isUsed(name))
            return line((here().joinsAll ? m_started + ".push_back(" + one + ")" : one) + ";");
        line(handle(name) + (isMany(name) ? ".push_back(" + one + ");" : " = " + one + ";"));
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

    void awaitEach(const std::string &tasks, const std::string &target = {})
    {
        const std::string task = fresh("task");
        line("for (Task &" + task + " : " + tasks + ")");
        out().indent();
        suspends(target + "co_await " + task + ";");
        out().dedent();
    }

    void write(const Join &verb) override
    {
        if (verb.handles.empty()) {
            awaitEach(m_started);
            return out().line(m_started + ".clear();");
        }
        for (const std::string &name : verb.handles) {
            if (isMany(name))
                awaitEach(handle(name), into(verb.into));
            else
                suspends(into(verb.into) + "co_await " + handle(name) + ";");
        }
    }

    void write(const Gather &verb) override
    {
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
    std::string startedAs(const std::string &name, const std::vector<std::string> &others)
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

    void awaitOne(const std::string &task, bool isCollected)
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

    void gatherTasks(const Gather &verb)
    {
        waiting(CppHelper::GatherCoroutines);
        const std::string tasks = fresh("tasks");
        line(vectorOfTasks() + tasks + ";");
        for (const std::string &name : verb.tasks)
            line(tasks + ".push_back(" + started(name) + ");");
        include("utility");
        suspends("co_await gather(std::move(" + tasks + "));");
    }

    void write(const Shield &verb) override
    {
        suspends("co_await " + handle(verb.handle) + (isMany(verb.handle) ? ".front();" : ";"));
    }

    void write(const With &verb) override
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

    void write(const Put &verb) override
    {
        suspends("co_await " + global(verb.queue) + ".put(" + expression(verb.value) + ");");
    }

    void write(const Get &verb) override
    {
        suspends(into(verb.into) + "co_await " + global(verb.queue) + ".get();");
    }

    void write(const Set &verb) override { line(global(verb.event) + ".set();"); }

    void write(const Clear &verb) override { line(global(verb.event) + ".clear();"); }

    void write(const Wait &verb) override { suspends("co_await " + global(verb.event) + ".wait();"); }

    void attempt(const Try &verb) override
    {
        if (!isSuspending(*verb.onFailure))
            return CppEmitter::attempt(verb);
        const std::string failed = fresh("failed");
        line("bool " + failed + " = false;");
        line("try {");
        out().indent();
        body(verb.body);
        out().dedent();
        out().line("} catch (const std::exception &) {");
        out().indent();
        out().line(failed + " = true;", "a handler cannot await");
        out().dedent();
        out().line("}");
        braced("if (" + failed + ")", *verb.onFailure);
    }

    // What ends others from outside is refused before: see refusal().
    void write(const Group &) override { assert(false); }
    void write(const Race &) override { assert(false); }
    void write(const Cancel &) override { assert(false); }
    void write(const Timeout &) override { assert(false); }

    const bool m_isShared;
    /// The present body has a word that makes it a coroutine.
    bool m_awaits = false;
    /// The tasks that the present body may join all at once.
    std::string m_started;
};

} // namespace

Listing qcoroProgram(const Scenario &scenario, const std::string &locale)
{
    return QCoroEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
