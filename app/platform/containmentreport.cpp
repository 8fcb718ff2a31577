// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/containmentreport.h"

#include <algorithm>

namespace simmer::platform {

const char *name(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::ParentDeath: return "parent-death";
    case Mechanism::UnprivilegedUser: return "unprivileged-user";
    case Mechanism::NoNewPrivileges: return "no-new-privileges";
    case Mechanism::NoCapabilities: return "no-capabilities";
    case Mechanism::ResourceLimits: return "resource-limits";
    case Mechanism::ProcessLimit: return "process-limit";
    case Mechanism::ProcessNamespace: return "process-namespace";
    case Mechanism::PrivateProc: return "private-proc";
    case Mechanism::LoopbackOnly: return "loopback-only";
    case Mechanism::TemporaryFolder: return "temporary-folder";
    case Mechanism::FileRules: return "file-rules";
    case Mechanism::SignalRules: return "signal-rules";
    case Mechanism::SystemCallFilter: return "system-call-filter";
    case Mechanism::NoSockets: return "no-sockets";
    case Mechanism::NoPrograms: return "no-programs";
    }
    return "";
}

void ContainmentReport::note(Mechanism mechanism, std::string whyNot)
{
    if (whyNot.empty())
        has(mechanism);
    else
        lacks(mechanism, std::move(whyNot));
}

bool ContainmentReport::isInForce(Mechanism mechanism) const
{
    return std::find(m_inForce.begin(), m_inForce.end(), mechanism) != m_inForce.end();
}

} // namespace simmer::platform
