// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

namespace simmer::runner {

struct ProcessFigures
{
    std::int64_t cpuNs = 0;
    /// Memory that no file stands behind; of a process that shares much of it with the one that it was forked
    /// from, what only it has.
    std::int64_t bytes = 0;
    std::int64_t threads = 0;
};

/// Of another process, as /proc tells; nothing for one that is gone.
std::optional<ProcessFigures> figuresOf(std::int64_t process, bool isForked);

} // namespace simmer::runner
