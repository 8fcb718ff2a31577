// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Writes lessons, one on each line of standard input, as programs. Prints a JSON object on a line for each:
// the text by kind, or {"refused": WHY} where the lesson has errors. Arguments: the kinds, and --language
// LOCALE.

#include "codegen/export.h"
#include "scenario/reader.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

using namespace simmer;

namespace {

nlohmann::json programs(const std::string &lesson, const std::vector<codegen::Target> &targets,
                        const std::string &language)
{
    const auto read = scenario::readLesson(lesson);
    if (!read.value)
        return {{"refused", read.diagnostics.empty() ? "" : scenario::toString(read.diagnostics.front())}};
    nlohmann::json all = nlohmann::json::object();
    for (const codegen::Target target : targets) {
        if (const auto reason = codegen::refusal(read.value->scenario, target))
            all["refused"] = codegen::toString(*reason, target);
        else
            all[std::string(codegen::name(target))] =
                codegen::plainText(codegen::program(read.value->scenario, target, language));
    }
    return all;
}

} // namespace

int main(int count, char **arguments)
{
    std::vector<codegen::Target> targets;
    std::string language = "en";
    for (int i = 1; i < count; ++i) {
        if (std::string_view(arguments[i]) == "--language" && i + 1 < count)
            language = arguments[++i];
        else if (const auto target = codegen::targetFromName(arguments[i]))
            targets.push_back(*target);
        else
            return 2;
    }
    for (std::string line; std::getline(std::cin, line);)
        std::cout << programs(line, targets, language).dump() << std::endl;
}
