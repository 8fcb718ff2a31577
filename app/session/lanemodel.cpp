// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/lanemodel.h"

namespace simmer::session {

scenario::Model modelOf(trace::Scheduling scheduling)
{
    switch (scheduling) {
    case trace::Scheduling::Sequential: return scenario::Model::Sequential;
    case trace::Scheduling::Coroutines: return scenario::Model::Coroutines;
    case trace::Scheduling::Threads: return scenario::Model::Threads;
    case trace::Scheduling::Gil: return scenario::Model::Gil;
    case trace::Scheduling::Processes: return scenario::Model::Processes;
    }
    return scenario::Model::Sequential;
}

} // namespace simmer::session
