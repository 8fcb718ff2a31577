// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/runmodel.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>
#include <qqmlregistration.h>

namespace simmer::ui {

/// Saves the run that is shown as a trace. Another thread writes it.
class RunSaver : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run MEMBER m_run NOTIFY runChanged REQUIRED)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed)
    /// Name of the file that was saved last; empty for none.
    Q_PROPERTY(QString saved READ saved NOTIFY changed)
    /// Why the last one was not saved; empty when it was.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit RunSaver(QObject *parent = nullptr);

    bool isSaving() const { return m_saving; }
    const QString &saved() const { return m_saved; }
    const QString &problem() const { return m_problem; }

    /// In the user's documents, named like the lesson, and not there yet.
    Q_INVOKABLE QUrl suggestedFile() const;
    /// What was saved last, or could not be, has been read.
    Q_INVOKABLE void dismiss();
    /// The lanes of the run, which have all ended. Nothing while another save is under way.
    Q_INVOKABLE void save(const QUrl &file);

Q_SIGNALS:
    void runChanged();
    void changed();

private:
    void finish(const QString &path, const QString &why);

    QPointer<RunModel> m_run;
    bool m_saving = false;
    QString m_saved;
    QString m_problem;
};

} // namespace simmer::ui
