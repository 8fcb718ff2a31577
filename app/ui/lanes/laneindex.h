// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/densityindex.h"
#include "ui/lanes/trackindex.h"

#include <unordered_map>

namespace simmer::ui {

/// The indices over one lane's timeline that painting needs, kept up to date as it grows; only for what is
/// shown.
class LaneIndex
{
public:
    /// Of a row, up to date.
    const TrackIndex &track(const trace::TaskTrack &track);
    /// Up to date.
    const DensityIndex &density(const trace::Timeline &timeline);

private:
    std::unordered_map<std::uint32_t, TrackIndex> m_tracks;
    DensityIndex m_density;
};

} // namespace simmer::ui
