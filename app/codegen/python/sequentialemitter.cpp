// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/sequentialemitter.h"

#include "codegen/python/blockingemitter.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

class SequentialEmitter final : public BlockingEmitter
{
public:
    SequentialEmitter(const Scenario &scenario, const std::string &locale) : BlockingEmitter(scenario, locale)
    {}

private:
    using BlockingEmitter::write;

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name) + " = ";
        if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            import("queue");
            line(name + "queue.Queue(" + std::to_string(queue->capacity) + ")");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            import("threading");
            line(name + "threading.Event()");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            line(name + std::to_string(number->value));
        } else {
            makeOutside(object);
        }
    }

    bool keepsTasks() const override { return false; }

    void writeGuard() override
    {
        startOutside();
        out().line(global("main") + "()");
    }

    void write(const Yield &) override { nothing("nobody else is there to give way to"); }

    void write(const Start &verb) override
    {
        const std::string &name = handleOf(verb);
        const std::string kept = isKept(name) ? handle(name) + " = " : "";
        const std::string open = global(verb.task) + "(";
        const bool isBoxed = isKept(name) && isMany(name);
        if (isBoxed) {
            const std::string count = std::to_string(verb.count);
            return list(kept + "[" + open, arguments(verb.task, verb.arguments),
                        ") for _ in range(" + count + ")]");
        }
        if (verb.count == 1)
            return list(kept + open, arguments(verb.task, verb.arguments), ")");
        line("for _ in range(" + std::to_string(verb.count) + "):");
        out().indent();
        list(open, arguments(verb.task, verb.arguments), ")");
        out().dedent();
    }

    void write(const Join &verb) override
    {
        if (verb.handles.empty())
            return nothing("all of them have ended already");
        for (const std::string &name : verb.handles) {
            const std::string target = into(verb.into);
            if (target.empty())
                mention(name, name + " has ended already");
            else
                line(target + handle(name) + (isMany(name) ? "[-1]" : ""));
        }
    }

    void write(const Gather &verb) override
    {
        if (!verb.collect || !canFail())
            return callEach(verb.tasks);
        for (const std::string &task : verb.tasks) {
            line("try:");
            out().indent();
            call(task);
            out().dedent();
            line("except Exception:");
            out().indent();
            out().line("pass", "collected");
            out().dedent();
        }
    }

    void write(const Group &verb) override
    {
        if (!canFail())
            return callEach(verb.tasks);
        const std::string error = fresh("error");
        line("try:");
        out().indent();
        callEach(verb.tasks);
        out().dedent();
        line("except Exception as " + error + ":");
        out().indent();
        line("raise ExceptionGroup(\"a task of the group failed\", [" + error + "])");
        out().dedent();
    }

    void write(const Race &verb) override { call(verb.tasks.front()); }

    void write(const Cancel &verb) override { mention(verb.handle, verb.handle + " has ended already"); }

    void write(const Shield &verb) override { mention(verb.handle, verb.handle + " has ended already"); }

    void write(const Accept &verb) override
    {
        needConnections();
        const bool hasResults = isKept(verb.task);
        if (hasResults)
            out().line(handle(verb.task) + " = []");
        const std::string connection = here().usesConnection ? fresh("connection") : "connection";
        line("for " + connection + " in arrivals(" + global(verb.listener) + "):");
        const std::string call = global(verb.task) + "(" + connection + ")";
        out().indent();
        line(hasResults ? handle(verb.task) + ".append(" + call + ")" : call);
        out().dedent();
    }

    void write(const Timeout &verb) override
    {
        const std::string began = fresh("began");
        if (!verb.otherwise)
            return deadline(began, verb);
        line("try:");
        out().indent();
        deadline(began, verb);
        out().dedent();
        line("except TimeoutError:");
        block(*verb.otherwise);
    }

    void write(const With &verb) override
    {
        nothing(global(verb.object) + " is always free: nobody else is there");
        body(verb.body);
    }

    void write(const Put &verb) override
    {
        need(PythonHelper::Stuck);
        const std::string queue = global(verb.queue);
        line("if " + queue + ".full():");
        out().indent();
        line("stuck(\"nobody else is there to take from " + verb.queue + "\")");
        out().dedent();
        line(queue + ".put(" + expression(verb.value) + ")");
    }

    void write(const Get &verb) override
    {
        need(PythonHelper::Stuck);
        const std::string queue = global(verb.queue);
        line("if " + queue + ".empty():");
        out().indent();
        line("stuck(\"nobody else is there to put into " + verb.queue + "\")");
        out().dedent();
        line(into(verb.into) + queue + ".get()");
    }

    void write(const Wait &verb) override
    {
        need(PythonHelper::Stuck);
        line("if not " + global(verb.event) + ".is_set():");
        out().indent();
        line("stuck(\"nobody else is there to set " + verb.event + "\")");
        out().dedent();
    }

    /// What the tasks of a handle returned is looked at.
    bool isKept(const std::string &name) const
    {
        const HandleFacts &handle = facts().handle(name);
        const bool isRead =
            std::any_of(handle.tasks.begin(), handle.tasks.end(),
                        [this](const std::string &task) { return facts().of(task).isResultUsed; });
        return handle.isUsed() && (isRead || handle.isUsedEarly);
    }

    /// Python's own failure where nothing has been started under the name yet.
    void mention(const std::string &name, const std::string &why)
    {
        if (facts().handle(name).isUsedEarly)
            line(handle(name));
        else
            nothing(why);
    }

    void call(const std::string &task)
    {
        const std::string kept = isKept(task) ? handle(task) + " = " : "";
        line(kept + (isKept(task) && isMany(task) ? "[" + callOf(task) + "]" : callOf(task)));
    }

    void callEach(const std::vector<std::string> &tasks)
    {
        for (const std::string &task : tasks)
            call(task);
    }

    void deadline(const std::string &began, const Timeout &verb)
    {
        import("time");
        line(began + " = time.monotonic()");
        const std::string seconds = fresh("seconds");
        const bool isComputed = std::holds_alternative<Expression>(verb.duration);
        if (isComputed)
            line(seconds + " = " + duration(verb.duration));
        body(verb.body);
        out().line("if time.monotonic() - " + began +
                       " >= " + (isComputed ? seconds : duration(verb.duration)) + ":",
                   "too late: nothing can end the body before");
        out().indent();
        out().line("raise TimeoutError(\"timed out\")");
        out().dedent();
    }
};

} // namespace

Listing sequentialProgram(const Scenario &scenario, const std::string &locale)
{
    return SequentialEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
