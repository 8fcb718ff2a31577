// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace simmer::scenario {

/// What could not be read, so that no later check complains about the lack of it: a misspelled `as` must not
/// make every `join` of that handle an error too.
struct Gaps
{
    bool tasks = false;
    bool objects = false;
    bool models = false;
    /// Some step may start tasks under a name that we do not know.
    bool handles = false;
    /// Tasks that may have locals that we do not know.
    std::set<std::string, std::less<>> locals;
    /// So may all of them.
    bool allLocals = false;

    bool hasUnknownLocals(std::string_view task) const
    {
        return allLocals || locals.find(task) != locals.end();
    }
};

} // namespace simmer::scenario
