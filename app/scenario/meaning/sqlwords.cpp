// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/sqlwords.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace simmer::scenario {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}

std::string capitals(std::string_view word)
{
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return char(std::toupper(static_cast<unsigned char>(c))); });
    return result;
}

/// Behind the next `close`, or the end of the text.
std::size_t behind(std::string_view sql, std::string_view close, std::size_t from)
{
    const auto end = sql.find(close, from);
    return end == std::string_view::npos ? sql.size() : end + close.size();
}

/// Words, quoted names too, and `;`. Strings and comments are left out.
std::vector<SqlWord> wordsOf(std::string_view sql)
{
    std::vector<SqlWord> words;
    for (std::size_t at = 0; at < sql.size();) {
        const char c = sql[at];
        if (sql.substr(at, 2) == "--") {
            at = behind(sql, "\n", at);
        } else if (sql.substr(at, 2) == "/*") {
            at = behind(sql, "*/", at + 2);
        } else if (c == '\'') {
            at = behind(sql, "'", at + 1);
        } else if (c == '"' || c == '`' || c == '[') {
            const auto end = behind(sql, c == '[' ? "]" : std::string_view(&c, 1), at + 1);
            words.push_back({capitals(sql.substr(at + 1, end - at - 2)), at});
            at = end;
        } else if (isWordCharacter(c)) {
            auto end = at;
            while (end < sql.size() && isWordCharacter(sql[end]))
                ++end;
            words.push_back({capitals(sql.substr(at, end - at)), at});
            at = end;
        } else {
            if (c == ';')
                words.push_back({";", at});
            ++at;
        }
    }
    return words;
}

} // namespace

std::vector<SqlWord> forbiddenSqlWords(std::string_view sql)
{
    static constexpr std::array<std::string_view, 4> always{"ATTACH", "DETACH", "LOAD_EXTENSION", "PRAGMA"};
    std::vector<SqlWord> forbidden;
    bool inVacuum = false;
    bool afterCreate = false;
    for (auto &word : wordsOf(sql)) {
        const bool leads = std::find(always.begin(), always.end(), word.text) != always.end();
        const bool vacuumInto = inVacuum && word.text == "INTO";
        const bool virtualTable = afterCreate && word.text == "VIRTUAL";
        inVacuum = word.text == "VACUUM" || (inVacuum && word.text != ";");
        afterCreate = word.text == "CREATE";
        if (vacuumInto)
            word.text = "VACUUM INTO";
        if (virtualTable)
            word.text = "CREATE VIRTUAL";
        if (leads || vacuumInto || virtualTable)
            forbidden.push_back(std::move(word));
    }
    return forbidden;
}

} // namespace simmer::scenario
