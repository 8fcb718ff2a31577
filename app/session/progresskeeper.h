// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/progressfile.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>

namespace simmer::session {

/// The progress of the learners of one machine: a file for each in one folder.
///
/// Every step is saved at once, on a thread of its own; steps that come while a save is under way are saved
/// together after it. What cannot be saved is kept in memory and tried again with the next step. Belongs to
/// one thread; the destructor waits for the last save.
class ProgressKeeper : public QObject
{
    Q_OBJECT
public:
    /// Empty: nothing is read or written, for screenshots and tests.
    explicit ProgressKeeper(std::filesystem::path folder, QObject *parent = nullptr);
    ~ProgressKeeper() override;

    /// Where learners are kept by default: the XDG data folder.
    static std::filesystem::path defaultFolder();

    /// Ids of the learners that there are, in order of their names.
    QStringList learners() const;
    /// What the learner of this id is called.
    QString nameOf(const QString &id) const;
    /// A new learner's id; `name` is any text, and may be one that is there already.
    QString addLearner(const QString &name);

    /// Makes this learner the present one and reads what they have done. Waits for saves that are under way.
    void open(const QString &id);
    const QString &learner() const { return m_learner; }

    const LearnerProgress &progress() const { return m_progress; }
    LessonProgress lesson(const QString &key) const;
    /// What was reached joins what is there. `key`: "COURSE/LESSON".
    void note(const QString &key, LessonProgress reached);
    /// Begins the lesson again; an empty key: all lessons.
    void reset(const QString &key);

    /// Waits until everything is saved or has failed to be.
    void flush();

Q_SIGNALS:
    void changed();
    /// A damaged file was put aside (empty: it is still in its place and nothing is saved).
    void setAside(const QString &file, const QString &to);
    /// The file is of a newer Simmer: it is left alone, and nothing is saved.
    void newer(const QString &file);
    void notSaved(const QString &file, const QString &why);

private:
    std::filesystem::path fileOf(const QString &id) const;
    void save();
    void saved(const QString &learner, const ProgressFile::Saved &saved);
    void report(ProgressProblem problem, const std::filesystem::path &aside);

    const std::filesystem::path m_folder;
    QString m_learner;
    LearnerProgress m_progress;
    /// One thread: saves of one window never overtake each other.
    QThreadPool m_pool;
    bool m_isSaving = false;
    bool m_isDirty = false;
    bool m_isLeftAlone = false;
};

} // namespace simmer::session
