// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/asyncioemitter.h"

#include "codegen/python/pythonemitter.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

std::string poolSize(const Scenario &scenario)
{
    for (const Object &object : scenario.objects) {
        if (const auto *pool = std::get_if<PoolObject>(&object.type))
            return std::to_string(pool->workers);
    }
    return {};
}

bool hasTwice(const std::vector<std::string> &names)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
        return std::count(names.begin(), names.end(), name) > 1;
    });
}

class AsyncioEmitter final : public PythonEmitter
{
public:
    AsyncioEmitter(const Scenario &scenario, const std::string &locale)
        : PythonEmitter(scenario, locale, Colour::Async), m_isShared(speaksOffTheLoop(scenario))
    {
        import("asyncio");
    }

private:
    using PythonEmitter::write;

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name) + " = ";
        if (std::holds_alternative<LockObject>(object.type))
            line(name + "asyncio.Lock()");
        else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type))
            line(name + "asyncio.Semaphore(" + std::to_string(semaphore->permits) + ")");
        else if (const auto *queue = std::get_if<QueueObject>(&object.type))
            line(name + "asyncio.Queue(" + std::to_string(queue->capacity) + ")");
        else if (std::holds_alternative<EventObject>(object.type))
            line(name + "asyncio.Event()");
        else if (const auto *number = std::get_if<NumberObject>(&object.type))
            line(name + std::to_string(number->value));
        else if (const auto *database = std::get_if<DatabaseObject>(&object.type))
            makeDatabase(object, *database);
    }

    void writeMainHead() override
    {
        const std::string workers = poolSize(scenario());
        const bool isUsed = facts().uses<Offload>() || facts().uses<Query>() || facts().uses<File>();
        if (workers.empty() || !isUsed)
            return;
        import("concurrent.futures");
        out().line("pool = concurrent.futures.ThreadPoolExecutor(max_workers=" + workers + ")");
        out().line("asyncio.get_running_loop().set_default_executor(pool)");
    }

    void writeGuard() override { out().line("asyncio.run(" + global("main") + "())"); }

    bool sharesOutput() const override { return m_isShared; }

    std::string caught(bool withCancelled) override
    {
        return withCancelled ? "(Exception, asyncio.CancelledError)" : "Exception";
    }

    void write(const Sleep &verb) override
    {
        suspends("await asyncio.sleep(" + duration(verb.duration) + ")");
    }

    void write(const Block &verb) override
    {
        import("time");
        line("time.sleep(" + duration(verb.duration) + ")");
    }

    void write(const Yield &) override { suspends("await asyncio.sleep(0)"); }

    void write(const Offload &verb) override
    {
        if (verb.body.size() == 1) {
            const Step &step = verb.body.front();
            const auto *work = std::get_if<Work>(&step.verb);
            const auto *wait = std::get_if<Block>(&step.verb);
            if (work)
                need(PythonHelper::Work);
            if (wait)
                import("time");
            const Duration *const length = work ? &work->duration : wait ? &wait->duration : nullptr;
            // A computed one that makes no sense has to fail where it is used.
            if (length && isSure(*length)) {
                suspends(std::string("await asyncio.to_thread(") + (work ? "work, " : "time.sleep, ") +
                         duration(*length) + ")");
                return out().alsoHere(step.id);
            }
        }
        const std::string function = fresh("off_the_loop");
        const std::vector<std::string> names = localsReadBy(verb.body);
        out().blank();
        list("def " + function + "(", names, "):");
        block(verb.body);
        out().blank();
        std::vector<std::string> given{function};
        given.insert(given.end(), names.begin(), names.end());
        list("await asyncio.to_thread(", given, ")");
        out().markSuspension();
    }

    void write(const Start &verb) override
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

    void callBlocking(const std::string &target, const std::string &function,
                      const std::vector<std::string> &arguments) override
    {
        std::vector<std::string> given{function};
        given.insert(given.end(), arguments.begin(), arguments.end());
        list(target + "await asyncio.to_thread(", given, ")");
        out().markSuspension();
    }

    void write(const Create &verb) override
    {
        if (takeComment().empty())
            return out().line(callOf(verb.task), "never awaited, so it never runs");
        line(callOf(verb.task));
    }

    void write(const Join &verb) override
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

    void write(const Gather &verb) override
    {
        std::vector<std::string> runners = launched(verb.tasks);
        if (verb.collect)
            runners.emplace_back("return_exceptions=True");
        list("await asyncio.gather(", runners, ")");
        out().markSuspension();
    }

    void write(const Group &verb) override
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

    void write(const Race &verb) override
    {
        need(PythonHelper::FirstOf);
        list("await first_of(", launched(verb.tasks), ")");
        out().markSuspension();
    }

    void write(const Cancel &verb) override
    {
        if (!isMany(verb.handle))
            return line(handle(verb.handle) + ".cancel()");
        const std::string task = fresh("task");
        line("for " + task + " in " + handle(verb.handle) + ":");
        out().indent();
        line(task + ".cancel()");
        out().dedent();
    }

    void write(const Timeout &verb) override
    {
        const std::string open = "async with asyncio.timeout(" + duration(verb.duration) + "):";
        if (!verb.otherwise) {
            line(open);
            return block(verb.body);
        }
        line("try:");
        out().indent();
        line(open);
        block(verb.body);
        out().dedent();
        line("except TimeoutError:");
        block(*verb.otherwise);
    }

    void write(const Shield &verb) override
    {
        suspends("await asyncio.shield(" + handle(verb.handle) + (isMany(verb.handle) ? "[0])" : ")"));
    }

    void write(const With &verb) override
    {
        suspends("async with " + global(verb.object) + ":");
        block(verb.body);
    }

    void write(const Put &verb) override
    {
        suspends("await " + global(verb.queue) + ".put(" + expression(verb.value) + ")");
    }

    void write(const Get &verb) override
    {
        suspends(into(verb.into) + "await " + global(verb.queue) + ".get()");
    }

    void write(const Set &verb) override { line(global(verb.event) + ".set()"); }

    void write(const Clear &verb) override { line(global(verb.event) + ".clear()"); }

    void write(const Wait &verb) override { suspends("await " + global(verb.event) + ".wait()"); }

    /// A line where the task can give the thread back.
    void suspends(const std::string &code)
    {
        line(code);
        out().markSuspension();
    }

    void joinAll()
    {
        line("while " + startedList() + ":");
        out().indent();
        suspends("await " + startedList() + ".pop(0)");
        out().dedent();
    }

    /// Before a task is joined by its handle, where the body also joins all.
    void forget(const std::string &task)
    {
        if (!here().joinsAll)
            return;
        line("if " + task + " in " + startedList() + ":");
        out().indent();
        line(startedList() + ".remove(" + task + ")");
        out().dedent();
    }

    /// Gives the tasks that a step starts to their handles; what stands for each in a call.
    std::vector<std::string> launched(const std::vector<std::string> &tasks)
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

    const bool m_isShared;
};

} // namespace

Listing asyncioProgram(const Scenario &scenario, const std::string &locale)
{
    return AsyncioEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
