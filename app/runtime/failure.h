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
        TimedOut, ///< by a `timeout`: what its `else` takes, and any `catch`
        Group,    ///< by a `group`: the failures of its tasks, `parts`
        Other,    ///< by the runtime: `message`, in English
    };
    Kind kind = Kind::Other;
    /// Raised: index into trace::Header::texts.
    std::uint32_t text = 0;
    /// Raised: values of the text's placeholders, in the order of Program::placeholders(text).
    std::vector<std::int64_t> arguments;
    /// In English; for Raised the text with its placeholders filled in.
    std::string message;
    /// Group: in the order in which they were noticed.
    std::vector<std::shared_ptr<const Failure>> parts;
};

using FailurePtr = std::shared_ptr<const Failure>;

/// A failure of kind Other.
FailurePtr failureSaying(std::string message);
FailurePtr timedOut();
/// The failures of a group's tasks, raised together. At least one.
FailurePtr groupOf(std::vector<FailurePtr> parts);

} // namespace simmer::runtime
