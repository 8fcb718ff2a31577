// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/failure.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace simmer::runtime {

/// What something outside of the program gave: a value, or a failure.
struct IoResult
{
    std::int64_t value = 0;
    FailurePtr failure;

    static IoResult failed(std::string message)
    {
        Failure failure;
        failure.message = std::move(message);
        IoResult result;
        result.failure = std::make_shared<const Failure>(std::move(failure));
        return result;
    }
};

} // namespace simmer::runtime
