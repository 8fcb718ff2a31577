// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/gil/gillane.h"

#include "runtime/gil/interpreterlock.h"
#include "runtime/threads/threadslane.h"

namespace simmer::runtime {

trace::Outcome runGil(const LaneContext &context)
{
    InterpreterLock lock;
    return runThreads(context, scenario::Model::Gil, &lock);
}

} // namespace simmer::runtime
