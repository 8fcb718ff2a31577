// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"

#include <string_view>
#include <vector>

namespace simmer::scenario {

/// The members of an object that has a fixed set of fields. Ask for each once, then `finish`.
class Fields
{
public:
    /// `what` as messages call the object: "a lesson". Reports when `node` is no object; then every field is
    /// missing in silence.
    Fields(Report &report, JsonNode node, Phrase what);

    /// The field's value; not there when the object has no such field.
    JsonNode optional(std::string_view name);
    /// Reports when the object has no such field.
    JsonNode required(std::string_view name, std::string_view example = {});
    /// Reports every field that nobody asked for.
    void finish();

    JsonNode node() const { return m_node; }

private:
    Report &m_report;
    JsonNode m_node;
    Phrase m_what;
    std::vector<std::string_view> m_known;
};

} // namespace simmer::scenario
