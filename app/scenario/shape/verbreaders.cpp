// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/verbreaders.h"

namespace simmer::scenario {

VerbReader verbReader(std::string_view name)
{
    for (const auto *verbs : {&flowVerbs(), &taskVerbs(), &objectVerbs()}) {
        for (const auto &entry : *verbs) {
            if (entry.name == name)
                return entry.read;
        }
    }
    return nullptr;
}

const std::vector<std::string_view> &allVerbNames()
{
    static const auto names = [] {
        std::vector<std::string_view> all;
        for (const auto *verbs : {&flowVerbs(), &taskVerbs(), &objectVerbs()}) {
            for (const auto &entry : *verbs)
                all.push_back(entry.name);
        }
        return all;
    }();
    return names;
}

} // namespace simmer::scenario
