// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What coroutines do with threads of a pool, and with something outside of the program.

#include "codegen/cpp/cppqcoroemitter.h"

#include <variant>

namespace simmer::codegen {

using namespace scenario;

void QCoroEmitter::onPool(const std::string &target, const std::function<void()> &inside)
{
    include("QtConcurrent");
    if (stops()) {
        needStops();
        need(CppHelper::CancelStoppable);
    } else {
        include("QCoroFuture");
    }
    suspends(target + "co_await " +
             (stops() ? "stoppable(QtConcurrent::run([=] {" : "QtConcurrent::run([=] {"));
    out().indent();
    inside();
    out().dedent();
    out().line(stops() ? "}));" : "});");
}

void QCoroEmitter::write(const Offload &verb)
{
    onPool({}, [&] { body(verb.body); });
}

void QCoroEmitter::writeOutside(const Object &object)
{
    if (const auto *listener = std::get_if<ListenerObject>(&object.type)) {
        waiting(CppHelper::QCoroConnection);
        for (const CppHelper helper : {CppHelper::Sockets, CppHelper::Clients, CppHelper::QCoroListener})
            need(helper);
        return line("Listener " + global(object.name) + "(" + std::to_string(listener->clients) + ", " +
                    std::to_string(listener->rounds) + ", " + units(listener->think) + ");");
    }
    CppTasksEmitter::writeOutside(object);
}

void QCoroEmitter::write(const Request &verb)
{
    waiting(CppHelper::QCoroGet);
    suspends("co_await get(" + global(verb.server) + ", " + literal(verb.path) + ");");
}

void QCoroEmitter::write(const Query &verb)
{
    onPool(into(verb.into),
           [&] { textCall("return " + global(verb.database) + ".query(", escapedBraces(verb.sql), ");"); });
}

void QCoroEmitter::write(const File &verb)
{
    onPool({}, [&] { CppTasksEmitter::write(verb); });
}

std::string QCoroEmitter::startedFor(const std::string &client, const std::string &task)
{
    needTasks();
    const bool isUsing = facts().of(task).usesConnection;
    return "start([" + client + "] { return " + global(task) + "(" + (isUsing ? client : "") + "); })";
}

void QCoroEmitter::write(const Accept &verb)
{
    clearHandle(verb.task);
    const std::string client = fresh("client");
    braced("for (;;)", [&] {
        suspends("const auto " + client + " = co_await " + global(verb.listener) + ".accept();");
        out().line("if (!" + client + ")");
        out().indent();
        out().line("break;");
        out().dedent();
        keep(verb.task, startedFor(client, verb.task));
    });
}

void QCoroEmitter::write(const Receive &verb)
{
    suspends(into(verb.into) + "co_await connection->receive();");
}

void QCoroEmitter::write(const Send &verb)
{
    textCall("connection->send(", textOf(verb.text), ");");
}

} // namespace simmer::codegen
