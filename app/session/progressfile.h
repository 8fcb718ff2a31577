// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/learnerprogress.h"

#include <filesystem>
#include <optional>
#include <string>

namespace simmer::session {

/// A learner's progress on the disk, which several windows may write at once.
///
/// Every save takes a lock, merges with what is there, and replaces the file in one step: whoever is killed,
/// or finds the disk full, leaves the file as it was before or as it is after. Waits for the disk and
/// for other writers: not for the window's thread.
class ProgressFile
{
public:
    explicit ProgressFile(std::filesystem::path file) : m_file(std::move(file)) {}

    struct Loaded
    {
        LearnerProgress progress;
        ProgressProblem problem = ProgressProblem::None;
        /// Where a damaged file was put; empty when it could not be moved.
        std::filesystem::path setAside;
        /// Why the file could not be read, though it is there.
        std::string unreadable;
    };
    /// A file that is not there is an empty progress. A damaged one is renamed, never overwritten.
    Loaded load() const;
    /// What is there now: moves nothing, and waits for nobody.
    Loaded peek() const;

    struct Saved
    {
        /// What the file holds now.
        std::optional<LearnerProgress> merged;
        ProgressProblem problem = ProgressProblem::None;
        std::filesystem::path setAside;
        /// Why nothing was written. A file of a newer Simmer is one reason, and is left alone.
        std::string notWritten;
    };
    Saved save(const LearnerProgress &progress) const;

    const std::filesystem::path &path() const { return m_file; }

private:
    std::filesystem::path setAside() const;

    std::filesystem::path m_file;
};

} // namespace simmer::session
