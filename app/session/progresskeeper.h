// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/jobqueue.h"
#include "session/progressfile.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <vector>

namespace simmer::session {

/// The progress of the learners of one machine: a file for each in one folder.
///
/// All that touches the disk is done on one thread of its own, in order; no function but `flush` waits for
/// it. Every step is saved at once; steps that come while a save is under way are saved together after it.
/// What cannot be saved is kept in memory and tried again with the next step. Belongs to one thread; the
/// destructor waits for the last save.
class ProgressKeeper : public QObject
{
    Q_OBJECT
public:
    /// A learner as a list of them shows it.
    struct Known
    {
        QString id;
        /// Empty for one who was never named.
        QString name;
        /// How many lessons they have done.
        int checked = 0;
        bool operator==(const Known &) const = default;
    };

    /// Empty: nothing is read or written, for screenshots and tests.
    explicit ProgressKeeper(std::filesystem::path folder, QObject *parent = nullptr);
    ~ProgressKeeper() override;

    /// Where learners are kept by default: the XDG data folder.
    static std::filesystem::path defaultFolder();

    /// Reads who there is; `learnersChanged` tells when that is done.
    void list();
    /// As they were listed last, in order of their names.
    const std::vector<Known> &learners() const { return m_learners; }
    /// A new learner's id; `name` is any text, and may be one that is there already.
    QString addLearner(const QString &name);

    /// Makes this learner the present one; `opened` tells when what they have done is read. What is noted
    /// before joins it.
    void open(const QString &id);
    bool isOpen() const { return m_isOpen; }
    const QString &learner() const { return m_learner; }
    /// Calls the present learner so, here and in other windows.
    void rename(const QString &name);

    const LearnerProgress &progress() const { return m_progress; }
    LessonProgress lesson(const QString &key) const;
    /// What was reached joins what is there. `key`: "COURSE/LESSON".
    void note(const QString &key, LessonProgress reached);
    /// Begins the lesson again; an empty key: all lessons.
    void reset(const QString &key);
    /// Tries again what could not be saved.
    void retry();

    /// Waits until all is read and saved, or has failed to be.
    void flush();

Q_SIGNALS:
    void opened();
    void changed();
    void learnersChanged();
    void saved();
    /// A damaged file was put aside (empty: it is still in its place and nothing is saved).
    void setAside(const QString &file, const QString &to);
    /// The file is of a newer Simmer: it is left alone, and nothing is saved.
    void newer(const QString &file);
    void notSaved(const QString &file, const QString &why);

private:
    std::filesystem::path fileOf(const QString &id) const;
    void read(int opening, const QString &file, const ProgressFile::Loaded &loaded);
    void save();
    void startSave();
    void wrote(int opening, const QString &file, const ProgressFile::Saved &result);
    void leaveAlone(const QString &file);

    const std::filesystem::path m_folder;
    QString m_learner;
    LearnerProgress m_progress;
    std::vector<Known> m_learners;
    /// One thread: what one window does never overtakes itself.
    JobQueue m_jobs;
    /// Counts the calls of `open`, so that what belongs to an earlier one is known.
    int m_opening = 0;
    bool m_isOpen = false;
    bool m_isSaving = false;
    bool m_isDirty = false;
    bool m_hasFailed = false;
    bool m_isLeftAlone = false;
};

} // namespace simmer::session
