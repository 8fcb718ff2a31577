// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Tries, contained as a lane is, to do one thing that lanes must not do, or one that they need to.
//   containmentprobe [--without-namespaces] ATTEMPT [ARGUMENT]
// The first line that it prints names the mechanisms in force. Exit status: 0 it was refused, 1 it was done.

#include "attempts.h"
#include "platform/containedprocess.h"
#include "platform/resourcelimits.h"
#include "platform/systemcallfilter.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace simmer;

int main(int argc, char **argv)
{
    const bool withoutNamespaces = argc > 1 && std::strcmp(argv[1], "--without-namespaces") == 0;
    const int first = withoutNamespaces ? 2 : 1;
    const auto attempt = argc > first ? test::findAttempt(argv[first]) : nullptr;
    if (!attempt)
        return 2;
    const std::string argument = argc > first + 1 ? argv[first + 1] : "";
    if (withoutNamespaces) {
        platform::giveUpNewPrivileges();
        platform::refuseSystemCalls();
    }
    platform::ContainmentPlan plan;
    plan.maxTasks = test::maxTasks;
    platform::runContained(plan, [&](platform::ContainmentReport &report) {
        for (const platform::Mechanism mechanism : report.inForce())
            std::printf("%s ", platform::name(mechanism));
        std::printf("\n");
        std::fflush(stdout);
        // At once: an attempt that used everything up has left nothing for a leak checker to look with.
        std::_Exit(attempt(argument) ? 1 : 0);
        return 0;
    });
}
