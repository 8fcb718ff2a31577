// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/lesson.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace simmer::scenario {

/// How a lesson's program is to be changed, to see what comes of it.
struct Variation
{
    /// Every `sleep` becomes a `block` of the same length.
    bool sleepsBlock = false;
    /// Names of locks and semaphores that are left out: what was done under them is done without.
    std::vector<std::string> without;

    bool isEmpty() const { return !sleepsBlock && without.empty(); }
    friend bool operator==(const Variation &, const Variation &) = default;
};

/// One thing that a variation did.
struct Change
{
    enum class Kind : std::uint8_t
    {
        SleepsBlock,
        LockLeftOut
    };
    Kind kind = Kind::SleepsBlock;
    /// The lock's name.
    std::string object;
    /// In how many steps.
    std::size_t steps = 0;
};

/// "sleep → block in 3 steps", "without lock stove in 2 steps".
std::string describe(const Change &change);

/// A lesson whose program is changed, while what it asks and claims is as it was. Null, with the reasons,
/// where the changed program is no sound one.
struct VariedLesson
{
    std::shared_ptr<const Lesson> lesson;
    Diagnostics diagnostics;
    /// Also those that changed no step.
    std::vector<Change> changes;
};
VariedLesson vary(const Lesson &lesson, const Variation &variation);

/// Names of the locks and semaphores that some step takes, in the order of the lesson.
std::vector<std::string> locksInUse(const Scenario &scenario);
/// Some step sleeps.
bool sleeps(const Scenario &scenario);

} // namespace simmer::scenario
