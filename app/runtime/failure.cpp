// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/failure.h"

#include <cassert>
#include <utility>

namespace simmer::runtime {

FailurePtr failureSaying(std::string message)
{
    Failure failure;
    failure.message = std::move(message);
    return std::make_shared<const Failure>(std::move(failure));
}

FailurePtr timedOut()
{
    Failure failure;
    failure.kind = Failure::Kind::TimedOut;
    failure.message = "timed out";
    return std::make_shared<const Failure>(std::move(failure));
}

FailurePtr groupOf(std::vector<FailurePtr> parts)
{
    constexpr std::size_t mostNamed = 6;
    assert(!parts.empty());
    Failure failure;
    failure.kind = Failure::Kind::Group;
    failure.message = "a task of the group failed: ";
    if (parts.size() > 1)
        failure.message = std::to_string(parts.size()) + " tasks of the group failed: ";
    for (std::size_t i = 0; i < parts.size() && i < mostNamed; ++i)
        failure.message += (i ? "; " : "") + parts[i]->message;
    if (parts.size() > mostNamed)
        failure.message += "; and more";
    failure.parts = std::move(parts);
    return std::make_shared<const Failure>(std::move(failure));
}

} // namespace simmer::runtime
