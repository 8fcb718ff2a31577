// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lessontext.h"

#include <algorithm>

namespace simmer::scenario::test {

MarkedText marked(std::string text)
{
    static const std::string mark = "§";
    MarkedText result{std::move(text), {}};
    const auto at = result.json.find(mark);
    if (at == std::string::npos)
        return result;
    result.json.erase(at, mark.size());
    const auto before = result.json.substr(0, at);
    const auto lineStart = before.rfind('\n') == std::string::npos ? 0 : before.rfind('\n') + 1;
    result.mark.line = std::uint32_t(1 + std::count(before.begin(), before.end(), '\n'));
    result.mark.column =
        std::uint32_t(1 + std::count_if(before.begin() + std::ptrdiff_t(lineStart), before.end(),
                                        [](char c) { return (c & 0xc0) != 0x80; }));
    return result;
}

std::string lessonWith(const std::vector<std::pair<std::string, std::string>> &fields)
{
    std::vector<std::pair<std::string, std::string>> all{
        {"format", "1"},
        {"id", "\"soup\""},
        {"title", "\"Soup\""},
        {"goal", "\"You can cook soup.\""},
        {"difficulty", "1"},
        {"unit", "{\"name\": \"minute\", \"ms\": 10}"},
        {"main", "[{\"say\": \"Soup is ready.\"}]"},
        {"models", "[\"sequential\", \"coroutines\", \"threads\"]"},
    };
    for (const auto &[name, json] : fields) {
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&, &wanted = name](const auto &f) { return f.first == wanted; });
        if (known != all.end())
            known->second = json;
        else
            all.emplace_back(name, json);
    }
    std::string text;
    for (const auto &[name, json] : all) {
        if (!json.empty())
            text += (text.empty() ? "{\n" : ",\n") + ("\"" + name + "\": ") + json;
    }
    return text + "\n}\n";
}

std::string toString(const Diagnostics &diagnostics)
{
    std::string text;
    for (const auto &diagnostic : diagnostics)
        text += "\n" + scenario::toString(diagnostic);
    return text.empty() ? "nothing was reported" : text;
}

} // namespace simmer::scenario::test
