// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/objectpieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace simmer::ui {

using trace::ObjectTrack;

namespace {

using Range = std::pair<std::int64_t, std::int64_t>;

Range both(const Range &a, const Range &b)
{
    return {std::min(a.first, b.first), std::max(a.second, b.second)};
}

/// Index of the first change after `time`, at or after `from`.
std::size_t firstAfter(const ObjectTrack &track, double time, std::size_t from)
{
    const auto after =
        std::upper_bound(track.changes.begin() + std::ptrdiff_t(from), track.changes.end(), time,
                         [](double t, const ObjectTrack::Change &change) { return t < double(change.time); });
    return std::size_t(after - track.changes.begin());
}

} // namespace

std::vector<std::uint32_t> trackedObjects(const trace::Header &header)
{
    using namespace std::string_view_literals;
    constexpr std::array tracked{"lock"sv, "semaphore"sv, "queue"sv, "event"sv, "number"sv};
    std::vector<std::uint32_t> objects;
    for (std::size_t i = 0; i < header.objects.size(); ++i) {
        if (std::find(tracked.begin(), tracked.end(), header.objects[i].type) != tracked.end())
            objects.push_back(std::uint32_t(i));
    }
    return objects;
}

std::int64_t valueAtFirst(const trace::ObjectInfo &object)
{
    if (object.type == "lock")
        return std::int64_t(trace::noTask);
    return object.type == "semaphore" || object.type == "number" ? object.initial : 0;
}

void ChangeIndex::addTo(std::size_t level, const Range &range)
{
    if (level == m_open.size()) {
        m_open.push_back({range, 0});
        m_levels.emplace_back();
    }
    auto &[open, count] = m_open[level];
    open = count == 0 ? range : both(open, range);
    if (++count < fanout)
        return;
    count = 0;
    const Range full = open;
    m_levels[level].push_back(full);
    addTo(level + 1, full);
}

void ChangeIndex::update(const ObjectTrack &track, std::uint64_t revision)
{
    if (revision != m_revision || track.changes.size() < m_count)
        *this = {};
    m_revision = revision;
    for (; m_count < track.changes.size(); ++m_count) {
        const std::int64_t value = track.changes[m_count].value;
        m_all = m_count == 0 ? Range(value, value) : both(m_all, {value, value});
        addTo(0, {value, value});
    }
}

Range ChangeIndex::range(const ObjectTrack &track, std::size_t first, std::size_t last) const
{
    Range found(track.changes[first].value, track.changes[first].value);
    while (first < last) {
        // The biggest full block that begins here and ends in time.
        std::size_t size = 1;
        std::size_t level = 0;
        while (level < m_levels.size() && first % (size * fanout) == 0 && first + size * fanout <= last &&
               first / (size * fanout) < m_levels[level].size()) {
            size *= fanout;
            ++level;
        }
        const Range block = level == 0 ? Range(track.changes[first].value, track.changes[first].value)
                                       : m_levels[level - 1][first / size];
        found = both(found, block);
        first += size;
    }
    return found;
}

Range ChangeIndex::all(std::int64_t atFirst) const
{
    const Range first(atFirst, atFirst);
    return m_count == 0 ? first : both(m_all, first);
}

std::vector<ObjectPiece> visiblePieces(const ObjectTrack &track, const ChangeIndex &index,
                                       const TimeScale &scale, double left, double right, std::int64_t end,
                                       std::int64_t atFirst)
{
    std::vector<ObjectPiece> pieces;
    const auto &changes = track.changes;
    double x = std::max(left, scale.toPixel(0));
    const double stop = std::min(right, scale.toPixel(end));
    std::size_t next = firstAfter(track, scale.toTime(x), 0);
    while (x < stop) {
        const std::int64_t value = next == 0 ? atFirst : changes[next - 1].value;
        const double until = next < changes.size() ? scale.toPixel(changes[next].time) : stop;
        if (until - x >= 1 || next == changes.size()) {
            pieces.push_back({x, std::min(until, stop), value, value, false});
            x = std::min(until, stop);
            next = firstAfter(track, scale.toTime(x) + 0.5, next);
            continue;
        }
        const double pixelEnd = std::floor(x) + 1;
        const std::size_t after = firstAfter(track, scale.toTime(pixelEnd), next);
        Range range(value, value);
        if (after > next)
            range = both(range, index.range(track, next, after));
        pieces.push_back({x, std::min(pixelEnd, stop), range.first, range.second, after > next});
        x = pixelEnd;
        next = after;
    }
    return pieces;
}

} // namespace simmer::ui
