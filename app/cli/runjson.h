// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/judgedclaim.h"

#include <iosfwd>
#include <vector>

namespace simmer::cli {

/// The one object that the command-line contract describes. Times are in lesson units, and with `Ms` in real
/// milliseconds; a measure that a lane does not have is null.
void writeJson(const session::LessonRun &run, const std::vector<JudgedClaim> &claims, std::ostream &out);

} // namespace simmer::cli
