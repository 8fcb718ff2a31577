// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simmer::ui {

class PermitHolders;

/// What ties who waits to the one that it depends on.
enum class Bond : std::uint8_t
{
    Holds,   ///< has the lock, the permit or the interpreter lock that is awaited
    Ends,    ///< its end is awaited
    HasLoop, ///< has the one thread
    HasCore, ///< has the core
    Wakes,   ///< brings what is awaited: the record says that it made the waiting task ready
};

/// One step on the way from a task that does not run to the one that it is up to.
struct WhyLink
{
    trace::TaskId task = trace::noTask;
    trace::WaitKind wait = trace::WaitKind::None;
    std::uint32_t on = trace::nothing;
    Bond bond = Bond::Holds;
    /// Whom `task` depends on: the first is followed, all of them count.
    std::vector<trace::TaskId> others;
    /// Nanoseconds: when the record says that the wait ends; 0 where that is not known.
    std::int64_t until = 0;
};

/// From a task along its wait, to the holder of what it waits for, along the holder's wait, …, to the root.
struct WhyChain
{
    enum class End : std::uint8_t
    {
        Runs,       ///< the root runs
        Turn,       ///< it is ready, and comes next
        Core,       ///< it could run, and the operating system has not given it a core
        Clock,      ///< it waits for a time
        Outside,    ///< it waits for a pool, a server, a file, a connection, a process
        Nobody,     ///< nobody will wake it, or nobody is known who would
        Circle,     ///< it waits for one that was already met: `circleFrom`
        NotStarted, ///< nobody has started it
        Over,       ///< it is over
    };

    std::vector<WhyLink> links;
    /// The last in the chain; the asked task itself where nothing holds it up.
    trace::TaskId root = trace::noTask;
    End end = End::Nobody;
    /// Index of the link whose task closes the circle.
    std::size_t circleFrom = 0;

    /// The task exists at that moment. `time` is the playhead's, which may be later than the moment's.
    /// `holders` may be null: then nobody is known to have permits.
    static WhyChain of(const trace::Timeline &timeline, const trace::Moment &moment, std::int64_t time,
                       trace::TaskId task, const PermitHolders *holders);
};

} // namespace simmer::ui
