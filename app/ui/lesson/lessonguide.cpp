// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/lessonguide.h"

namespace simmer::ui {

LessonGuide::LessonGuide(QObject *parent) : QObject(parent) {}

void LessonGuide::setLesson(const std::shared_ptr<const scenario::Lesson> &lesson)
{
    m_stops->setLesson(lesson);
    m_claims->setLesson(lesson);
    m_predictions->setQuestions(lesson, lesson ? &lesson->predict : nullptr);
    m_quiz->setQuestions(lesson, lesson ? &lesson->quiz : nullptr);
    m_lesson->setLesson(lesson);
}

void LessonGuide::setLanes(const session::Lanes &lanes, bool ofChangedLesson)
{
    m_stops->setLanes(lanes);
    m_claims->setLanes(lanes);
    if (ofChangedLesson)
        return;
    m_predictions->setLanes(lanes);
    m_quiz->setLanes(lanes);
}

void LessonGuide::setLocale(const QString &locale)
{
    m_lesson->setLocale(locale);
    m_glossary->setLocale(locale);
    m_stops->setLocale(locale);
    m_claims->setLocale(locale);
    m_predictions->setLocale(locale);
    m_quiz->setLocale(locale);
}

} // namespace simmer::ui
