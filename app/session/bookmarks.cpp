// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/bookmarks.h"

#include <QVariantMap>

#include <algorithm>
#include <iterator>
#include <utility>

namespace simmer::session {

void Bookmarks::setAll(std::vector<Bookmark> bookmarks)
{
    for (Bookmark &bookmark : bookmarks)
        bookmark.name.truncate(longestName);
    std::ranges::stable_sort(bookmarks, {}, &Bookmark::time);
    const auto twice = std::ranges::unique(bookmarks, {}, &Bookmark::time);
    bookmarks.erase(twice.begin(), twice.end());
    if (std::exchange(m_all, bookmarks) != bookmarks)
        Q_EMIT changed();
}

QVariantList Bookmarks::list() const
{
    QVariantList list;
    for (const Bookmark &bookmark : m_all)
        list.append(
            QVariantMap{{QStringLiteral("time"), bookmark.time}, {QStringLiteral("name"), bookmark.name}});
    return list;
}

void Bookmarks::toggle(qint64 time)
{
    const auto at = std::ranges::lower_bound(m_all, time, {}, &Bookmark::time);
    if (at != m_all.end() && at->time == time)
        m_all.erase(at);
    else
        m_all.insert(at, {time, {}});
    Q_EMIT changed();
    Q_EMIT edited();
}

void Bookmarks::rename(qint64 time, const QString &name)
{
    const auto at = std::ranges::lower_bound(m_all, time, {}, &Bookmark::time);
    if (at == m_all.end() || at->time != time)
        return;
    const QString cut = name.trimmed().left(longestName);
    if (std::exchange(at->name, cut) == cut)
        return;
    Q_EMIT changed();
    Q_EMIT edited();
}

qint64 Bookmarks::next(qint64 time) const
{
    const auto after = std::ranges::upper_bound(m_all, time, {}, &Bookmark::time);
    return after == m_all.end() ? -1 : after->time;
}

qint64 Bookmarks::previous(qint64 time) const
{
    const auto at = std::ranges::lower_bound(m_all, time, {}, &Bookmark::time);
    return at == m_all.begin() ? -1 : std::prev(at)->time;
}

bool Bookmarks::isAt(qint64 time) const
{
    return std::ranges::binary_search(m_all, time, {}, &Bookmark::time);
}

} // namespace simmer::session
