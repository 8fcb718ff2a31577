// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/tracebookmarks.h"

#include <filesystem>
#include <utility>

namespace simmer::ui {

using session::Bookmarks;
using session::BookmarkStore;

TraceBookmarks::TraceBookmarks(QObject *parent) : QObject(parent) {}

TraceBookmarks::~TraceBookmarks()
{
    if (m_store)
        m_store->disconnect(this);
}

void TraceBookmarks::componentComplete()
{
    std::filesystem::path folder;
    if (m_stored)
        folder = m_folder.isEmpty() ? BookmarkStore::defaultFolder()
                                    : std::filesystem::path(m_folder.toStdString());
    m_store = std::make_unique<BookmarkStore>(std::move(folder));
    connect(m_store.get(), &BookmarkStore::opened, this, &TraceBookmarks::take);
    connect(m_store.get(), &BookmarkStore::saved, this, &TraceBookmarks::dismiss);
    connect(m_store.get(), &BookmarkStore::notSaved, this, [this](const QString &file, const QString &why) {
        setProblem(file + QStringLiteral(": ") + why);
    });
    connect(m_workbench, &Workbench::viewChanged, this, &TraceBookmarks::follow);
    connect(m_workbench, &Workbench::runningChanged, this, &TraceBookmarks::follow);
    // Only what the user does is kept: another trace begins with none, which says nothing of this one.
    connect(m_workbench->bookmarks(), &Bookmarks::edited, this, [this] {
        if (m_workbench->tracePath() == m_store->trace())
            m_store->keep(m_workbench->bookmarks()->all());
    });
    follow();
}

void TraceBookmarks::follow()
{
    const QString trace = m_workbench->tracePath();
    if (trace != m_store->trace())
        m_store->open(trace);
}

void TraceBookmarks::take(const std::vector<Bookmarks::Bookmark> &before)
{
    // With those that were set while the file was read.
    const std::vector<Bookmarks::Bookmark> since = m_workbench->bookmarks()->all();
    std::vector<Bookmarks::Bookmark> all = since;
    all.insert(all.end(), before.begin(), before.end());
    m_workbench->bookmarks()->setAll(std::move(all));
    if (!since.empty())
        m_store->keep(m_workbench->bookmarks()->all());
}

void TraceBookmarks::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

} // namespace simmer::ui
