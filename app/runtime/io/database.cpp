// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/database.h"

#include "runtime/io/databaseconnection.h"

#include <unistd.h>
#include <unordered_map>

namespace simmer::runtime {

namespace {

/// The calling thread's connections. They go with the thread, or before it with their database.
thread_local std::unordered_map<const Database *, std::unique_ptr<DatabaseConnection>> connections;

} // namespace

Database::Database(const scenario::Object &object)
    : m_name(object.name), m_definition(std::get<scenario::DatabaseObject>(object.type))
{}

Database::~Database()
{
    connections.erase(this);
}

void Database::prepare()
{
    const std::lock_guard lock(m_mutex);
    ensureData();
}

/// Shared by all connections of the process that use it.
std::string Database::address() const
{
    return "file:/simmer-" + std::to_string(m_process) + "-" + m_name + "?vfs=memdb";
}

const std::string &Database::ensureData()
{
    if (m_process == ::getpid())
        return m_problem;
    m_process = ::getpid();
    m_problem.clear();
    // What the process inherited belongs to its parent: SQLite forbids to touch it, even to close it.
    connections[this].release();
    connections.erase(this);
    static_cast<void>(m_anchor.release());
    m_anchor = std::make_unique<DatabaseConnection>(address(), m_problem);
    for (const std::string &sql : m_definition.setup) {
        if (!m_problem.empty())
            break;
        if (const IoResult result = m_anchor->run(sql); result.failure)
            m_problem = "its setup failed at “" + sql + "”: " + result.failure->message;
    }
    return m_problem;
}

DatabaseConnection *Database::connectionOfThisThread(std::string &problem)
{
    auto &connection = connections[this];
    if (!connection)
        connection = std::make_unique<DatabaseConnection>(address(), problem);
    if (!problem.empty())
        connection.reset();
    return connection.get();
}

IoResult Database::query(const std::string &sql)
{
    const std::lock_guard lock(m_mutex);
    std::string problem = ensureData();
    DatabaseConnection *connection = problem.empty() ? connectionOfThisThread(problem) : nullptr;
    if (!problem.empty())
        return IoResult::failed("the database “" + m_name + "” cannot be used: " + problem);
    IoResult result = connection->run(sql);
    if (result.failure)
        return IoResult::failed("the database “" + m_name + "” says: " + result.failure->message);
    return result;
}

} // namespace simmer::runtime
