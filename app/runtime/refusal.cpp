// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/compiler.h"

namespace simmer::runtime {

namespace {

/// Closed over the verbs: a new one has to be decided here.
struct CanRun
{
    bool operator()(const scenario::Say &) const { return true; }
    bool operator()(const scenario::Work &) const { return true; }
    bool operator()(const scenario::Sleep &) const { return true; }
    bool operator()(const scenario::Block &) const { return true; }
    bool operator()(const scenario::Yield &) const { return true; }
    bool operator()(const scenario::Offload &) const { return true; }
    bool operator()(const scenario::Call &) const { return true; }
    bool operator()(const scenario::Start &) const { return true; }
    bool operator()(const scenario::Create &) const { return true; }
    bool operator()(const scenario::Join &) const { return true; }
    bool operator()(const scenario::Gather &) const { return true; }
    bool operator()(const scenario::Group &) const { return true; }
    bool operator()(const scenario::Race &) const { return true; }
    bool operator()(const scenario::Cancel &) const { return true; }
    bool operator()(const scenario::Timeout &) const { return true; }
    bool operator()(const scenario::Shield &) const { return true; }
    bool operator()(const scenario::With &) const { return true; }
    bool operator()(const scenario::Put &) const { return true; }
    bool operator()(const scenario::Get &) const { return true; }
    bool operator()(const scenario::Set &) const { return true; }
    bool operator()(const scenario::Clear &) const { return true; }
    bool operator()(const scenario::Wait &) const { return true; }
    bool operator()(const scenario::Read &) const { return true; }
    bool operator()(const scenario::Write &) const { return true; }
    bool operator()(const scenario::Repeat &) const { return true; }
    bool operator()(const scenario::Break &) const { return true; }
    bool operator()(const scenario::Return &) const { return true; }
    bool operator()(const scenario::If &) const { return true; }
    bool operator()(const scenario::Raise &) const { return true; }
    bool operator()(const scenario::Try &) const { return true; }
    bool operator()(const scenario::Crash &) const { return true; }
    bool operator()(const scenario::Request &) const { return true; }
    bool operator()(const scenario::Query &) const { return true; }
    bool operator()(const scenario::File &) const { return true; }
    bool operator()(const scenario::Accept &) const { return true; }
    bool operator()(const scenario::Receive &) const { return true; }
    bool operator()(const scenario::Send &) const { return true; }
};

bool isOutside(const scenario::Verb &verb)
{
    return std::holds_alternative<scenario::Request>(verb) || std::holds_alternative<scenario::Query>(verb) ||
           std::holds_alternative<scenario::File>(verb) || std::holds_alternative<scenario::Accept>(verb) ||
           std::holds_alternative<scenario::Receive>(verb) || std::holds_alternative<scenario::Send>(verb);
}

} // namespace

std::optional<std::string> refusal(const scenario::Scenario &scenario, scenario::Model model)
{
    const std::string lane(scenario::name(model));
    std::optional<std::string> reason;
    scenario::forEachStep(scenario, [&](const scenario::Step &step, const scenario::TaskDefinition &) {
        if (!reason && !std::visit(CanRun{}, step.verb)) {
            reason = "the " + lane + " lane cannot run `" + scenario::verbName(step.verb) + "` yet (at " +
                     step.source.pointer + ")";
        }
    });
    return reason;
}

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
