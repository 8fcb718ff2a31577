// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/meaning/names.h"
#include "scenario/report.h"

namespace simmer::scenario {

/// Reports steps that stand where they cannot work: in an `offload`, outside of a `repeat`, without a
/// connection; calls that go in a circle; tasks that nothing runs.
class FlowChecker
{
public:
    FlowChecker(Report &report, const Names &names) : m_report(report), m_names(names) {}

    void check();

private:
    struct Around
    {
        bool repeat = false;
        bool offload = false;
    };

    void checkBody(const Body &body, Around around);
    void checkStep(const Step &step, Around around);
    void checkCycles();
    void checkUse();
    void findConnections();
    void checkConnection(const Step &step);

    Report &m_report;
    const Names &m_names;
    std::uint32_t m_task = 0;
    std::vector<bool> m_hasConnection;
};

} // namespace simmer::scenario
