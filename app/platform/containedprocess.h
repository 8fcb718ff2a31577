// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/containmentreport.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace simmer::platform {

/// What a contained process may do beyond what every one may.
struct ContainmentPlan
{
    /// Files and folders that it may read.
    std::vector<std::string> readable;
    /// Programs that it may execute, and nothing else, where file rules are in force.
    std::vector<std::string> executable;
    /// Processes and threads at once.
    std::uint32_t maxTasks = 2'500;
};

/// Runs `body` in a child of this process that is contained as well as the kernel can, and leaves with what
/// `body` answers, or by the signal that ended it. The calling process, which must have one thread, stays
/// outside and does nothing but wait: when it is killed, or the program that started it goes, the contained
/// process and all its descendants go, and so does its temporary folder, where TMPDIR points and where it
/// begins. Standard input, output and error are the only files that it starts with.
///
/// Each mechanism is a layer of its own. What the kernel does not give is left out, and the report says so.
[[noreturn]] void runContained(const ContainmentPlan &plan,
                               const std::function<int(ContainmentReport &)> &body);

} // namespace simmer::platform
