// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/privatenumbers.h"

#include "ui/run/tasktexts.h"

#include <algorithm>
#include <cstdint>

namespace simmer::ui {

using trace::TaskId;

namespace {

/// Older writes than that many are not looked at: the cost must not follow the length of the run.
constexpr std::ptrdiff_t furthest = 4096;

std::map<TaskId, std::int64_t> lastWritten(const trace::ObjectTrack &track, std::int64_t time,
                                           std::size_t tasks)
{
    const auto &changes = track.changes;
    auto at = std::upper_bound(changes.begin(), changes.end(), time,
                               [](std::int64_t t, const auto &change) { return t < change.time; });
    const auto stop = at - std::min<std::ptrdiff_t>(furthest, at - changes.begin());
    std::map<TaskId, std::int64_t> values;
    while (at != stop && values.size() < tasks) {
        --at;
        values.try_emplace(at->by, at->value);
    }
    return values;
}

} // namespace

std::map<TaskId, QString> privateNumbers(const trace::Timeline &timeline, const trace::Moment &moment,
                                         const QString &locale)
{
    std::map<TaskId, QString> texts;
    const auto &infos = timeline.header().objects;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        if (infos[i].type != "number")
            continue;
        const auto object = std::uint32_t(i);
        const QString name = TaskTexts::object(timeline, object, locale);
        for (const auto &[task, value] :
             lastWritten(timeline.object(object), moment.time, moment.tasks.size())) {
            QString &text = texts[task];
            if (!text.isEmpty())
                text += QStringLiteral(" · ");
            text += QStringLiteral("%1 = %2").arg(name).arg(value);
        }
    }
    return texts;
}

} // namespace simmer::ui
