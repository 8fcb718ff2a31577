// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "trace/header.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <memory>

namespace simmer::ui {

/// What the window says of the open lesson as a whole, in the chosen language.
class CurrentLesson : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// Markdown subset.
    Q_PROPERTY(QString goal READ goal NOTIFY changed)
    /// 1…5
    Q_PROPERTY(int difficulty READ difficulty NOTIFY changed)
    Q_PROPERTY(QString credits READ credits NOTIFY changed)
public:
    explicit CurrentLesson(QObject *parent = nullptr);

    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    const std::shared_ptr<const scenario::Lesson> &lesson() const { return m_lesson; }
    /// For a trace without its lesson: all that is known of it.
    void setTitleOnly(trace::LocalizedText title);
    void setLocale(const QString &locale);

    bool isOpen() const { return m_lesson != nullptr; }
    QString id() const;
    QString title() const;
    QString goal() const;
    int difficulty() const;
    QString credits() const;

Q_SIGNALS:
    void changed();

private:
    QString text(const scenario::Text &text) const;

    std::shared_ptr<const scenario::Lesson> m_lesson;
    trace::LocalizedText m_titleOnly;
    std::string m_locale = "en";
};

} // namespace simmer::ui
