// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/laneindex.h"

namespace simmer::ui {

const TrackIndex &LaneIndex::track(const trace::TaskTrack &track)
{
    TrackIndex &index = m_tracks[std::uint32_t(track.id)];
    index.update(track, m_budget);
    return index;
}

const DensityIndex &LaneIndex::density(const trace::Timeline &timeline)
{
    m_density.update(timeline, m_budget);
    return m_density;
}

} // namespace simmer::ui
