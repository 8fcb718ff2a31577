// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace simmer::platform {

/// The core on which the caller runs right now; 0xff where that is not known or does not fit.
std::uint8_t currentCore() noexcept;

/// How many cores this process may use, at least 1.
unsigned usableCores() noexcept;

/// Keeps the calling thread, and what it starts from now on, on one core. False: this core cannot be had.
bool pinToCore(unsigned core) noexcept;

} // namespace simmer::platform
