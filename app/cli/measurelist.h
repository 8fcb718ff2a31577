// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace simmer::cli {

/// What a measure counts in: lesson units, bytes, or times that something happened.
enum class Quantity
{
    Time,
    Bytes,
    Count
};

struct MeasureEntry
{
    const char *name;
    Quantity quantity;
};

/// The measures of a lane, as claims name them.
inline constexpr std::array laneMeasureList{
    MeasureEntry{"elapsed", Quantity::Time},      MeasureEntry{"cpu", Quantity::Time},
    MeasureEntry{"idle", Quantity::Time},         MeasureEntry{"threads", Quantity::Count},
    MeasureEntry{"processes", Quantity::Count},   MeasureEntry{"memory", Quantity::Bytes},
    MeasureEntry{"startup", Quantity::Time},      MeasureEntry{"switches", Quantity::Count},
    MeasureEntry{"preemptions", Quantity::Count}, MeasureEntry{"suspensions", Quantity::Count},
    MeasureEntry{"turns", Quantity::Count},       MeasureEntry{"longestTurn", Quantity::Time},
    MeasureEntry{"lostUpdates", Quantity::Count}, MeasureEntry{"failures", Quantity::Count},
    MeasureEntry{"deadlocks", Quantity::Count},
};

} // namespace simmer::cli
