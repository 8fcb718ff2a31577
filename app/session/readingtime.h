// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"

namespace simmer::session {

/// Minutes that a lesson takes a learner: its English words (else those of its first language) at 200 a
/// minute, a third of one for each question and each stop to think and to look, and some seconds for each
/// claim. At least 1.
int minutesFor(const scenario::Lesson &lesson);

} // namespace simmer::session
