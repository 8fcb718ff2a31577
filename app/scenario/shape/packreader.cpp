// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/packreader.h"

#include "scenario/shape/fields.h"
#include "scenario/shape/lessonreader.h"
#include "scenario/shape/values.h"

#include <algorithm>
#include <map>

namespace simmer::scenario {

namespace {

/// "1", "0.2", "1.0.3".
bool isVersion(std::string_view text)
{
    int parts = 0;
    while (parts < 3) {
        const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > 9)
            return false;
        text.remove_prefix(digits);
        ++parts;
        if (text.empty())
            return true;
        if (text.front() != '.')
            return false;
        text.remove_prefix(1);
    }
    return false;
}

std::string readFilled(Report &report, JsonNode node)
{
    auto text = readString(report, node);
    if (text && text->empty())
        report.error("schema/empty", node, Phrase::of("%1 is empty", fieldOf(node)),
                     Phrase::of("Write it out"));
    return text.value_or(std::string{});
}

class UnitReader
{
public:
    explicit UnitReader(Report &report) : m_report(report) {}

    std::optional<PackUnit> read(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a unit"));
        if (!fields.node())
            return {};
        PackUnit unit;
        unit.title = readText(m_report, fields.required("title", "\"The tools\""));
        readItems(m_report, fields.required("lessons", "[\"two-burners\"]"), 0, [&](JsonNode item) {
            if (auto id = readId(m_report, item); !id.empty() && isNew(id, item))
                unit.lessons.push_back(std::move(id));
        });
        fields.finish();
        return unit;
    }

private:
    bool isNew(const std::string &id, JsonNode item)
    {
        const auto [known, added] = m_seen.emplace(id, item.position());
        if (!added) {
            m_report.error("lesson/duplicate-id", item,
                           Phrase::of("the lesson %1 is listed twice", inQuotes(id)),
                           Phrase::of("It is also at line %1; keep one of them", known->second.line));
        }
        return added;
    }

    Report &m_report;
    std::map<std::string, Position> m_seen;
};

} // namespace

std::optional<Pack> readPackShape(Report &report, JsonNode root)
{
    Fields fields(report, root, Phrase::of("a pack"));
    if (!fields.node() || !checkFormat(report, fields.required("format", "1"), Phrase::of("pack")))
        return {};
    Pack pack;
    fields.optional("$schema");
    pack.id = readId(report, fields.required("id", "\"course\""));
    pack.title = readText(report, fields.required("title", "\"Seeing concurrency\""));
    readItems(report, fields.required("authors", "[\"Ada\"]"), 1,
              [&](JsonNode item) { pack.authors.push_back(readFilled(report, item)); });
    pack.license = readFilled(report, fields.required("license", "\"CC-BY-4.0\""));
    const auto version = fields.required("version", "\"1.0\"");
    pack.version = readString(report, version).value_or("");
    if (version.is(JsonKind::String) && !isVersion(pack.version)) {
        report.error("schema/version", version, Phrase::of("%1 is not a version", inQuotes(pack.version)),
                     Phrase::of("Versions look like \"1.0\" or \"1.0.3\""));
    }
    UnitReader units(report);
    readItems(report, fields.required("units", "[ … ]"), 0, [&](JsonNode item) {
        if (auto unit = units.read(item))
            pack.units.push_back(std::move(*unit));
    });
    fields.finish();
    return pack;
}

} // namespace simmer::scenario
