// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace simmer::runtime {

/// What a task raises. Passed on unchanged from task to task, so it is shared and immutable.
struct Failure
{
    enum class Kind : std::uint8_t
    {
        Raised,   ///< by a `raise` step: `text` and `arguments`
        TimedOut, ///< by a `timeout` without `else`
        Other,    ///< by the runtime: `message`, in English
    };
    Kind kind = Kind::Other;
    /// Raised: index into trace::Header::texts.
    std::uint32_t text = 0;
    /// Raised: values of the text's placeholders, in the order of Program::placeholders(text).
    std::vector<std::int64_t> arguments;
    /// In English; for Raised the text with its placeholders filled in.
    std::string message;
};

using FailurePtr = std::shared_ptr<const Failure>;

} // namespace simmer::runtime
