// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exporters.h"

#include "trace/measures.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::trace {

namespace {

constexpr std::array lanes{"elapsed",     "cpu",       "idle",        "startup",  "longestTurn",
                           "threads",     "processes", "memory",      "switches", "preemptions",
                           "suspensions", "turns",     "lostUpdates", "failures", "deadlocks"};

bool isTime(std::string_view measure)
{
    return measure == "elapsed" || measure == "cpu" || measure == "idle" || measure == "startup" ||
           measure == "longestTurn";
}

std::string decimals(double value, int count)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", count, value);
    return text;
}

/// Rows of cells: the first column to the left, the others to the right.
class Table
{
public:
    void add(std::vector<std::string> row)
    {
        m_widths.resize(std::max(m_widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths[i], row[i].size());
        m_rows.push_back(std::move(row));
    }

    void write(std::ostream &out) const
    {
        for (const auto &row : m_rows) {
            std::string line = "  ";
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string space(m_widths[i] - row[i].size(), ' ');
                line += i == 0 ? row[i] + space : "  " + space + row[i];
            }
            line.erase(line.find_last_not_of(' ') + 1);
            out << line << '\n';
        }
    }

private:
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::size_t> m_widths;
};

void writeMeasures(const Timeline &timeline, std::ostream &out)
{
    const LaneMeasures lane = laneMeasures(timeline);
    Table table;
    for (const char *name : lanes) {
        const double value = *measure(timeline, lane, {}, name);
        if (isTime(name))
            table.add({name, decimals(value, 2), decimals(value * timeline.header().unitMs, 1) + " ms"});
        else if (std::string_view(name) == "memory")
            table.add({name, decimals(value / 1024, 0), "KiB"});
        else
            table.add({name, decimals(value, 0)});
    }
    table.write(out);
}

void writeTasks(const Timeline &timeline, std::ostream &out)
{
    const Header &header = timeline.header();
    Table table;
    table.add({"task", "created", "running", "ready", "waiting", "preempted", "suspensions", "over", "how"});
    for (const TaskTrack &track : timeline.tasks()) {
        if (track.id == noTask)
            continue;
        const TaskMeasures measures = taskMeasures(timeline, track.id);
        const auto units = [&](std::int64_t ns) { return decimals(header.units(ns), 2); };
        const bool over = isOver(track.intervals.back().state);
        table.add({timeline.taskName(track.id), units(track.created), units(measures.running),
                   units(measures.ready), units(measures.waiting), units(measures.preempted),
                   std::to_string(measures.suspensions), over ? units(track.intervals.back().start) : "-",
                   name(track.intervals.back().state)});
    }
    table.write(out);
}

} // namespace

void writeSummary(const Timeline &timeline, std::ostream &out)
{
    const Header &header = timeline.header();
    const auto outcome = timeline.outcome();
    const std::string &unit = in(header.unitName, "en");
    out << name(header.scheduling) << ": " << (outcome ? name(*outcome) : "not ended") << "; times "
        << name(header.clock) << ", in units of " << decimals(header.unitMs, 3) << " ms";
    if (!unit.empty())
        out << " (" << unit << ')';
    out << "\n\n";
    writeMeasures(timeline, out);
    out << '\n';
    writeTasks(timeline, out);
    for (const TranscriptLine &failure : timeline.failures())
        out << "\n  " << timeline.taskName(failure.task) << " failed: " << timeline.text(failure, "en");
    for (const NoteLine &note : timeline.notes())
        out << "\n  " << name(note.kind) << ": " << note.text;
    if (!timeline.failures().empty() || !timeline.notes().empty())
        out << '\n';
}

} // namespace simmer::trace
