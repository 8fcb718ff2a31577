// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/workbench.h"

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QVariantList>

#include <memory>
#include <vector>

/// What the QML tests ask of the recorded run itself, to hold what the window shows against.
class WindowProbe : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString lessons READ lessons CONSTANT)
    Q_PROPERTY(QString testData READ testData CONSTANT)
public:
    using QObject::QObject;

    /// Folder of the built-in course.
    QString lessons() const;
    QString testData() const;
    /// A new empty folder; gone with the program.
    Q_INVOKABLE QString temporaryFolder();
    Q_INVOKABLE bool write(const QString &path, const QString &text) const;
    Q_INVOKABLE QString read(const QString &path) const;
    Q_INVOKABLE bool remove(const QString &path) const;
    /// Names of the files in a folder, hidden ones not among them.
    Q_INVOKABLE QStringList files(const QString &folder) const;
    /// By its objectName, also in what a Repeater has made; null if there is none.
    Q_INVOKABLE QQuickItem *item(QQuickWindow *window, const QString &name) const;
    /// Of the built-in lessons, in the order of the folder: those that SIMMER_TEST_LESSONS names, apart by
    /// commas; without it, of SIMMER_TEST_PART="2/3" the second third; without that, all.
    Q_INVOKABLE QStringList lessonIds() const;
    /// Times of the chosen lane's suspensions, of the selected task if there is one.
    Q_INVOKABLE QVariantList suspensionTimes(simmer::ui::Workbench *workbench) const;
    /// Times of all events of the chosen lane.
    Q_INVOKABLE QVariantList eventTimes(simmer::ui::Workbench *workbench) const;
    /// How many events of the chosen lane have happened at the playhead.
    Q_INVOKABLE int eventCount(simmer::ui::Workbench *workbench) const;
    /// "finished", "stopped", … of each lane; empty for one that still runs.
    Q_INVOKABLE QStringList outcomes(simmer::ui::Workbench *workbench) const;
    /// Saves the run that is shown in a folder of the test's own; the file's path, empty if that failed.
    Q_INVOKABLE QString saveRun(simmer::ui::Workbench *workbench) const;
    /// How many child processes this program has now.
    Q_INVOKABLE int childProcesses() const;

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    QTemporaryDir m_folder;
};
