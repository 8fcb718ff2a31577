// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/failure.h"
#include "trace/event.h"

#include <cstdint>
#include <vector>

namespace simmer::runtime {

/// A step of an `offload`, ready to run on another thread than its task's.
struct OffloadedStep
{
    enum class Kind : std::uint8_t
    {
        Work,  ///< duration: burn CPU time
        Block, ///< duration: keep the thread and do nothing
        Say,   ///< text, arguments
        Raise, ///< failure: nothing after it runs
    };
    Kind kind = Kind::Say;
    trace::StepIndex step = trace::noStep;
    /// Nanoseconds, ≥ 0.
    std::int64_t duration = 0;
    /// Index into trace::Header::texts.
    std::uint32_t text = 0;
    /// Values of the text's placeholders.
    std::vector<std::int64_t> arguments;
    FailurePtr failure;
};

} // namespace simmer::runtime
