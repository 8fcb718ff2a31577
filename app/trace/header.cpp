// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/header.h"

namespace simmer::trace {

const char *name(Scheduling scheduling)
{
    switch (scheduling) {
    case Scheduling::Sequential: return "sequential";
    case Scheduling::Coroutines: return "coroutines";
    case Scheduling::Threads: return "threads";
    case Scheduling::Gil: return "gil";
    case Scheduling::Processes: return "processes";
    }
    return "unknown";
}

const char *name(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Measured: return "measured";
    case ClockKind::Emulated: return "emulated";
    case ClockKind::Simulated: return "simulated";
    }
    return "unknown";
}

const std::string &in(const LocalizedText &text, const std::string &locale)
{
    static const std::string none;
    if (const auto exact = text.find(locale); exact != text.end())
        return exact->second;
    if (const auto english = text.find("en"); english != text.end())
        return english->second;
    return text.empty() ? none : text.begin()->second;
}

} // namespace simmer::trace
