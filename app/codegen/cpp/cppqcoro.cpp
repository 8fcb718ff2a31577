// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppqcoro.h"

#include "codegen/cpp/cppqcoroemitter.h"

#include <algorithm>
#include <string>
#include <variant>

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

} // namespace

QCoroEmitter::QCoroEmitter(const Scenario &scenario, const std::string &locale)
    : CppTasksEmitter(scenario, locale), m_isShared(speaksOffTheLoop(scenario))
{
    for (const char *header : {"QCoreApplication", "QCoroTask", "QTimer", "exception", "iostream"})
        include(header);
}

bool QCoroEmitter::usesPool() const
{
    return facts().uses<Offload>() || facts().uses<Query>() || facts().uses<File>();
}

void QCoroEmitter::writeHowToBuild()
{
    const bool usesNetwork = facts().uses<Request>() || facts().uses<Accept>();
    out().comment("To be built as C++20 with Qt and QCoro; in CMake, link Qt6::Core" +
                  std::string(usesPool() ? ", Qt6::Concurrent" : "") + (usesNetwork ? ", Qt6::Network" : "") +
                  (facts().uses<Query>() ? ", SQLite::SQLite3" : "") + " and QCoro6::Coro.");
}

void QCoroEmitter::writeObject(const Object &object)
{
    const std::string name = global(object.name);
    if (std::holds_alternative<LockObject>(object.type)) {
        needPermit();
        line("Semaphore " + name + "{1};");
    } else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type)) {
        needPermit();
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
    } else {
        writeOutside(object);
    }
}

// --- what programs need ---

void QCoroEmitter::waiting(CppHelper helper)
{
    if (stops()) {
        needStops();
    } else {
        need(CppHelper::NextTurn);
        need(CppHelper::Waiters);
    }
    need(helper);
}

void QCoroEmitter::needStops()
{
    for (const CppHelper helper :
         {CppHelper::TimedOut, CppHelper::CancelState, CppHelper::CancelWaiters, CppHelper::CancelTimes})
        need(helper);
}

void QCoroEmitter::needTasks()
{
    if (!stops()) {
        need(CppHelper::NextTurn);
        return need(CppHelper::StartCoroutine);
    }
    needStops();
    need(CppHelper::CancelTask);
}

void QCoroEmitter::needGather()
{
    need(CppHelper::CancelNext);
    need(CppHelper::CancelGather);
}

void QCoroEmitter::needGroups()
{
    need(CppHelper::CancelNext);
    need(CppHelper::CancelGroups);
}

// --- definitions ---

std::string QCoroEmitter::output()
{
    if (!m_isShared)
        return "std::cout";
    include("syncstream");
    return "std::osyncstream(std::cout)";
}

std::string QCoroEmitter::resultType(bool returnsValue)
{
    return returnsValue ? "QCoro::Task<std::int64_t>" : "QCoro::Task<>";
}

std::string QCoroEmitter::awaiting()
{
    m_awaits = true;
    return "co_await ";
}

void QCoroEmitter::writeLast(bool returnsValue, bool isOpen)
{
    if (isOpen && (returnsValue || !m_awaits))
        out().line(returnsValue ? "co_return 0;" : "co_return;");
}

void QCoroEmitter::writeHandles()
{
    m_awaits = false;
    for (const Object &object : scenario().objects) {
        const auto *pool = std::get_if<PoolObject>(&object.type);
        if (!pool || !isMain() || !usesPool())
            continue;
        include("QThreadPool");
        out().line("QThreadPool::globalInstance()->setMaxThreadCount(" + std::to_string(pool->workers) +
                   ");");
    }
    if (stops())
        return CppTasksEmitter::writeHandles();
    for (const std::string &name : here().handles) {
        if (isUsed(name))
            out().line((isMany(name) ? vectorOfTasks() : "Task ") + handle(name) + ";");
    }
    writeStarted();
}

void QCoroEmitter::writeMainFunction()
{
    if (stops())
        needTasks();
    out().text("QCoro::Task<> runAndQuit()\n{\n"
               "    int status = 0;\n"
               "    try {\n"
               "        co_await lesson::" +
               global("main") +
               "();\n"
               "    } catch (const std::exception &error) {\n"
               "        std::cerr << error.what() << '\\n';\n"
               "        status = 1;\n");
    if (stops())
        out().text("    } catch (const lesson::Cancelled &) {\n"
                   "        status = 1;\n"
                   "    }\n"
                   "    co_await lesson::cancelRest();\n");
    else
        out().text("    }\n");
    out().text("    QCoreApplication::exit(status);\n"
               "}\n\nint main(int count, char **arguments)\n{\n"
               "    QCoreApplication application(count, arguments);\n"
               "    QTimer::singleShot(0, [] { runAndQuit(); });\n"
               "    return application.exec();\n}\n");
}

// --- time ---

void QCoroEmitter::suspends(const std::string &code)
{
    m_awaits = true;
    line(code);
    out().markSuspension();
}

void QCoroEmitter::waits(const std::string &target, const std::string &code)
{
    suspends(target + "co_await " + code);
}

void QCoroEmitter::write(const Sleep &verb)
{
    const double *const units = std::get_if<double>(&verb.duration);
    if (units && *units == 0)
        return giveWay();
    if (stops())
        needStops();
    else
        need(CppHelper::SleepFor);
    suspends("co_await sleepFor(" + duration(verb.duration) + ");");
}

void QCoroEmitter::write(const Yield &)
{
    giveWay();
}

void QCoroEmitter::giveWay()
{
    if (stops())
        needStops();
    else
        need(CppHelper::NextTurn);
    suspends("co_await nextTurn();");
}

void QCoroEmitter::write(const Create &verb)
{
    nothing(global(verb.task) + " is not run: a QCoro coroutine begins when it is called");
}

// --- failures ---

void QCoroEmitter::behind(const std::string &clause, const std::string &failed, const Body &handler)
{
    out().line("} " + clause + " {");
    out().indent();
    out().line(failed + " = true;", "a handler cannot await");
    out().dedent();
    out().line("}");
    braced("if (" + failed + ")", handler);
}

void QCoroEmitter::attempt(const Try &verb)
{
    if (!isSuspending(*verb.onFailure))
        return CppEmitter::attempt(verb);
    const std::string failed = fresh("failed");
    line("bool " + failed + " = false;");
    line("try {");
    out().indent();
    body(verb.body);
    out().dedent();
    behind(handlerOf(verb), failed, *verb.onFailure);
}

void QCoroEmitter::write(const Timeout &verb)
{
    if (!verb.otherwise || !isSuspending(*verb.otherwise))
        return CppTasksEmitter::write(verb);
    const std::string failed = fresh("late");
    line("bool " + failed + " = false;");
    line("try {");
    out().indent();
    bodyUntil(verb);
    out().dedent();
    behind("catch (const TimedOut &)", failed, *verb.otherwise);
}

Listing qcoroProgram(const Scenario &scenario, const std::string &locale)
{
    return QCoroEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
