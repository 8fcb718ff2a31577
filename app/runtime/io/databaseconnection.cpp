// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/databaseconnection.h"

#include "platform/clock.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <sqlite3.h>
#include <string_view>

namespace simmer::runtime {

namespace {

/// How long a statement may take.
constexpr std::int64_t longestNs = 5'000'000'000;
/// How many instructions of SQLite's virtual machine go by between two looks at the clock.
constexpr int instructionsPerLook = 10'000;
constexpr int longestValue = 1'000'000;
constexpr int longestStatement = 100'000;

/// Asked by SQLite for everything that a statement does, when it is prepared.
int authorize(void *, int action, const char *, const char *function, const char *, const char *)
{
    switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
    case SQLITE_PRAGMA:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_VTABLE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return SQLITE_DENY;
    case SQLITE_FUNCTION:
        return function && std::string_view(function) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    }
    return SQLITE_OK;
}

int isTooLate(void *until)
{
    return platform::monotonicNs() > *static_cast<const std::int64_t *>(until);
}

QString newName()
{
    static std::atomic<std::uint64_t> last = 0;
    return QStringLiteral("simmer-%1").arg(++last);
}

} // namespace

DatabaseConnection::DatabaseConnection(const std::string &address, std::string &problem)
    : m_name(newName()), m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    m_database.setDatabaseName(QString::fromStdString(address));
    problem = m_database.open() ? confine() : m_database.lastError().text().toStdString();
}

DatabaseConnection::~DatabaseConnection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

std::string DatabaseConnection::confine()
{
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return "the driver is not SQLite's";
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    // Tables of a statement's own would lie in files.
    if (sqlite3_exec(m_handle, "PRAGMA temp_store = MEMORY; PRAGMA max_page_count = 16384", nullptr, nullptr,
                     nullptr) != SQLITE_OK)
        return sqlite3_errmsg(m_handle);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, longestStatement);
    sqlite3_set_authorizer(m_handle, authorize, nullptr);
    sqlite3_progress_handler(m_handle, instructionsPerLook, isTooLate, &m_until);
    return {};
}

IoResult DatabaseConnection::run(const std::string &sql)
{
    m_until = platform::monotonicNs() + longestNs;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QString::fromStdString(sql)))
        return IoResult::failed(query.lastError().text().toStdString());
    IoResult result;
    if (query.next())
        result.value = query.value(0).toLongLong();
    return result;
}

} // namespace simmer::runtime
