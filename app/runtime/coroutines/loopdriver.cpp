// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/loopdriver.h"

#include "platform/handover.h"

#include <algorithm>
#include <chrono>

namespace simmer::runtime {

namespace {

constexpr std::chrono::milliseconds retryEvery{20};
/// How long turns follow each other before the dispatcher sees to its other sources. Going there and back
/// costs ten times what a short turn does.
constexpr std::chrono::nanoseconds stretch{1'000'000};

QEvent::Type turnsEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

/// Something is in the mailbox.
QEvent::Type mailEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

LoopDriver::LoopDriver(CoroutineRunner &runner, LoopApplication &application)
    : m_runner(runner), m_application(application)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &LoopDriver::turns);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_runner.lane().trace().flush(); });
    m_application.onAsleep = [this] { fallAsleep(); };
    m_application.onAwake = [this] { wakeUp(); };
    m_runner.io().mailbox().setWake([this] {
        auto *mail = new QEvent(mailEvent());
        platform::handOver();
        QCoreApplication::postEvent(this, mail);
    });
}

LoopDriver::~LoopDriver()
{
    m_runner.io().shutDown();
}

void LoopDriver::exec()
{
    m_runner.begin();
    scheduleNext();
    m_application.exec();
}

bool LoopDriver::event(QEvent *event)
{
    platform::takeOver();
    if (event->type() == mailEvent()) {
        m_runner.io().mailbox().deliver();
        scheduleNext();
        return true;
    }
    if (event->type() != turnsEvent())
        return QObject::event(event);
    m_isTurnPosted = false;
    turns();
    return true;
}

void LoopDriver::turns()
{
    ThreadTrace &trace = m_runner.lane().trace();
    const std::int64_t until = trace.tick() + stretch.count();
    do
        m_runner.runTurn();
    while (m_runner.hasReady() && !m_runner.isOver() && trace.now() < until);
    scheduleNext();
}

void LoopDriver::scheduleNext()
{
    if (m_runner.isOver())
        return m_application.quit();
    if (m_runner.hasReady()) {
        if (!std::exchange(m_isTurnPosted, true))
            QCoreApplication::postEvent(this, new QEvent(turnsEvent()));
        return;
    }
    const auto deadline = m_runner.nextDeadline();
    if (!deadline) {
        if (m_runner.io().hasOpen())
            return;
        m_runner.endDeadlocked();
        return m_application.quit();
    }
    const std::chrono::nanoseconds left(*deadline - m_runner.lane().trace().clock().now());
    m_deadline.start(
        std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(0)));
}

void LoopDriver::fallAsleep()
{
    if (m_runner.hasReady() || m_runner.isOver())
        return;
    m_isAsleep = true;
    ThreadTrace &trace = m_runner.lane().trace();
    trace.tick();
    m_runner.lane().recordAsleep(m_runner.nextDeadline());
    trace.flush();
    if (trace.recorder().hasPending())
        m_retry.start(retryEvery);
}

void LoopDriver::wakeUp()
{
    if (!std::exchange(m_isAsleep, false))
        return;
    m_runner.lane().trace().tick();
    m_runner.lane().recordAwake();
}

} // namespace simmer::runtime
