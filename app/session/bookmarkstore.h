// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/bookmarks.h"
#include "session/jobqueue.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <vector>

namespace simmer::session {

/// The bookmarks of saved traces, a small file for each trace in one folder.
///
/// Which trace it is says its content: one that is renamed or moved keeps its bookmarks, and another one in
/// its place has its own. All that touches the disk is done on one thread of its own, in order; no function
/// but `flush` waits for it. Of two windows with the same trace the last to change a bookmark wins. Belongs
/// to one thread; the destructor waits for the last file.
class BookmarkStore : public QObject
{
    Q_OBJECT
public:
    /// More files are not kept: the oldest go.
    static constexpr std::size_t mostTraces = 500;
    /// More bookmarks of one trace are not read.
    static constexpr std::size_t mostBookmarks = 10'000;

    /// Empty: nothing is read or written.
    explicit BookmarkStore(std::filesystem::path folder, QObject *parent = nullptr);
    ~BookmarkStore() override;

    /// Where they are kept by default: the XDG data folder.
    static std::filesystem::path defaultFolder();

    /// Reads the bookmarks of that trace; `opened` tells when that is done. Forgets one that was open before.
    void open(const QString &trace);
    /// Nothing is open any more.
    void close();
    /// The trace whose bookmarks are kept here; empty for none.
    const QString &trace() const { return m_trace; }
    /// These are the bookmarks of the open trace now. Nothing before `opened`, and of what cannot be read.
    void keep(std::vector<Bookmarks::Bookmark> bookmarks);

    /// Waits until all is read and written, or has failed to be.
    void flush();

Q_SIGNALS:
    void opened(const std::vector<simmer::session::Bookmarks::Bookmark> &bookmarks);
    void notSaved(const QString &file, const QString &why);
    void saved();

private:
    /// What the other thread found of a trace.
    struct Found
    {
        /// Empty for a trace that cannot be read, and for a file of a newer Simmer, which is left alone.
        std::filesystem::path file;
        std::vector<Bookmarks::Bookmark> bookmarks;
    };
    static Found find(const std::filesystem::path &folder, const QString &trace);

    const std::filesystem::path m_folder;
    QString m_trace;
    /// Of the open trace; empty until it is known.
    std::filesystem::path m_file;
    /// Counts the calls of `open` and `close`, so that what belongs to an earlier one is known.
    int m_opening = 0;
    JobQueue m_jobs;
};

} // namespace simmer::session
