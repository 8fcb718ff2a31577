// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/judgedclaim.h"

#include <iosfwd>
#include <vector>

namespace simmer::cli {

/// For people: a table of the lanes' measures, what was said in each, and the claims with their figures.
void writeForPeople(const session::LessonRun &run, const std::vector<JudgedClaim> &claims, std::ostream &out);

} // namespace simmer::cli
