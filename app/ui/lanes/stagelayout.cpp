// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/stagelayout.h"

#include "ui/lanes/objectpieces.h"
#include "ui/run/refollow.h"
#include "ui/run/tasktexts.h"

#include <QVariantMap>

#include <algorithm>
#include <limits>
#include <utility>

namespace simmer::ui {

namespace {

constexpr double roomyPitch = 32;
constexpr double closestPitch = 15;
constexpr double roomyPadding = 16;
constexpr double closePadding = 9;
constexpr double tallestBar = 20;
constexpr double thickestThin = 8;
constexpr double thinnestThin = 5;
constexpr int leastRows = 3;
/// Four figures stand beside every lane.
constexpr double leastHeight = 66;
constexpr double densityHeight = 92;
constexpr double tallestDensity = 220;
constexpr double gap = 2;
constexpr double roomyTrack = 19;
constexpr double closeTrack = 13;
/// Objects take no room from rows that would have to be closer than this.
constexpr double closestWithTracks = 18;

StageLayout::Mode modeFor(int rows)
{
    if (rows <= StageLayout::mostRows)
        return StageLayout::Mode::Rows;
    return rows <= StageLayout::mostThinRows ? StageLayout::Mode::ThinRows : StageLayout::Mode::Density;
}

/// With rows `pitch` apart; `ease` is 0 for the closest and 1 for the roomiest.
StageLayout::Lane laneFor(int rows, double pitch, double ease, double scale)
{
    StageLayout::Lane lane;
    lane.mode = modeFor(rows);
    const double padding = scale * (closePadding + (roomyPadding - closePadding) * ease);
    lane.top = padding * 0.6;
    switch (lane.mode) {
    case StageLayout::Mode::Rows:
        lane.pitch = pitch;
        lane.bar = std::min(std::round(pitch * 0.66), tallestBar * scale);
        lane.height = std::max(leastHeight * scale, padding + std::max(rows, 1) * pitch);
        return lane;
    case StageLayout::Mode::ThinRows:
        lane.pitch = thinnestThin + (thickestThin - thinnestThin) * ease;
        lane.bar = lane.pitch - 1;
        lane.height = std::max(leastHeight * scale, padding + rows * lane.pitch);
        return lane;
    case StageLayout::Mode::Density:
        lane.height = scale * (leastHeight + (densityHeight - leastHeight) * ease);
        lane.bar = lane.height - 2 * lane.top;
        lane.pitch = lane.bar;
        return lane;
    }
    return lane;
}

/// Tracks for objects under the rows.
void addTracks(StageLayout::Lane &lane, int rows, int objects, double ease, double scale)
{
    if (objects == 0)
        return;
    lane.trackPitch = std::round(scale * (closeTrack + (roomyTrack - closeTrack) * ease));
    lane.trackBar = lane.trackPitch - std::round(scale * (2 + 2 * ease));
    const double below =
        lane.mode == StageLayout::Mode::Density ? lane.top + lane.bar : lane.top + rows * lane.pitch;
    lane.trackTop = below + std::round(scale * 3);
    lane.height = std::max(lane.height, lane.trackTop + objects * lane.trackPitch + std::round(scale * 4));
}

/// Densities take what room is left.
void grow(std::vector<StageLayout::Lane> &lanes, double room, double scale)
{
    const auto isDensity = [](const StageLayout::Lane &lane) {
        return lane.mode == StageLayout::Mode::Density;
    };
    const auto densities = std::count_if(lanes.begin(), lanes.end(), isDensity);
    if (densities == 0 || room <= 0)
        return;
    double y = 0;
    for (StageLayout::Lane &lane : lanes) {
        if (isDensity(lane)) {
            const double more = std::clamp(room / double(densities), 0.0,
                                           std::max(0.0, tallestDensity * scale - lane.height));
            lane.height += more;
            lane.bar = lane.pitch = lane.bar + more;
            lane.trackTop += more;
        }
        lane.y = y;
        y += lane.height + gap;
    }
}

double heightOf(const std::vector<StageLayout::Lane> &lanes)
{
    return lanes.empty() ? 0 : lanes.back().y + lanes.back().height;
}

} // namespace

std::vector<StageLayout::Lane> StageLayout::arrange(const std::vector<int> &rows, double available,
                                                    double scale, int objects)
{
    std::vector<Lane> lanes;
    constexpr int steps = int(roomyPitch - closestPitch);
    for (int step = steps; step >= 0; --step) {
        const double ease = double(step) / steps;
        const double pitch = scale * (closestPitch + step);
        lanes.clear();
        double y = 0;
        for (const int count : rows) {
            lanes.push_back(laneFor(count, pitch, ease, scale));
            addTracks(lanes.back(), count, objects, ease, scale);
            lanes.back().y = y;
            y += lanes.back().height + gap;
        }
        if (y - gap <= available) {
            grow(lanes, available - (y - gap), scale);
            break;
        }
    }
    return lanes;
}

StageLayout::StageLayout(QObject *parent) : QObject(parent) {}

void StageLayout::setRun(RunModel *run)
{
    if (!refollow(m_run, run, this))
        return;
    if (run) {
        connect(run, &RunModel::advanced, this, &StageLayout::update);
        connect(run, &RunModel::lanesChanged, this, &StageLayout::update);
    }
    update();
    Q_EMIT runChanged();
}

void StageLayout::setAvailable(double available)
{
    if (std::exchange(m_available, available) == available)
        return;
    update();
    Q_EMIT availableChanged();
}

void StageLayout::setScale(double scale)
{
    if (std::exchange(m_scale, scale) == scale)
        return;
    update();
    Q_EMIT scaleChanged();
}

void StageLayout::setShowMain(bool show)
{
    if (std::exchange(m_showMain, show) == show)
        return;
    update();
    Q_EMIT showMainChanged();
}

void StageLayout::setTracks(Tracks tracks)
{
    if (std::exchange(m_tracks, tracks) == tracks)
        return;
    update();
    Q_EMIT tracksChanged();
}

StageLayout::Contents StageLayout::contents() const
{
    Contents contents;
    for (int i = 0; m_run && i < m_run->count(); ++i) {
        const auto timeline = m_run->timeline(i);
        const bool known = timeline && timeline->hasHeader();
        const bool hides = known && mainOnlyGathers(timeline->header());
        contents.canHideMain = contents.canHideMain || hides;
        const int tasks = known ? int(timeline->tasks().size()) : 0;
        // While tasks are still being created, lanes keep the height of a few.
        contents.rows.push_back(std::max(leastRows, hides && !m_showMain ? tasks - 1 : tasks));
        if (known)
            contents.objects = std::max(contents.objects, int(trackedObjects(timeline->header()).size()));
    }
    return contents;
}

void StageLayout::update()
{
    const Contents now = contents();
    constexpr double unbounded = std::numeric_limits<double>::max();
    std::vector<Lane> lanes = arrange(now.rows, m_available, m_scale, now.objects);
    const auto isClose = [&](const Lane &lane) {
        return lane.mode == Mode::Rows && lane.pitch < closestWithTracks * m_scale;
    };
    const bool fits = heightOf(lanes) <= m_available && std::none_of(lanes.begin(), lanes.end(), isClose);
    const bool shown =
        now.objects > 0 && (m_tracks == Tracks::Shown || (m_tracks == Tracks::WhereTheyFit && fits));
    if (!shown)
        lanes = arrange(now.rows, m_available, m_scale);
    const double wanted = heightOf(arrange(now.rows, unbounded, m_scale, now.objects));
    if (lanes == m_lanes && now.canHideMain == m_canHideMain && wanted == m_wanted &&
        shown == m_tracksShown && now.objects == m_objects)
        return;
    m_lanes = std::move(lanes);
    m_wanted = wanted;
    m_canHideMain = now.canHideMain;
    m_tracksShown = shown;
    m_objects = now.objects;
    Q_EMIT changed();
}

QVariantList StageLayout::lanes() const
{
    QVariantList list;
    for (const Lane &lane : m_lanes) {
        list.append(QVariantMap{{QStringLiteral("y"), lane.y},
                                {QStringLiteral("height"), lane.height},
                                {QStringLiteral("mode"), int(lane.mode)},
                                {QStringLiteral("top"), lane.top},
                                {QStringLiteral("pitch"), lane.pitch},
                                {QStringLiteral("bar"), lane.bar},
                                {QStringLiteral("trackTop"), lane.trackTop},
                                {QStringLiteral("trackPitch"), lane.trackPitch},
                                {QStringLiteral("trackBar"), lane.trackBar}});
    }
    return list;
}

double StageLayout::height() const
{
    return heightOf(m_lanes);
}

} // namespace simmer::ui
