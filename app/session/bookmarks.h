// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>

#include <vector>

namespace simmer::session {

/// Moments of a run that the user wants to come back to, each with a name if they gave it one. Times are
/// nanoseconds since the lanes' start, in order, each once.
class Bookmarks : public QObject
{
    Q_OBJECT
    /// List of {time, name}.
    Q_PROPERTY(QVariantList list READ list NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
public:
    struct Bookmark
    {
        qint64 time = 0;
        QString name;

        friend bool operator==(const Bookmark &, const Bookmark &) = default;
    };
    /// A longer name is cut.
    static constexpr int longestName = 80;

    explicit Bookmarks(QObject *parent = nullptr) : QObject(parent) {}

    const std::vector<Bookmark> &all() const { return m_all; }
    void setAll(std::vector<Bookmark> bookmarks);
    QVariantList list() const;
    int count() const { return int(m_all.size()); }

    /// Sets one there, or removes the one that is there.
    Q_INVOKABLE void toggle(qint64 time);
    /// Nothing where there is none.
    Q_INVOKABLE void rename(qint64 time, const QString &name);
    /// Time of the first one after `time`, of the last one before it; -1 for none.
    Q_INVOKABLE qint64 next(qint64 time) const;
    Q_INVOKABLE qint64 previous(qint64 time) const;
    Q_INVOKABLE bool isAt(qint64 time) const;

Q_SIGNALS:
    void changed();
    /// By `toggle` or `rename`, and so by the user.
    void edited();

private:
    std::vector<Bookmark> m_all;
};

} // namespace simmer::session
