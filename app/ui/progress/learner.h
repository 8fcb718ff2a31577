// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/progresskeeper.h"

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <memory>

namespace simmer::ui {

/// The learner in front of the window, and what they have done. Every step is saved as it happens, away from
/// the window's thread.
class Learner : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// False: begins with nothing and keeps nothing. To be set when it is created.
    Q_PROPERTY(bool stored MEMBER m_stored)
    /// Where learners are kept; empty: in the user's data folder. To be set when it is created.
    Q_PROPERTY(QString folder MEMBER m_folder)
    /// Who it is. Another one's progress is there when `ready` is.
    Q_PROPERTY(QString learner READ learner WRITE setLearner NOTIFY learnerChanged)
    /// What was done before has been read.
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    /// As they are called; empty for one who was never named.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// {id, name, checked}: who there is, as `list` found them last, and the present one; in order of their
    /// names.
    Q_PROPERTY(QVariantList learners READ learners NOTIFY changed)
    /// "COURSE/LESSON" of the lessons that were begun, the one that was left last first.
    Q_PROPERTY(QStringList recent READ recent NOTIFY changed)

    // What went wrong, each empty when it did not, or when the learner has put it away.
    /// A file that held progress and was damaged.
    Q_PROPERTY(QString damagedFile READ damagedFile NOTIFY problemsChanged)
    /// Where it was put; empty when it could not be moved.
    Q_PROPERTY(QString setAsideTo READ setAsideTo NOTIFY problemsChanged)
    /// A file of a newer Simmer, which is left alone: nothing is saved.
    Q_PROPERTY(QString newerFile READ newerFile NOTIFY problemsChanged)
    /// A file that could not be written, for now.
    Q_PROPERTY(QString unsavedFile READ unsavedFile NOTIFY problemsChanged)
    Q_PROPERTY(QString unsavedWhy READ unsavedWhy NOTIFY problemsChanged)
public:
    explicit Learner(QObject *parent = nullptr);
    ~Learner() override;

    QString learner() const { return m_learner; }
    /// An id that no learner can have is that of the first one.
    void setLearner(const QString &id);
    bool isReady() const { return m_isReady; }
    QString name() const;
    QVariantList learners() const;
    QStringList recent() const;
    const QString &damagedFile() const { return m_damagedFile; }
    const QString &setAsideTo() const { return m_setAsideTo; }
    const QString &newerFile() const { return m_newerFile; }
    const QString &unsavedFile() const { return m_unsavedFile; }
    const QString &unsavedWhy() const { return m_unsavedWhy; }

    /// `key`: "COURSE/LESSON".
    session::LessonProgress lesson(const QString &key) const;
    const session::LearnerProgress &progress() const;
    /// What was reached, just now; joins what is there. Not before the object is complete.
    void note(const QString &key, session::LessonProgress reached);

    /// Reads who there is.
    Q_INVOKABLE void list();
    /// A new learner's id; `name` is any text.
    Q_INVOKABLE QString add(const QString &name);
    /// Calls the present learner so.
    Q_INVOKABLE void rename(const QString &name);
    /// Begins a lesson ("COURSE/LESSON") again; without one, all.
    Q_INVOKABLE void reset(const QString &key = {});
    /// Tries again what could not be saved.
    Q_INVOKABLE void retry();
    /// The messages have been read.
    Q_INVOKABLE void dismissDamage();
    Q_INVOKABLE void dismissNewer();
    Q_INVOKABLE void dismissUnsaved();

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void learnerChanged();
    void readyChanged();
    void changed();
    void problemsChanged();

private:
    void open();
    void setReady(bool ready);
    void damaged(const QString &file, const QString &to);
    void foundNewer(const QString &file);
    void notSaved(const QString &file, const QString &why);

    std::unique_ptr<session::ProgressKeeper> m_keeper;
    bool m_stored = true;
    bool m_isReady = false;
    QString m_folder;
    QString m_learner;
    QString m_damagedFile;
    QString m_setAsideTo;
    QString m_newerFile;
    QString m_unsavedFile;
    QString m_unsavedWhy;
};

} // namespace simmer::ui
