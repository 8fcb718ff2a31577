// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"
#include "trace/header.h"

namespace simmer::session {

/// The model of a lane that was recorded.
scenario::Model modelOf(trace::Scheduling scheduling);

} // namespace simmer::session
