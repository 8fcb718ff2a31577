// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/step.h"

#include <array>

namespace simmer::scenario {

namespace {

/// In the order of the alternatives of `Verb`.
constexpr std::array verbNames{
    "say",    "work",    "sleep", "block",  "yield",   "offload", "call",   "start", "create", "join",
    "gather", "group",   "race",  "cancel", "timeout", "shield",  "with",   "put",   "get",    "set",
    "clear",  "wait",    "read",  "write",  "repeat",  "break",   "return", "if",    "raise",  "try",
    "crash",  "request", "query", "file",   "accept",  "receive", "send"};
static_assert(verbNames.size() == std::variant_size_v<Verb>);

using Bodies = std::vector<const Body *>;

struct BodiesOf
{
    Bodies operator()(const Offload &v) const { return {&v.body}; }
    Bodies operator()(const Timeout &v) const { return with({&v.body}, v.otherwise); }
    Bodies operator()(const With &v) const { return {&v.body}; }
    Bodies operator()(const Repeat &v) const { return {&v.body}; }
    Bodies operator()(const If &v) const { return {&v.body, &v.otherwise}; }
    Bodies operator()(const Try &v) const { return with(with({&v.body}, v.onFailure), v.finally); }

    Bodies operator()(const Say &) const { return {}; }
    Bodies operator()(const Work &) const { return {}; }
    Bodies operator()(const Sleep &) const { return {}; }
    Bodies operator()(const Block &) const { return {}; }
    Bodies operator()(const Yield &) const { return {}; }
    Bodies operator()(const Call &) const { return {}; }
    Bodies operator()(const Start &) const { return {}; }
    Bodies operator()(const Create &) const { return {}; }
    Bodies operator()(const Join &) const { return {}; }
    Bodies operator()(const Gather &) const { return {}; }
    Bodies operator()(const Group &) const { return {}; }
    Bodies operator()(const Race &) const { return {}; }
    Bodies operator()(const Cancel &) const { return {}; }
    Bodies operator()(const Shield &) const { return {}; }
    Bodies operator()(const Put &) const { return {}; }
    Bodies operator()(const Get &) const { return {}; }
    Bodies operator()(const Set &) const { return {}; }
    Bodies operator()(const Clear &) const { return {}; }
    Bodies operator()(const Wait &) const { return {}; }
    Bodies operator()(const Read &) const { return {}; }
    Bodies operator()(const Write &) const { return {}; }
    Bodies operator()(const Break &) const { return {}; }
    Bodies operator()(const Return &) const { return {}; }
    Bodies operator()(const Raise &) const { return {}; }
    Bodies operator()(const Crash &) const { return {}; }
    Bodies operator()(const Request &) const { return {}; }
    Bodies operator()(const Query &) const { return {}; }
    Bodies operator()(const File &) const { return {}; }
    Bodies operator()(const Accept &) const { return {}; }
    Bodies operator()(const Receive &) const { return {}; }
    Bodies operator()(const Send &) const { return {}; }

private:
    static Bodies with(Bodies bodies, const std::optional<Body> &more)
    {
        if (more)
            bodies.push_back(&*more);
        return bodies;
    }
};

} // namespace

const char *verbName(const Verb &verb)
{
    return verbNames[verb.index()];
}

std::vector<const Body *> bodiesOf(const Step &step)
{
    return std::visit(BodiesOf{}, step.verb);
}

} // namespace simmer::scenario
