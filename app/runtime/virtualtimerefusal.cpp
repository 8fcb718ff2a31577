// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/compiler.h"

namespace simmer::runtime {

namespace {

bool isOutside(const scenario::Verb &verb)
{
    return std::holds_alternative<scenario::Request>(verb) || std::holds_alternative<scenario::Query>(verb) ||
           std::holds_alternative<scenario::File>(verb) || std::holds_alternative<scenario::Accept>(verb) ||
           std::holds_alternative<scenario::Receive>(verb) || std::holds_alternative<scenario::Send>(verb);
}

} // namespace

std::optional<std::string> virtualTimeRefusal(const scenario::Scenario &scenario)
{
    std::optional<std::string> reason;
    scenario::forEachStep(scenario, [&](const scenario::Step &step, const scenario::TaskDefinition &) {
        if (!reason && isOutside(step.verb)) {
            reason = std::string("`") + scenario::verbName(step.verb) + "` (at " + step.source.pointer +
                     ") does something real, which takes its own time: there is no virtual time for it";
        }
    });
    return reason;
}

} // namespace simmer::runtime
