// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/progress/learner.h"
#include "ui/window/workbench.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QString>

#include <functional>
#include <map>
#include <string>

namespace simmer::ui {

/// Notes for the learner what they do in the workbench, shows in its course how far they are, and takes them
/// back to where they left a lesson.
///
/// A recorded run is nobody's progress. Explore and Check need a run to look at, and runs are not kept: so
/// the way back to them leads through the next run.
class CourseProgress : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// Both are to be set when it is created.
    Q_PROPERTY(simmer::ui::Workbench *workbench MEMBER m_workbench REQUIRED)
    Q_PROPERTY(simmer::ui::Learner *learner MEMBER m_learner REQUIRED)
    /// Where the open lesson goes on after its next run: "explore" or "check"; else empty.
    Q_PROPERTY(QString leftPhase READ leftPhase NOTIFY leftChanged)
    /// The stop there, from 0, or -1.
    Q_PROPERTY(int leftStop READ leftStop NOTIFY leftChanged)
public:
    explicit CourseProgress(QObject *parent = nullptr);

    const QString &leftPhase() const { return m_leftPhase; }
    int leftStop() const { return m_leftStop; }

    /// Goes on in the open course where the learner left it; without one, in the built-in course.
    Q_INVOKABLE void resume();

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void leftChanged();

private:
    void show();
    /// The lesson in view begins.
    void begin();
    void setLeft(const QString &phase, int stop);
    /// The open lesson is the learner's, and what they did in it is known.
    bool isNoting() const;
    void note(session::LessonProgress reached);
    void notePlace();
    void noteRunStart();
    void noteRunEnd();
    void noteQuiz();
    /// What the course's page for choosing shows of this run.
    std::map<std::string, double, std::less<>> figures() const;

    QPointer<Workbench> m_workbench;
    QPointer<Learner> m_learner;
    /// Of the lesson that has begun.
    QString m_key;
    QString m_leftPhase;
    int m_leftStop = -1;
    /// Predictions count until the first run is seen to its end: who has seen it knows.
    bool m_isPredicting = false;
};

} // namespace simmer::ui
