// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/judge.h"
#include "session/lessonrun.h"

#include <vector>

namespace simmer::cli {

/// What a lesson says of its run, and whether it is so.
struct JudgedClaim
{
    /// Of the run's lesson.
    const scenario::Claim *claim = nullptr;
    session::Judgement judgement;
};

std::vector<JudgedClaim> judgeClaims(const session::LessonRun &run);

} // namespace simmer::cli
