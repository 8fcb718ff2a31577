// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/currentlesson.h"

namespace simmer::ui {

CurrentLesson::CurrentLesson(QObject *parent) : QObject(parent) {}

void CurrentLesson::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    m_lesson = std::move(lesson);
    m_titleOnly.clear();
    Q_EMIT changed();
}

void CurrentLesson::setTitleOnly(trace::LocalizedText title)
{
    m_lesson.reset();
    m_titleOnly = std::move(title);
    Q_EMIT changed();
}

void CurrentLesson::setLocale(const QString &locale)
{
    if (locale.toStdString() == m_locale)
        return;
    m_locale = locale.toStdString();
    Q_EMIT changed();
}

QString CurrentLesson::id() const
{
    return m_lesson ? QString::fromStdString(m_lesson->id) : QString();
}

QString CurrentLesson::title() const
{
    return m_lesson ? text(m_lesson->title) : QString::fromStdString(trace::in(m_titleOnly, m_locale));
}

QString CurrentLesson::goal() const
{
    return m_lesson ? text(m_lesson->goal) : QString();
}

int CurrentLesson::difficulty() const
{
    return m_lesson ? m_lesson->difficulty : 1;
}

QString CurrentLesson::credits() const
{
    return m_lesson ? QString::fromStdString(m_lesson->credits) : QString();
}

QString CurrentLesson::text(const scenario::Text &text) const
{
    return QString::fromStdString(text.in(m_locale));
}

} // namespace simmer::ui
