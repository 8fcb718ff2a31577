// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/judge.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <memory>
#include <optional>

namespace simmer::ui {

/// The guided tour through a run, and the stop that is shown.
class StopsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY stopsChanged)
    /// Row of the stop that is shown, or -1 before the first.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY currentTextChanged)
    /// Markdown subset.
    Q_PROPERTY(QString say READ say NOTIFY currentTextChanged)
    /// What happens there, in words: "suspension point".
    Q_PROPERTY(QString eventText READ eventText NOTIFY currentTextChanged)
    /// As a lesson names it: "suspended", "end".
    Q_PROPERTY(QString event READ event NOTIFY currentTextChanged)
    /// "lanes", "scheduler", "code" or "metrics"; empty before the first stop.
    Q_PROPERTY(QString focus READ focus NOTIFY currentTextChanged)
    /// False when the lane has ended without getting there.
    Q_PROPERTY(bool reached READ isReached NOTIFY currentTextChanged)
    /// Its lane has ended or the place has been recorded.
    Q_PROPERTY(bool known READ isKnown NOTIFY currentTextChanged)
public:
    enum Role
    {
        TitleRole = Qt::UserRole + 1,
        ReachedRole
    };
    Q_ENUM(Role)

    /// Where a stop is in a run.
    struct Place
    {
        scenario::Model model = scenario::Model::Sequential;
        /// Events of the lane that have happened there.
        std::size_t eventCount = 0;
        trace::TaskId task = trace::noTask;
    };

    explicit StopsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    /// The finished lanes.
    void setLanes(session::Lanes lanes);
    /// After the program's translator has changed.
    void setLocale(const QString &locale);

    int count() const;
    int current() const { return m_current; }
    void setCurrent(int row);
    /// Empty when the run did not get there.
    std::optional<Place> place(int row) const;

    QString title() const;
    QString say() const;
    QString event() const;
    QString eventText() const;
    QString focus() const;
    bool isReached() const { return place(m_current).has_value(); }
    bool isKnown() const;

Q_SIGNALS:
    void stopsChanged();
    void currentChanged();
    void currentTextChanged();

private:
    const scenario::Stop *stop(int row) const;
    void refresh();

    std::shared_ptr<const scenario::Lesson> m_lesson;
    session::Lanes m_lanes;
    std::vector<std::optional<Place>> m_places;
    std::string m_locale = "en";
    int m_current = -1;
};

} // namespace simmer::ui
