// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Objects, and what leaves the event loop: jobs on its pool, connections.

#include "codegen/python/asyncioemitter.h"
#include "codegen/python/pythonliteral.h"
#include "codegen/textpieces.h"

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

bool isAscii(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

} // namespace

void AsyncioEmitter::writeObject(const Object &object)
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
    else
        makeOutside(object);
}

void AsyncioEmitter::writeMainHead()
{
    const std::string workers = poolSize(scenario());
    const bool isUsed = facts().uses<Offload>() || facts().uses<Query>() || facts().uses<File>();
    if (workers.empty() || !isUsed)
        return;
    import("concurrent.futures");
    out().line("pool = concurrent.futures.ThreadPoolExecutor(max_workers=" + workers + ")");
    out().line("asyncio.get_running_loop().set_default_executor(pool)");
}

void AsyncioEmitter::write(const Offload &verb)
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

void AsyncioEmitter::callBlocking(const std::string &target, const std::string &function,
                                  const std::vector<std::string> &arguments)
{
    std::vector<std::string> given{function};
    given.insert(given.end(), arguments.begin(), arguments.end());
    list(target + "await asyncio.to_thread(", given, ")");
    out().markSuspension();
}

void AsyncioEmitter::write(const Accept &verb)
{
    need(PythonHelper::AsyncServe);
    const std::string arrived = fresh(verb.task + "_arrived");
    const bool isKept = isUsed(verb.task);
    const std::string tasks = isKept ? handle(verb.task) : startedList();
    if (isKept)
        out().line(tasks + " = []");
    out().blank();
    out().line("def " + arrived + "(reader, writer):");
    out().indent();
    out().line(tasks + ".append(asyncio.create_task(" + global(verb.task) + "(reader, writer)))");
    if (isKept && here().joinsAll)
        out().line(startedList() + ".append(" + tasks + "[-1])");
    out().dedent();
    out().blank();
    suspends("await serve(" + global(verb.listener) + ", " + arrived + ")");
}

void AsyncioEmitter::write(const Receive &verb)
{
    need(PythonHelper::AsyncReceive);
    suspends(into(verb.into) + "await receive(reader)");
}

void AsyncioEmitter::write(const Send &verb)
{
    const auto name = [this](const std::string &text) { return local(text); };
    const auto pieces = pythonTemplate(textIn(verb.text) + "\n", name, out().room() - 5);
    const std::string whole = "writer.write(" + pieces.front() + ".encode())";
    if (pieces.size() > 1 || columns(whole) > out().room()) {
        const std::string text = fresh("line");
        joined(text + " = (", pieces, ")");
        line("writer.write(" + text + ".encode())");
    } else {
        const bool isOfBytes = pieces.front().front() == '"' && isAscii(textIn(verb.text));
        line(isOfBytes ? "writer.write(b" + pieces.front() + ")" : whole);
    }
    suspends("await writer.drain()");
}

} // namespace simmer::codegen
