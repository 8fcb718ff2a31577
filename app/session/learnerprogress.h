// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::session {

/// How far a learner is in one lesson.
struct LessonProgress
{
    /// Raised by a reset: what another window still holds of an earlier round does not come back.
    std::uint32_t round = 0;
    bool seen = false;
    /// All predictions were answered before a run.
    bool predicted = false;
    bool ran = false;
    /// All questions of the quiz were answered.
    bool checked = false;
    /// Best share of the predictions that were right, 0 to 1.
    std::optional<double> bestPrediction;
    /// What the page for choosing shows of the last run, by measure ("threads.memory"): times in lesson units, memory
    /// in bytes.
    std::map<std::string, double, std::less<>> measures;
    /// When that run was: milliseconds since 1970, UTC; 0: there was none.
    std::int64_t measuredAt = 0;
    /// Where the learner left: "predict", "run", "explore", "check"; empty before.
    std::string phase;
    /// The stop at which that was, from 0; -1 for none.
    int stop = -1;
    /// When that was: milliseconds since 1970, UTC.
    std::int64_t at = 0;

    /// Takes what `other` has and this does not: nothing that was reached is lost, and the later phase wins.
    void merge(const LessonProgress &other);
    bool operator==(const LessonProgress &) const = default;
};

/// What one learner has done, by "COURSE/LESSON".
struct LearnerProgress
{
    /// As the learner is called; any text.
    std::string name;
    /// When they were called so: milliseconds since 1970, UTC.
    std::int64_t namedAt = 0;
    std::map<std::string, LessonProgress, std::less<>> lessons;

    void merge(const LearnerProgress &other);
    /// The lessons that were begun, the one that was left last first.
    std::vector<std::string> recentLessons() const;
    bool operator==(const LearnerProgress &) const = default;
};

/// The format of the file that `toJson` writes; a larger number is of a newer Simmer.
inline constexpr int progressFormat = 1;

std::string toJson(const LearnerProgress &progress);

enum class ProgressProblem : std::uint8_t
{
    None,
    Damaged,
    Newer
};
struct ReadProgress
{
    LearnerProgress progress;
    ProgressProblem problem = ProgressProblem::None;
};
/// Reads what `toJson` wrote. Never throws; a value that cannot be (a share above 1, an unknown phase) makes
/// it damaged, fields that are not known do not.
ReadProgress progressFromJson(std::string_view text);

} // namespace simmer::session
