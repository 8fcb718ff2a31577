// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace simmer::cli {

/// What scripts get to know: part of the command-line contract.
enum class ExitCode : int
{
    Fine = 0,
    DoesNotHold = 1, ///< the lesson or a claim
    Usage = 2,
    InputOutput = 3,
    RunFailed = 4,
};

} // namespace simmer::cli
