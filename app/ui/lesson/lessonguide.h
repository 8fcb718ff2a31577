// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/judge.h"
#include "ui/lesson/claimsmodel.h"
#include "ui/lesson/currentlesson.h"
#include "ui/lesson/glossarymodel.h"
#include "ui/lesson/questionsmodel.h"
#include "ui/lesson/stopsmodel.h"
#include "ui/lesson/transcriptmodel.h"

#include <QObject>
#include <QQmlEngine>

namespace simmer::ui {

/// All that the card shows of one lesson and its run, kept in step.
class LessonGuide : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::CurrentLesson *lesson READ lesson CONSTANT)
    /// Of the course that the lesson belongs to.
    Q_PROPERTY(simmer::ui::GlossaryModel *glossary READ glossary CONSTANT)
    Q_PROPERTY(simmer::ui::StopsModel *stops READ stops CONSTANT)
    Q_PROPERTY(simmer::ui::ClaimsModel *claims READ claims CONSTANT)
    Q_PROPERTY(simmer::ui::QuestionsModel *predictions READ predictions CONSTANT)
    Q_PROPERTY(simmer::ui::QuestionsModel *quiz READ quiz CONSTANT)
    Q_PROPERTY(simmer::ui::TranscriptModel *transcript READ transcript CONSTANT)
public:
    explicit LessonGuide(QObject *parent = nullptr);

    CurrentLesson *lesson() const { return m_lesson; }
    GlossaryModel *glossary() const { return m_glossary; }
    StopsModel *stops() const { return m_stops; }
    ClaimsModel *claims() const { return m_claims; }
    QuestionsModel *predictions() const { return m_predictions; }
    QuestionsModel *quiz() const { return m_quiz; }
    TranscriptModel *transcript() const { return m_transcript; }

    /// Null for a trace whose lesson is not at hand.
    void setLesson(const std::shared_ptr<const scenario::Lesson> &lesson);
    /// The lanes that have ended. Of a changed lesson only stops and claims are held against them: what was
    /// asked is about the lesson as it is, and keeps the answers that its last run gave.
    void setLanes(const session::Lanes &lanes, bool ofChangedLesson = false);
    /// After the program's translator has changed.
    void setLocale(const QString &locale);

private:
    CurrentLesson *const m_lesson = new CurrentLesson(this);
    GlossaryModel *const m_glossary = new GlossaryModel(this);
    StopsModel *const m_stops = new StopsModel(this);
    ClaimsModel *const m_claims = new ClaimsModel(this);
    QuestionsModel *const m_predictions = new QuestionsModel(this);
    QuestionsModel *const m_quiz = new QuestionsModel(this);
    TranscriptModel *const m_transcript = new TranscriptModel(this);
};

} // namespace simmer::ui
