// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/options.h"
#include "ui/window/workbench.h"

#include <QObject>
#include <QQuickWindow>
#include <QTimer>

namespace simmer::desktop {

/// Does what the command line asks of the opened window, and for a screenshot waits until it has settled,
/// saves it and ends the program.
class Director : public QObject
{
    Q_OBJECT
public:
    Director(QQuickWindow *window, ui::Workbench *workbench, Options options, QObject *parent = nullptr);

    void start();

private:
    /// Something is in view: a lesson, errors, a trace that has been read.
    void arrive();
    /// As the options say: changed, or as the lesson is.
    void runChanged();
    /// One of Options::changes. False: this lesson cannot be changed so.
    bool change(const QString &change);
    /// Once there is something to look at: a run has ended, or none is wanted.
    void arrange();
    /// Lesson units.
    void showRange(double from, double to);
    void save();
    void leave(Exit status, const QString &message = {});
    /// Of what is in view: errors in the lesson, a run that failed.
    Exit status() const;

    QQuickWindow *m_window;
    ui::Workbench *m_workbench;
    Options m_options;
    QTimer m_settle;
    bool m_arrived = false;
};

} // namespace simmer::desktop
