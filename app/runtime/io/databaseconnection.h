// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/ioresult.h"

#include <QSqlDatabase>

#include <cstdint>
#include <string>

struct sqlite3;

namespace simmer::runtime {

/// A connection of one thread to data in memory; for that thread only.
class DatabaseConnection
{
public:
    /// `address`: an SQLite URI. `problem` says why there is no connection, if there is none.
    DatabaseConnection(const std::string &address, std::string &problem);
    ~DatabaseConnection();
    DatabaseConnection(const DatabaseConnection &) = delete;
    DatabaseConnection &operator=(const DatabaseConnection &) = delete;

    IoResult run(const std::string &sql);

private:
    /// Empty, or why not.
    std::string confine();

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    /// When the current statement has taken too long (CLOCK_MONOTONIC); SQLite's progress handler looks here.
    std::int64_t m_until = 0;
};

} // namespace simmer::runtime
