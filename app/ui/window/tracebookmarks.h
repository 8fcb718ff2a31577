// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/bookmarkstore.h"
#include "ui/window/workbench.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QString>

#include <memory>
#include <vector>

namespace simmer::ui {

/// Gives a saved trace the bookmarks that it had when it was open last, and keeps those that it gets.
class TraceBookmarks : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(simmer::ui::Workbench *workbench MEMBER m_workbench REQUIRED)
    /// False: nothing is read or kept. To be set when it is created.
    Q_PROPERTY(bool stored MEMBER m_stored)
    /// Where they are kept; empty: in the user's data folder. To be set when it is created.
    Q_PROPERTY(QString folder MEMBER m_folder)
    /// Why they could not be saved; empty when they were, or when the user has read it.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
public:
    explicit TraceBookmarks(QObject *parent = nullptr);
    ~TraceBookmarks() override;

    const QString &problem() const { return m_problem; }
    Q_INVOKABLE void dismiss() { setProblem({}); }

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void problemChanged();

private:
    /// Of the trace that is shown now.
    void follow();
    void take(const std::vector<session::Bookmarks::Bookmark> &before);
    void setProblem(const QString &problem);

    QPointer<Workbench> m_workbench;
    bool m_stored = true;
    QString m_folder;
    QString m_problem;
    std::unique_ptr<session::BookmarkStore> m_store;
};

} // namespace simmer::ui
