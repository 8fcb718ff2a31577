// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What deals with something outside of the program, by blocking.

#include "codegen/cpp/cpptasks.h"
#include "codegen/expressions.h"

#include <variant>

namespace simmer::codegen {

using namespace scenario;

void CppTasksEmitter::writeOutside(const Object &object)
{
    const std::string name = global(object.name);
    if (const auto *database = std::get_if<DatabaseObject>(&object.type)) {
        if (stops())
            needStops();
        need(CppHelper::Database);
        writeDatabase(name, *database);
    } else if (const auto *server = std::get_if<ServerObject>(&object.type)) {
        need(CppHelper::Sockets);
        need(CppHelper::Server);
        line("Server " + name + "(" + units(server->latency) + ", " + units(server->jitter) + ", " +
             std::to_string(server->workers) + ");");
    } else if (const auto *listener = std::get_if<ListenerObject>(&object.type)) {
        need(CppHelper::Sockets);
        need(CppHelper::Clients);
        need(CppHelper::Listener);
        line("Listener " + name + "(" + std::to_string(listener->clients) + ", " +
             std::to_string(listener->rounds) + ", " + units(listener->think) + ");");
    }
}

void CppTasksEmitter::write(const Request &verb)
{
    need(CppHelper::Get);
    line("get(" + global(verb.server) + ", " + literal(verb.path) + ");");
}

void CppTasksEmitter::write(const Query &verb)
{
    textCall(into(verb.into) + global(verb.database) + ".query(", escapedBraces(verb.sql), ");");
}

void CppTasksEmitter::write(const File &verb)
{
    need(CppHelper::File);
    const bool isWriting = verb.direction == File::Direction::Write;
    const bool isWhole = !isWriting && verb.kib == 0;
    line(std::string(isWriting ? "writeFile(" : "readFile(") +
         (isWhole ? "SIZE_MAX" : std::to_string(verb.kib)) + ");");
    if (isWhole)
        include("cstdint");
}

void CppTasksEmitter::write(const Accept &verb)
{
    need(CppHelper::Connection);
    clearHandle(verb.task);
    const std::string client = fresh("client");
    const std::string next = global(verb.listener) + ".accept()";
    braced("for (int " + client + " = " + next + "; " + client + " >= 0; " + client + " = " + next + ")",
           [&] {
               keep(verb.task, startedFor(client, verb.task));
               writeAccepted(client);
           });
}

void CppTasksEmitter::write(const Receive &verb)
{
    line(into(verb.into) + "connection.receive();");
}

void CppTasksEmitter::write(const Send &verb)
{
    textCall("connection.send(", textOf(verb.text), ");");
}

} // namespace simmer::codegen
