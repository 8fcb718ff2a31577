// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/ioresult.h"
#include "scenario/scenario.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <sys/types.h>

namespace simmer::runtime {

class DatabaseConnection;

/// A `database` object of a lane: in the memory of the process, reached through Qt SQL. Every thread has a
/// connection of its own to the same data; statements run one at a time, each as its own transaction. A
/// process that was forked after this was made gets data of its own when it first asks for any.
///
/// Statements cannot leave the database: besides what the check of the lesson refuses, SQLite itself is told
/// to deny other databases, extensions, pragmas, virtual tables and transactions that stay open, to keep
/// everything in memory, and to end a statement that takes too long.
class Database
{
public:
    explicit Database(const scenario::Object &object);
    /// Every other thread that has used it is gone.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Sets the data up now and not at the first query, which says what is wrong with it, if anything is.
    void prepare();
    /// Runs one statement and waits for it. The value is the first column of the first row, as far as that is
    /// a whole number, else 0.
    IoResult query(const std::string &sql);
    /// How long the database takes for each query besides the statement itself, in lesson units.
    double latency() const { return m_definition.latency; }

private:
    friend class DatabaseConnection;

    /// Null: `problem` says why.
    DatabaseConnection *connectionOfThisThread(std::string &problem);
    /// With the mutex held: the data that this process has, set up. Empty, or what is wrong with it.
    const std::string &ensureData();
    std::string address() const;

    const std::string m_name;
    const scenario::DatabaseObject m_definition;
    std::mutex m_mutex;
    /// Whose data it is.
    pid_t m_process = 0;
    /// Keeps the data while no thread is connected.
    std::unique_ptr<DatabaseConnection> m_anchor;
    std::string m_problem;
};

} // namespace simmer::runtime
