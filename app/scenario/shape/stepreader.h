// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/shape/fields.h"
#include "scenario/shape/gaps.h"
#include "scenario/step.h"

#include <optional>
#include <string>

namespace simmer::scenario {

/// Reads the steps of one task. Steps that cannot be read are reported and left out.
class StepReader
{
public:
    StepReader(Report &report, Gaps &gaps, std::string task)
        : m_report(report), m_gaps(gaps), m_task(std::move(task))
    {}

    Body readBody(JsonNode list);
    Report &report() { return m_report; }

private:
    std::optional<Step> readStep(JsonNode node);
    JsonNode verbOf(JsonNode node);
    void noVerb(JsonNode node);
    void noteGaps(JsonNode step, std::string_view verb);

    Report &m_report;
    Gaps &m_gaps;
    std::string m_task;
    /// Errors inside of the bodies of the step that is being read.
    std::size_t m_innerErrors = 0;
};

/// What a verb's reader works with.
struct VerbContext
{
    StepReader &steps;
    Fields &fields;
    /// The verb's own value.
    JsonNode value;

    Report &report() const { return steps.report(); }
    Body body(JsonNode list) const { return steps.readBody(list); }
};

using VerbReader = Verb (*)(VerbContext &context);

/// Null for a name that is no verb.
VerbReader verbReader(std::string_view name);
const std::vector<std::string_view> &allVerbNames();

} // namespace simmer::scenario
