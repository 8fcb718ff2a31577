// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What deals with something outside of the program: servers and clients, databases, files.

#include "codegen/python/pythonemitter.h"
#include "codegen/python/pythonliteral.h"

#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

bool PythonEmitter::makeOutside(const Object &object)
{
    if (const auto *database = std::get_if<DatabaseObject>(&object.type))
        makeDatabase(object, *database);
    else if (const auto *server = std::get_if<ServerObject>(&object.type))
        makeServer(object, *server);
    else if (const auto *listener = std::get_if<ListenerObject>(&object.type))
        makeListener(object, *listener);
    else
        return false;
    return true;
}

void PythonEmitter::makeDatabase(const Object &object, const DatabaseObject &database)
{
    need(marks().find('P') == std::string_view::npos ? PythonHelper::Database
                                                     : PythonHelper::PrivateDatabase);
    if (looksForStops())
        need(PythonHelper::Pause);
    line(global(object.name) + " = Database(");
    m_out.indent();
    m_out.line(duration(database.latency) + ",");
    for (const std::string &sql : database.setup) {
        const auto pieces = pythonLiterals(sql, m_out.room() - 1);
        for (const std::string &piece : pieces)
            m_out.line(piece + (&piece == &pieces.back() ? "," : ""));
    }
    m_out.dedent();
    m_out.line(")");
}

void PythonEmitter::makeServer(const Object &object, const ServerObject &server)
{
    need(PythonHelper::Fork);
    need(PythonHelper::Server);
    list(global(object.name) + " = Server(",
         {"latency=" + duration(server.latency), "jitter=" + duration(server.jitter),
          "workers=" + std::to_string(server.workers)},
         ")");
}

void PythonEmitter::makeListener(const Object &object, const ListenerObject &listener)
{
    need(PythonHelper::Fork);
    need(PythonHelper::Listener);
    list(global(object.name) + " = Listener(",
         {"clients=" + std::to_string(listener.clients), "rounds=" + std::to_string(listener.rounds),
          "think=" + duration(listener.think)},
         ")");
}

void PythonEmitter::startOutside()
{
    for (const Object &object : m_scenario.objects) {
        if (std::holds_alternative<ServerObject>(object.type) ||
            std::holds_alternative<ListenerObject>(object.type))
            m_out.line(global(object.name) + ".start()");
    }
}

void PythonEmitter::callBlocking(const std::string &target, const std::string &function,
                                 const std::vector<std::string> &arguments)
{
    list(target + function + "(", arguments, ")");
}

std::string PythonEmitter::argument(const std::string &text, const std::string &local)
{
    const auto pieces = pythonLiterals(text, m_out.room() - 5);
    if (pieces.size() == 1)
        return pieces.front();
    const std::string name = fresh(local);
    joined(name + " = (", pieces, ")");
    return name;
}

void PythonEmitter::write(const Request &verb)
{
    need(isAsync() ? PythonHelper::AsyncFetch : PythonHelper::Fetch);
    if (looksForStops())
        import("multiprocessing.connection");
    const std::string path = argument(verb.path, "path");
    list(m_await + "fetch(", {global(verb.server), path}, ")");
    if (isAsync())
        m_out.markSuspension();
}

void PythonEmitter::write(const Query &verb)
{
    const std::string sql = argument(verb.sql, "sql");
    callBlocking(into(verb.into), global(verb.database) + ".query", {sql});
}

void PythonEmitter::write(const File &verb)
{
    need(PythonHelper::TemporaryFile);
    const bool isRead = verb.direction == File::Direction::Read;
    callBlocking("", isRead ? "read_file" : "write_file", {std::to_string(verb.kib)});
}

std::vector<std::string> PythonEmitter::connectionNames() const
{
    return isAsync() ? std::vector<std::string>{"reader", "writer"} : std::vector<std::string>{"connection"};
}

} // namespace simmer::codegen
