// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/bookmarks.h"
#include "session/playhead.h"
#include "ui/run/keptrun.h"
#include "ui/run/runmodel.h"

#include <QObject>
#include <QQmlEngine>
#include <QtQuickTest>

/// Traces written by hand, for tests of the views alone.
class StageTest : public QObject
{
    Q_OBJECT
    Q_PROPERTY(simmer::ui::RunModel *run READ run CONSTANT)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead CONSTANT)
    Q_PROPERTY(simmer::session::Bookmarks *bookmarks READ bookmarks CONSTANT)
    Q_PROPERTY(simmer::ui::KeptRun *kept READ kept CONSTANT)
public:
    explicit StageTest(QObject *parent = nullptr) : QObject(parent) {}

    simmer::ui::RunModel *run() { return &m_run; }
    simmer::session::Playhead *playhead() { return &m_playhead; }
    simmer::session::Bookmarks *bookmarks() { return &m_bookmarks; }
    simmer::ui::KeptRun *kept() { return &m_kept; }

    /// "kitchen", "broken" (lanes that crashed, were refused and stopped), "crowd" (thirty coroutines),
    /// "multitude" (five hundred), "bigger multitude" (a thousand), "locked" (threads of which one holds what
    /// another waits for), "circle" (threads that hold what the other waits for), "frozen" (a loop that is
    /// blocked), "orders" (processes with a queue), "objects" (a lock that goes from cook to delivery, and a
    /// queue), "nothing".
    Q_INVOKABLE void show(const QString &what);
    /// Lies under what is shown until another one is shown.
    Q_INVOKABLE void keep(const QString &what);
    Q_INVOKABLE double minutes(double count) const { return count * 150e6; }

private:
    simmer::ui::RunModel m_run;
    simmer::session::Playhead m_playhead;
    simmer::session::Bookmarks m_bookmarks;
    simmer::ui::KeptRun m_kept;
};

/// Registers `Stage` of Simmer.StageTest.
class StageTestSetup : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable();
    void qmlEngineAvailable(QQmlEngine *engine);
};
