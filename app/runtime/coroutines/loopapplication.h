// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

#include <functional>

namespace simmer::runtime {

/// The application whose event loop runs a lesson: says when the loop falls asleep in the dispatcher and when
/// it wakes.
///
/// The dispatcher's own `awake` comes too early or too late, depending on the dispatcher; the first event
/// that is delivered after `aboutToBlock` is right on all of them.
class LoopApplication final : public QCoreApplication
{
    Q_OBJECT
public:
    LoopApplication();

    /// About to block, if no event is pending after all.
    std::function<void()> onAsleep;
    /// The first event after that is about to be delivered.
    std::function<void()> onAwake;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void aboutToBlock();

    bool m_isAsleep = false;
};

} // namespace simmer::runtime
