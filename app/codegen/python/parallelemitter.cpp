// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/parallelemitter.h"

#include <algorithm>
#include <string>
#include <variant>

namespace simmer::codegen {

using namespace scenario;

ParallelEmitter::ParallelEmitter(const Scenario &scenario, const std::string &locale, Kind kind)
    : BlockingEmitter(scenario, locale), m_isThreads(kind == Kind::Threads),
      m_module(m_isThreads ? "threading" : "multiprocessing"), m_one(m_isThreads ? "thread" : "process"),
      m_several(m_isThreads ? "threads" : "processes"),
      m_canStop(facts().uses<Group>() || facts().uses<Race>() || facts().uses<Cancel>() ||
                facts().uses<Timeout>()),
      m_hasFailures(m_canStop || canFail() || (!m_isThreads && facts().uses<Crash>())),
      m_isManaged(m_canStop || (m_hasFailures && takesFailures()) || hasResults())
{
    if (m_canStop && !m_isThreads)
        import("signal");
    if (m_canStop)
        need(m_isThreads ? PythonHelper::ThreadStops : PythonHelper::ProcessStops);
}

bool ParallelEmitter::hasResults() const
{
    return std::any_of(scenario().tasks.begin(), scenario().tasks.end(), [this](const TaskDefinition &task) {
        return facts().of(task.name).isResultUsed && facts().of(task.name).isStarted;
    });
}

bool ParallelEmitter::takesFailures() const
{
    bool takes = facts().uses<Join>() || facts().uses<Shield>();
    forEachStep(scenario(), [&takes](const Step &step, const TaskDefinition &) {
        const auto *gather = std::get_if<Gather>(&step.verb);
        takes = takes || (gather && !gather->collect);
    });
    return takes;
}

std::string_view ParallelEmitter::marks() const
{
    if (m_isThreads)
        return m_canStop ? "T+" : "T-";
    return m_canStop ? "P+" : "P-";
}

std::string ParallelEmitter::caught(bool withCancelled)
{
    return withCancelled && m_canStop ? "(Exception, Cancelled)" : "Exception";
}

void ParallelEmitter::writeBeforeObjects()
{
    if (m_isThreads)
        return;
    import(m_module);
    out().line("multiprocessing.set_start_method(\"fork\")", "a child begins as a copy of its parent");
}

void ParallelEmitter::writeObject(const Object &object)
{
    const std::string name = global(object.name) + " = ";
    const std::string own = name + m_module + ".";
    if (makeOutside(object))
        return;
    if (const auto *number = std::get_if<NumberObject>(&object.type))
        return line(name + std::to_string(number->value));
    if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
        import(m_isThreads ? "queue" : m_module);
        return line((m_isThreads ? name + "queue." : own) + "Queue(" + std::to_string(queue->capacity) + ")");
    }
    const bool isEvent = std::holds_alternative<EventObject>(object.type);
    if (isEvent && m_canStop && facts().uses<Clear>()) {
        need(m_isThreads ? PythonHelper::ThreadNotice : PythonHelper::ProcessNotice);
        return line(name + "Notice()");
    }
    if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type))
        line(own + "Semaphore(" + std::to_string(semaphore->permits) + ")");
    else if (std::holds_alternative<LockObject>(object.type))
        line(own + "Lock()");
    else if (isEvent)
        line(own + "Event()");
    else
        return;
    import(m_module);
}

void ParallelEmitter::writeGuard()
{
    startOutside();
    out().line(global("main") + "()");
    const bool hasServer =
        std::any_of(scenario().objects.begin(), scenario().objects.end(),
                    [](const Object &object) { return std::holds_alternative<ServerObject>(object.type); });
    if (m_isThreads || !hasServer)
        return;
    out().line("for child in multiprocessing.active_children():");
    out().indent();
    out().line("if not child.daemon:", "servers stay until all others have ended");
    out().indent();
    out().line("child.join()");
    out().dedent();
    out().dedent();
}

Listing threadsProgram(const Scenario &scenario, const std::string &locale)
{
    return ParallelEmitter(scenario, locale, ParallelEmitter::Kind::Threads).emit();
}

Listing processesProgram(const Scenario &scenario, const std::string &locale)
{
    return ParallelEmitter(scenario, locale, ParallelEmitter::Kind::Processes).emit();
}

} // namespace simmer::codegen
