// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/segments.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace simmer::ui {

/// Indices of the objects that have a track: locks, semaphores, queues, events and numbers.
std::vector<std::uint32_t> trackedObjects(const trace::Header &header);
/// What such an object is worth before it changes for the first time.
std::int64_t valueAtFirst(const trace::ObjectInfo &object);

/// The least and the most of any stretch of an object's changes, without reading each of them.
class ChangeIndex
{
public:
    /// Reads what is new; all of it when events have come between those that were read, which `revision` of
    /// the timeline tells.
    void update(const trace::ObjectTrack &track, std::uint64_t revision);
    /// Of the changes `first` to before `last`, at least one.
    std::pair<std::int64_t, std::int64_t> range(const trace::ObjectTrack &track, std::size_t first,
                                                std::size_t last) const;
    /// Of all that was read, and of `atFirst`.
    std::pair<std::int64_t, std::int64_t> all(std::int64_t atFirst) const;

private:
    static constexpr std::size_t fanout = 16;
    using Range = std::pair<std::int64_t, std::int64_t>;

    void addTo(std::size_t level, const Range &range);

    /// Of 16 changes each, of 256, and so on; full ones only.
    std::vector<std::vector<Range>> m_levels;
    /// What is not full yet, by level, and how much is in it.
    std::vector<std::pair<Range, std::size_t>> m_open;
    Range m_all{};
    std::size_t m_count = 0;
    std::uint64_t m_revision = 0;
};

/// A stretch of an object's track with one value, or one pixel with several.
struct ObjectPiece
{
    double left = 0;
    double right = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
    /// Several changes are within this pixel.
    bool mixed = false;
};

/// What to paint from pixel `left` to `right`, left to right, at most two a pixel; from time 0 to `end`.
std::vector<ObjectPiece> visiblePieces(const trace::ObjectTrack &track, const ChangeIndex &index,
                                       const TimeScale &scale, double left, double right, std::int64_t end,
                                       std::int64_t atFirst);

} // namespace simmer::ui
