// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/densityindex.h"
#include "ui/lanes/trackindex.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace simmer::ui {

/// The indices over one lane's timeline that painting needs, kept up to date as it grows; only for what is
/// shown. A long trace is read in slices, so that no frame waits for all of it.
class LaneIndex
{
public:
    /// At the beginning of each frame.
    void startFrame() { m_budget = slice; }
    /// Something asked for in this frame was not read to its end.
    bool isBehind() const { return m_budget == 0; }

    /// Of a row.
    const TrackIndex &track(const trace::TaskTrack &track);
    const DensityIndex &density(const trace::Timeline &timeline);

private:
    /// Intervals or events in one frame: some two milliseconds.
    static constexpr std::size_t slice = 200'000;

    std::size_t m_budget = slice;
    std::unordered_map<std::uint32_t, TrackIndex> m_tracks;
    DensityIndex m_density;
};

} // namespace simmer::ui
