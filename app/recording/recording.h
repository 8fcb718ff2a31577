// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/timeline.h"

#include <filesystem>
#include <memory>

namespace simmer::recording {

/// What the recorder in resources/recorder has left in its folder, as a lane. Trusts nothing in it, and takes
/// it as far as it goes: the program may have died in the middle. Null when it has begun no task.
std::shared_ptr<trace::Timeline> readRecording(const std::filesystem::path &folder, trace::Outcome outcome);

} // namespace simmer::recording
