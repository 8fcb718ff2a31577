// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

struct SqlWord
{
    /// In capitals.
    std::string text;
    std::size_t offset = 0;
};

/// Words of an SQL text that could name a file, load code or change how the database works, outside of
/// strings and comments: ATTACH, DETACH, LOAD_EXTENSION, PRAGMA, VACUUM … INTO, CREATE VIRTUAL. Whoever runs
/// SQL still has to deny the same through SQLite's authorizer.
std::vector<SqlWord> forbiddenSqlWords(std::string_view sql);

} // namespace simmer::scenario
