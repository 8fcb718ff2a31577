// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/sequentialemitter.h"

#include <algorithm>
#include <variant>

namespace simmer::codegen {

using namespace scenario;

SequentialEmitter::SequentialEmitter(const Scenario &scenario, const std::string &locale)
    : BlockingEmitter(scenario, locale)
{}

void SequentialEmitter::writeObject(const Object &object)
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
    }
}

void SequentialEmitter::writeGuard()
{
    out().line(global("main") + "()");
}

bool SequentialEmitter::isKept(const std::string &name) const
{
    const HandleFacts &handle = facts().handle(name);
    const bool isRead =
        std::any_of(handle.tasks.begin(), handle.tasks.end(),
                    [this](const std::string &task) { return facts().of(task).isResultUsed; });
    return handle.isUsed() && (isRead || handle.isUsedEarly);
}

void SequentialEmitter::write(const Yield &)
{
    nothing("nobody else is there to give way to");
}

void SequentialEmitter::write(const Start &verb)
{
    const std::string &name = handleOf(verb);
    const std::string kept = isKept(name) ? handle(name) + " = " : "";
    const std::string open = global(verb.task) + "(";
    const bool isBoxed = isKept(name) && isMany(name);
    if (isBoxed) {
        const std::string count = std::to_string(verb.count);
        return list(kept + "[" + open, arguments(verb.arguments), ") for _ in range(" + count + ")]");
    }
    if (verb.count == 1)
        return list(kept + open, arguments(verb.arguments), ")");
    line("for _ in range(" + std::to_string(verb.count) + "):");
    out().indent();
    list(open, arguments(verb.arguments), ")");
    out().dedent();
}

void SequentialEmitter::mention(const std::string &name, const std::string &why)
{
    if (facts().handle(name).isUsedEarly)
        line(handle(name));
    else
        nothing(why);
}

void SequentialEmitter::write(const Join &verb)
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

void SequentialEmitter::call(const std::string &task)
{
    const std::string kept = isKept(task) ? handle(task) + " = " : "";
    line(kept + (isKept(task) && isMany(task) ? "[" + callOf(task) + "]" : callOf(task)));
}

void SequentialEmitter::callEach(const std::vector<std::string> &tasks)
{
    for (const std::string &task : tasks)
        call(task);
}

void SequentialEmitter::write(const Gather &verb)
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

void SequentialEmitter::write(const Group &verb)
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

void SequentialEmitter::write(const Race &verb)
{
    call(verb.tasks.front());
}

void SequentialEmitter::write(const Cancel &verb)
{
    mention(verb.handle, verb.handle + " has ended already");
}

void SequentialEmitter::write(const Shield &verb)
{
    mention(verb.handle, verb.handle + " has ended already");
}

void SequentialEmitter::deadline(const std::string &began, const Timeout &verb)
{
    import("time");
    line(began + " = time.monotonic()");
    const std::string seconds = fresh("seconds");
    const bool isComputed = std::holds_alternative<Expression>(verb.duration);
    if (isComputed)
        line(seconds + " = " + duration(verb.duration));
    body(verb.body);
    out().line("if time.monotonic() - " + began + " >= " + (isComputed ? seconds : duration(verb.duration)) +
                   ":",
               "too late: nothing can end the body before");
    out().indent();
    out().line("raise TimeoutError(\"timed out\")");
    out().dedent();
}

void SequentialEmitter::write(const Timeout &verb)
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

void SequentialEmitter::write(const With &verb)
{
    nothing(global(verb.object) + " is always free: nobody else is there");
    body(verb.body);
}

void SequentialEmitter::write(const Put &verb)
{
    need(PythonHelper::Stuck);
    const std::string queue = global(verb.queue);
    line("if " + queue + ".full():");
    out().indent();
    line("stuck(\"nobody else is there to take from " + verb.queue + "\")");
    out().dedent();
    line(queue + ".put(" + expression(verb.value) + ")");
}

void SequentialEmitter::write(const Get &verb)
{
    need(PythonHelper::Stuck);
    const std::string queue = global(verb.queue);
    line("if " + queue + ".empty():");
    out().indent();
    line("stuck(\"nobody else is there to put into " + verb.queue + "\")");
    out().dedent();
    line(into(verb.into) + queue + ".get()");
}

void SequentialEmitter::write(const Wait &verb)
{
    need(PythonHelper::Stuck);
    line("if not " + global(verb.event) + ".is_set():");
    out().indent();
    line("stuck(\"nobody else is there to set " + verb.event + "\")");
    out().dedent();
}

} // namespace simmer::codegen
