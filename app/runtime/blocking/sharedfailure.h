// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/failure.h"
#include "runtime/program.h"

#include <array>
#include <cstdint>

namespace simmer::runtime {

/// A failure in shared memory, on its way from the task that it ended to those that join it. What is longer
/// than the places it has is cut.
class SharedFailure
{
public:
    void store(const Failure &failure) noexcept;
    FailurePtr load(const Program &program) const;

private:
    Failure::Kind m_kind = Failure::Kind::Other;
    std::uint32_t m_text = 0;
    std::uint32_t m_argumentCount = 0;
    std::array<std::int64_t, 16> m_arguments{};
    std::array<char, 320> m_message{};
};

} // namespace simmer::runtime
