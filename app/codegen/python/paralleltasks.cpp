// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Starting threads and processes, waiting for them and asking them to stop.

#include "codegen/python/parallelemitter.h"

#include <cstddef>
#include <string>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

void ParallelEmitter::write(const Start &verb)
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
    const std::string made = isSeveral ? "[" + one + " for _" + range + "]" : isList ? "[" + one + "]" : one;
    line(task + " = " + made);
    if (isList)
        forEach(task, ".start()");
    else
        line(task + ".start()");
    if (here().joinsAll)
        line(startedList() + (isList ? " += " + task : ".append(" + task + ")"));
}

void ParallelEmitter::write(const Join &verb)
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

std::string ParallelEmitter::launched(const std::vector<std::string> &names)
{
    const std::string tasks = fresh(m_several);
    std::vector<std::string> all;
    for (const std::string &name : names)
        all.push_back(made(name, nullptr));
    list(tasks + " = [", all, "]");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string task = tasks + "[" + std::to_string(i) + "]";
        if (isUsed(names[i]))
            line(handle(names[i]) + " = " + (isMany(names[i]) ? "[" + task + "]" : task));
    }
    forEach(tasks, ".start()");
    return tasks;
}

void ParallelEmitter::write(const Gather &verb)
{
    const std::string tasks = launched(verb.tasks);
    if (verb.collect && m_canStop) {
        line("for " + each() + " in " + tasks + ":");
        return indented("until(" + each() + ".ended)");
    }
    if (!m_hasFailures || verb.collect)
        return forEach(tasks, ".join()");
    if (m_canStop) {
        need(m_isThreads ? PythonHelper::ThreadOver : PythonHelper::ProcessOver);
        need(PythonHelper::JoinAllStoppable);
    } else {
        need(m_isThreads ? PythonHelper::FirstFailedThread : PythonHelper::FirstFailedProcess);
    }
    line("join_all(" + tasks + ")");
}

void ParallelEmitter::write(const Group &verb)
{
    need(m_isThreads ? PythonHelper::ThreadOver : PythonHelper::ProcessOver);
    need(PythonHelper::JoinGroup);
    line("join_group(" + launched(verb.tasks) + ")");
}

void ParallelEmitter::write(const Race &verb)
{
    need(m_isThreads ? PythonHelper::ThreadOver : PythonHelper::ProcessOver);
    need(PythonHelper::JoinFirst);
    line("join_first(" + launched(verb.tasks) + ")");
}

void ParallelEmitter::write(const Cancel &verb)
{
    const std::string does = m_isThreads ? ".cancel()" : ".terminate()";
    if (isMany(verb.handle))
        forEach(handle(verb.handle), does);
    else
        line(handle(verb.handle) + does);
}

void ParallelEmitter::write(const Shield &verb)
{
    line(handle(verb.handle) + (isMany(verb.handle) ? "[0]" : "") + outcome());
}

void ParallelEmitter::write(const Accept &verb)
{
    needConnections();
    if (!m_isThreads)
        need(PythonHelper::MakeRoom);
    const bool isKept = isUsed(verb.task);
    if (isKept)
        out().line(handle(verb.task) + " = []");
    const std::string connection = here().usesConnection ? fresh("connection") : "connection";
    const std::string one = made(verb.task, nullptr, connection);
    line("for " + connection + " in arrivals(" + global(verb.listener) + "):");
    out().indent();
    if (!isKept && !here().joinsAll) {
        line(one + ".start()");
    } else {
        line(each() + " = " + one);
        line(each() + ".start()");
    }
    if (isKept)
        line(handle(verb.task) + ".append(" + each() + ")");
    if (here().joinsAll)
        line(startedList() + ".append(" + each() + ")");
    if (!m_isThreads)
        out().line(connection + ".close()", "the child has its own");
    out().dedent();
}

std::string ParallelEmitter::made(const std::string &task, const Arguments *values,
                                  const std::string &connection)
{
    if (m_isManaged) {
        need(m_isThreads ? PythonHelper::ThreadTask : PythonHelper::ProcessTask);
        std::string all = global(task);
        if (!connection.empty())
            all += ", connection=" + connection;
        for (const std::string &argument : values ? arguments(task, *values) : std::vector<std::string>())
            all += ", " + argument;
        return "Task(" + all + ")";
    }
    import(m_module);
    const std::string given = values ? keywords(task, *values) : std::string();
    return m_module + (m_isThreads ? ".Thread" : ".Process") + "(target=" + global(task) +
           (connection.empty() ? "" : ", args=(" + connection + ",)") +
           (given.empty() ? "" : ", kwargs={" + given + "}") + ")";
}

std::string ParallelEmitter::keywords(const std::string &task, const Arguments &values)
{
    std::string all;
    for (const auto &[name, value] : values)
        all += (all.empty() ? "\"" : ", \"") + parameter(task, name) + "\": " + expression(value);
    return all;
}

void ParallelEmitter::indented(const std::string &code)
{
    out().indent();
    line(code);
    out().dedent();
}

void ParallelEmitter::forEach(const std::string &tasks, const std::string &does)
{
    const std::string task = each();
    line("for " + task + " in " + tasks + ":");
    indented(task + does);
}

std::string ParallelEmitter::each()
{
    if (m_eachIn != &here())
        m_each = fresh(m_one);
    m_eachIn = &here();
    return m_each;
}

void ParallelEmitter::joinAll()
{
    if (!m_hasFailures)
        return forEach(startedList(), ".join()");
    line("while " + startedList() + ":");
    indented(startedList() + ".pop(0)" + outcome());
}

void ParallelEmitter::forget(const std::string &task)
{
    if (!here().joinsAll || !m_hasFailures)
        return;
    line("if " + task + " in " + startedList() + ":");
    indented(startedList() + ".remove(" + task + ")");
}

} // namespace simmer::codegen
