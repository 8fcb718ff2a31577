// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace simmer::test {

/// A lesson that runs as one lane in a process of its own (lanehost), and its trace.
class HostedLane
{
public:
    /// `objects`, `tasks`, `main`: their JSON in a lesson, with ' for ". A unit is a millisecond.
    HostedLane(const QString &model, const QString &objects, const QString &tasks, const QString &main,
               const QStringList &arguments = {});
    ~HostedLane();

    qint64 processId() const { return m_host.processId(); }
    QProcess &host() { return m_host; }

    /// Reads what comes until the host has ended; then the trace is complete. What the host says for people
    /// is printed.
    const trace::Timeline &finish();
    /// Reads what has come so far, waiting for more at most a millisecond.
    void readSome();
    const trace::Timeline &timeline() const { return m_timeline; }

    // Of the finished trace.
    trace::Outcome outcome() const;
    /// Id of NAME#K; noTask without it.
    trace::TaskId task(const QString &name) const;
    /// All state events of a task in order, as "created ready running blocked:timer …".
    QStringList states(const QString &name) const;
    bool hasState(const QString &name, trace::EventKind kind) const;
    /// What was said, as "cook#1: the pot is on", in order.
    QStringList transcript() const;
    QStringList notes() const;
    /// Time of the nth (from 1) event of this kind of a task; -1 without it.
    qint64 timeOf(const QString &name, trace::EventKind kind, int nth = 1) const;
    std::vector<qint64> samples(trace::Counter counter) const;

private:
    QProcess m_host;
    trace::Timeline m_timeline;
    trace::StreamReader m_reader;
};

} // namespace simmer::test
