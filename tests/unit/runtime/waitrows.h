// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTest>

namespace simmer::test {

/// What the lessons of these tests share: objects, a task that waits until `free` is set, and one that
/// sleeps.
inline const QString stopObjects = QStringLiteral(
    "'l': {'type': 'lock'}, 's': {'type': 'semaphore', 'permits': 1}, 'q': {'type': 'queue', 'capacity': 1}, "
    "'e': {'type': 'event'}, 'up': {'type': 'event'}, 'free': {'type': 'event'}");
inline const QString patient = QStringLiteral("'patient': {'steps': [{'wait': 'free'}]}");
inline const QString sleeper = QStringLiteral("'sleeper': {'steps': [{'sleep': 10000}]}");

/// A task's states as HostedLane::states has them, without those in which it is ready to go on and waits only
/// for the gil lane's lock.
inline QStringList withoutLockWaits(const QStringList &states)
{
    QStringList result;
    for (const QString &state : states) {
        const bool isLockWait = state == u"ready" && result.contains(QStringLiteral("running"));
        if (!isLockWait && (result.isEmpty() || result.last() != state))
            result.append(state);
    }
    return result;
}

/// Rows `model`.
inline void addModels()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("threads") << QStringLiteral("threads");
    QTest::newRow("gil") << QStringLiteral("gil");
    QTest::newRow("processes") << QStringLiteral("processes");
}

/// Rows `model`, `wait`, `state`: a step that waits where the lock and the semaphore are taken and nobody
/// helps, and how the trace calls it.
inline void addWaits()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("wait");
    QTest::addColumn<QString>("state");
    for (const char *model : {"threads", "gil", "processes"}) {
        const auto row = [&](const char *name, const char *wait, const char *state) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(model, name)))
                << QString(model) << QString(wait) << QString(state);
        };
        row("sleep", "{'sleep': 10000}", "blocked:timer");
        row("block", "{'block': 10000}", "blocked:blockingCall");
        row("lock", "{'with': 'l', 'do': [{'say': 'never'}]}", "blocked:lock");
        row("semaphore", "{'with': 's', 'do': [{'say': 'never'}]}", "blocked:semaphore");
        row("get", "{'get': 'q', 'into': 'x'}", "blocked:queueItem");
        row("put", "{'put': 'q', 'value': 1}, {'put': 'q', 'value': 2}", "blocked:queueSlot");
        row("event", "{'wait': 'e'}", "blocked:event");
        row("join", "{'start': 'patient'}, {'join': ['patient']}", "blocked:task");
        row("gather", "{'gather': ['patient', 'patient']}", "blocked:tasks");
    }
}

} // namespace simmer::test
