// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/eventloop.h"

namespace simmer::runtime {

/// What a timer calls. Has one at a time; a timer that it has forgotten still comes up and does nothing, so
/// it outlives all of its timers.
class TimerTarget : public Callback
{
public:
    void setTimer(TimerId timer) { m_timer = timer; }
    bool hasTimer(TimerId timer) const { return m_timer == timer; }
    void stopTimer() { m_timer = noTimer; }

private:
    TimerId m_timer = noTimer;
};

} // namespace simmer::runtime
