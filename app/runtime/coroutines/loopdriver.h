// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/loopapplication.h"

#include <QObject>
#include <QTimer>

namespace simmer::runtime {

/// Runs a lesson's turns on Qt's event loop: each is one posted event, one timer wakes the loop for the next
/// deadline, and what arrives from outside wakes it too.
class LoopDriver final : public QObject
{
    Q_OBJECT
public:
    LoopDriver(CoroutineRunner &runner, LoopApplication &application);
    ~LoopDriver() override;
    /// Until the run is over.
    void exec();

protected:
    bool event(QEvent *event) override;

private:
    void turns();
    void scheduleNext();
    void fallAsleep();
    void wakeUp();

    CoroutineRunner &m_runner;
    LoopApplication &m_application;
    QTimer m_deadline;
    /// While the reader of the trace is behind: to try again.
    QTimer m_retry;
    bool m_isAsleep = false;
    bool m_isTurnPosted = false;
};

} // namespace simmer::runtime
