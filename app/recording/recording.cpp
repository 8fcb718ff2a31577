// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/recording.h"

#include "recording/recordedlog.h"
#include "recording/recordednames.h"

#include <cstdint>
#include <utility>

namespace simmer::recording {

std::shared_ptr<trace::Timeline> readRecording(const std::filesystem::path &folder, trace::Outcome outcome)
{
    using trace::Event;
    using trace::EventKind;
    using trace::NoteKind;
    const RecordedNames names(folder / "names");
    const RecordedLog log(folder / "log", names);
    const auto &events = log.events();
    if (!names.isBegun() || events.empty())
        return {};
    auto timeline = std::make_shared<trace::Timeline>();
    timeline->onHeader(names.header());
    for (Event event : events) {
        if (event.kind != EventKind::Note) {
            timeline->onEvents({&event, 1});
            continue;
        }
        const auto note = std::exchange(event.value, 0);
        timeline->onNote(event, NoteKind(event.on), note < names.notes().size() ? names.notes()[note] : "");
    }
    Event end;
    end.time = events.back().time;
    if (log.isFull() || names.isFull()) {
        end.on = std::uint32_t(NoteKind::Problem);
        timeline->onNote(
            end, NoteKind::Problem,
            log.isFull() ? "The recording is full: what came after this is not in it."
                         : "There was more to tell than a recording has room for: some of it is not here.");
    }
    end.kind = EventKind::LaneEnded;
    end.on = std::uint32_t(outcome);
    timeline->onEvents({&end, 1});
    timeline->close();
    return timeline;
}

} // namespace simmer::recording
