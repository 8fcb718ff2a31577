// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace simmer::platform {

/// Ends the process with a real segmentation fault, as a program does that writes where it must not. No core
/// file is left, and no handler that somebody installed gets to see it.
[[noreturn]] void crash() noexcept;

} // namespace simmer::platform
