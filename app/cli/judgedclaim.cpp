// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/judgedclaim.h"

namespace simmer::cli {

std::vector<JudgedClaim> judgeClaims(const session::LessonRun &run)
{
    session::Lanes lanes;
    for (const auto &lane : run.lanes()) {
        if (!lane->isOfInterpreter())
            lanes.emplace(lane->model(), lane->sharedTimeline());
    }
    std::vector<JudgedClaim> judged;
    for (const scenario::Claim &claim : run.lesson().claims)
        judged.push_back({&claim, session::judge(claim.that, lanes)});
    return judged;
}

} // namespace simmer::cli
