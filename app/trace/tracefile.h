// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "trace/traceproblem.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace simmer::trace {

/// A saved run: one stream per lane, in one file. Saving writes beside the target and renames, and checks
/// every count.
struct TraceFile
{
    std::vector<std::shared_ptr<Timeline>> lanes;
    /// What was wrong with the file; lanes hold what was sound.
    std::vector<TraceProblem> problems;
};

/// Never throws; an unreadable file has a problem and no lanes. Memory is bounded, however big the file is:
/// of one with more than 16 000 000 events, or 64 MiB of notes, the rest is left out.
TraceFile readTraceFile(const std::filesystem::path &path);
/// Empty when saved; else what went wrong, and the old file is untouched.
std::string writeTraceFile(const std::filesystem::path &path,
                           const std::vector<std::shared_ptr<const Timeline>> &lanes);

} // namespace simmer::trace
