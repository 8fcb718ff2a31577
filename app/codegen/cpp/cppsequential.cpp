// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppsequential.h"

#include "codegen/cpp/cppemitter.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

class CppSequentialEmitter final : public CppEmitter
{
public:
    CppSequentialEmitter(const Scenario &scenario, const std::string &locale) : CppEmitter(scenario, locale)
    {}

private:
    using CppEmitter::write;

    void writeObject(const Object &object) override
    {
        const std::string name = global(object.name);
        if (std::holds_alternative<QueueObject>(object.type)) {
            include("cstdint");
            include("deque");
            line("std::deque<std::int64_t> " + name + ";");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            line("bool " + name + " = false;");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            include("cstdint");
            line("std::int64_t " + name + " = " + std::to_string(number->value) + ";");
        }
    }

    /// What somebody wants to know of a handle is what the last task under it has returned.
    bool isKept(const std::string &name) const
    {
        const HandleFacts &handle = facts().handle(name);
        return handle.isUsed() &&
               std::any_of(handle.tasks.begin(), handle.tasks.end(),
                           [this](const std::string &task) { return facts().of(task).isResultUsed; });
    }

    void writeHandles() override
    {
        for (const std::string &name : here().handles) {
            if (isKept(name))
                out().line("std::int64_t " + handle(name) + " = 0;");
        }
    }

    void call(const std::string &task, const std::string &name, const Arguments *values = nullptr)
    {
        line((isKept(name) ? handle(name) + " = " : "") + callOf(task, values) + ";");
    }

    void callEach(const std::vector<std::string> &tasks)
    {
        for (const std::string &task : tasks)
            call(task, task);
    }

    void write(const Yield &) override { nothing("nobody else is there to give way to"); }

    void write(const Start &verb) override
    {
        if (verb.count == 1)
            return call(verb.task, handleOf(verb), &verb.arguments);
        const std::string turn = fresh("turn");
        braced("for (int " + turn + " = 0; " + turn + " < " + std::to_string(verb.count) + "; ++" + turn +
                   ")",
               [&] { call(verb.task, handleOf(verb), &verb.arguments); });
    }

    void write(const Join &verb) override
    {
        const std::string target = into(verb.into);
        if (verb.handles.empty() || target.empty())
            return nothing(verb.handles.empty() ? "all of them have ended already" : "ended already");
        line(target + handle(verb.handles.back()) + ";");
    }

    void write(const Gather &verb) override
    {
        if (!verb.collect || !canFail())
            return callEach(verb.tasks);
        include("exception");
        for (const std::string &task : verb.tasks) {
            line("try {");
            out().indent();
            call(task, task);
            out().dedent();
            out().line("} catch (const std::exception &) {", "collected");
            out().line("}");
        }
    }

    void write(const Group &verb) override { callEach(verb.tasks); }

    void write(const Race &verb) override { call(verb.tasks.front(), verb.tasks.front()); }

    void write(const Cancel &verb) override { nothing(verb.handle + " has ended already"); }

    void write(const Shield &verb) override { nothing(verb.handle + " has ended already"); }

    void deadline(const Timeout &verb)
    {
        const std::string began = fresh("began");
        const std::string most = fresh("most");
        line("const auto " + began + " = std::chrono::steady_clock::now();");
        line("const Duration " + most + " = " + duration(verb.duration) + ";");
        body(verb.body);
        out().line("if (std::chrono::steady_clock::now() - " + began + " >= " + most + ")",
                   "too late: nothing can end the body before");
        out().indent();
        out().line("throw TimedOut();");
        out().dedent();
    }

    void write(const Timeout &verb) override
    {
        include("chrono");
        need(CppHelper::TimedOut);
        if (!verb.otherwise)
            return braced("", [&] { deadline(verb); });
        line("try {");
        out().indent();
        deadline(verb);
        out().dedent();
        out().line("} catch (const TimedOut &) {");
        out().indent();
        body(*verb.otherwise);
        out().dedent();
        out().line("}");
    }

    void write(const With &verb) override
    {
        nothing(global(verb.object) + " is always free: nobody else is there");
        body(verb.body);
    }

    void stuckIf(const std::string &condition, const std::string &why)
    {
        need(CppHelper::Stuck);
        line("if (" + condition + ")");
        out().indent();
        out().line("stuck(\"" + why + "\");");
        out().dedent();
    }

    void write(const Put &verb) override
    {
        const std::string queue = global(verb.queue);
        const auto &object = std::get<QueueObject>(scenario().object(verb.queue)->type);
        stuckIf(queue + ".size() == " + std::to_string(object.capacity),
                "nobody else is there to take from " + verb.queue);
        line(queue + ".push_back(" + expression(verb.value) + ");");
    }

    void write(const Get &verb) override
    {
        const std::string queue = global(verb.queue);
        stuckIf(queue + ".empty()", "nobody else is there to put into " + verb.queue);
        if (const std::string target = into(verb.into); !target.empty())
            line(target + queue + ".front();");
        line(queue + ".pop_front();");
    }

    void write(const Set &verb) override { line(global(verb.event) + " = true;"); }

    void write(const Clear &verb) override { line(global(verb.event) + " = false;"); }

    void write(const Wait &verb) override
    {
        stuckIf("!" + global(verb.event), "nobody else is there to set " + verb.event);
    }
};

} // namespace

Listing cppSequentialProgram(const Scenario &scenario, const std::string &locale)
{
    return CppSequentialEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
