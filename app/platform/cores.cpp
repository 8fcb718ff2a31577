// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/cores.h"

#include <sched.h>

namespace simmer::platform {

std::uint8_t currentCore() noexcept
{
    const int core = ::sched_getcpu();
    return core >= 0 && core < 0xff ? std::uint8_t(core) : 0xff;
}

unsigned usableCores() noexcept
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    const int count = CPU_COUNT(&set);
    return count > 0 ? unsigned(count) : 1;
}

bool pinToCore(unsigned core) noexcept
{
    if (core >= CPU_SETSIZE)
        return false;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

} // namespace simmer::platform
