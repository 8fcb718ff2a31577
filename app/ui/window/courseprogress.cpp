// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/courseprogress.h"

#include "session/judge.h"
#include "session/lanemodel.h"
#include "session/pythonlane.h"

#include <QDateTime>

#include <cmath>
#include <map>
#include <utility>

namespace simmer::ui {

namespace {

/// Phases that a run has to come before.
bool needsRun(const QString &phase)
{
    return phase == u"explore" || phase == u"check";
}

} // namespace

CourseProgress::CourseProgress(QObject *parent) : QObject(parent) {}

void CourseProgress::componentComplete()
{
    connect(m_workbench, &Workbench::lessonOpened, this, &CourseProgress::begin);
    connect(m_workbench, &Workbench::viewChanged, this, [this] {
        if (m_workbench->lessonKey() != m_key)
            begin();
    });
    connect(m_workbench, &Workbench::phaseChanged, this, &CourseProgress::notePlace);
    connect(m_workbench, &Workbench::runningChanged, this, &CourseProgress::noteRunStart);
    connect(m_workbench, &Workbench::runEnded, this, &CourseProgress::noteRunEnd);
    connect(m_workbench->course(), &CourseModel::courseChanged, this, &CourseProgress::show);
    connect(m_workbench->guide()->stops(), &StopsModel::currentChanged, this, &CourseProgress::notePlace);
    connect(m_workbench->guide()->quiz(), &QuestionsModel::changed, this, &CourseProgress::noteQuiz);
    connect(m_learner, &Learner::changed, this, &CourseProgress::show);
    connect(m_learner, &Learner::readyChanged, this, &CourseProgress::begin);
    show();
    begin();
}

void CourseProgress::show()
{
    std::map<QString, session::LessonProgress> here;
    const QString prefix = m_workbench->courseId() + u'/';
    for (const auto &[key, lesson] : m_learner->progress().lessons) {
        if (const QString name = QString::fromStdString(key); name.startsWith(prefix))
            here.emplace(name.mid(prefix.size()), lesson);
    }
    m_workbench->course()->setProgress(std::move(here));
}

void CourseProgress::begin()
{
    m_key = m_workbench->lessonKey();
    m_isPredicting = true;
    if (!isNoting()) {
        setLeft({}, -1);
        return;
    }
    const session::LessonProgress before = m_learner->lesson(m_key);
    const QString phase = QString::fromStdString(before.phase);
    const bool isLeft = needsRun(phase) && !before.checked;
    setLeft(isLeft ? phase : QString(), isLeft ? before.stop : -1);
    session::LessonProgress reached;
    reached.seen = true;
    note(std::move(reached));
}

void CourseProgress::resume()
{
    const session::Course &course = m_workbench->course()->course();
    if (!course.pack && course.units.empty()) {
        m_workbench->openBuiltIn(m_learner->recent());
        return;
    }
    QString lesson;
    for (const session::CourseUnit &unit : course.units) {
        if (lesson.isEmpty() && !unit.lessons.empty())
            lesson = QString::fromStdString(unit.lessons.front().id);
    }
    const QString prefix = m_workbench->courseId() + u'/';
    for (const QString &key : m_learner->recent()) {
        if (key.startsWith(prefix) && m_workbench->course()->lesson(key.mid(prefix.size()))) {
            lesson = key.mid(prefix.size());
            break;
        }
    }
    m_workbench->openLesson(lesson);
}

void CourseProgress::setLeft(const QString &phase, int stop)
{
    if (phase == m_leftPhase && stop == m_leftStop)
        return;
    m_leftPhase = phase;
    m_leftStop = stop;
    Q_EMIT leftChanged();
}

bool CourseProgress::isNoting() const
{
    return m_learner->isReady() && !m_key.isEmpty() && m_workbench->lessonKey() == m_key;
}

void CourseProgress::note(session::LessonProgress reached)
{
    const session::LessonProgress before = m_learner->lesson(m_key);
    const QString phase = m_workbench->phase();
    // Until the run is there again, the place to go back to is the one that was left.
    const bool isBack =
        !m_leftPhase.isEmpty() || (phase == u"run" && needsRun(QString::fromStdString(before.phase)));
    reached.phase = isBack ? before.phase : phase.toStdString();
    reached.stop = isBack ? before.stop : m_workbench->guide()->stops()->current();
    m_learner->note(m_key, std::move(reached));
}

void CourseProgress::notePlace()
{
    if (!isNoting())
        return;
    note({});
    noteQuiz();
}

void CourseProgress::noteRunStart()
{
    if (!m_workbench->isRunning())
        return;
    // A run of the lesson that a recorded run came from.
    if (m_workbench->lessonKey() != m_key)
        begin();
    const QuestionsModel &predictions = *m_workbench->guide()->predictions();
    if (!isNoting() || !m_isPredicting || predictions.answered() < predictions.count())
        return;
    session::LessonProgress reached;
    reached.predicted = true;
    note(std::move(reached));
}

void CourseProgress::noteRunEnd()
{
    if (!isNoting() || !m_workbench->hasRunToEnd())
        return;
    session::LessonProgress reached;
    reached.ran = true;
    if (std::exchange(m_isPredicting, false))
        reached.bestPrediction = m_workbench->guide()->predictions()->rightShare();
    reached.measures = figures();
    if (!reached.measures.empty())
        reached.measuredAt = QDateTime::currentMSecsSinceEpoch();
    note(std::move(reached));
    if (m_leftPhase.isEmpty())
        return;
    const QString phase = m_leftPhase;
    const int stop = m_leftStop;
    setLeft({}, -1);
    m_workbench->setPhase(phase);
    m_workbench->guide()->stops()->setCurrent(stop);
}

std::map<std::string, double, std::less<>> CourseProgress::figures() const
{
    session::Lanes lanes;
    const RunModel &run = *m_workbench->run();
    for (int lane = 0; lane < run.count(); ++lane) {
        if (!session::isOfInterpreter(run.timeline(lane)->header()))
            lanes[session::modelOf(run.timeline(lane)->header().scheduling)] = run.timeline(lane);
    }
    std::map<std::string, double, std::less<>> figures;
    for (const scenario::Choosing::Figure &figure : m_workbench->course()->course().choosing.figures) {
        if (QString::fromStdString(figure.lesson) != m_workbench->guide()->lesson()->id())
            continue;
        const std::optional<double> value = session::measured(figure.of, lanes);
        if (value && std::isfinite(*value))
            figures[figure.of.text] = *value;
    }
    return figures;
}

void CourseProgress::noteQuiz()
{
    const QuestionsModel &quiz = *m_workbench->guide()->quiz();
    const bool isChecked = isNoting() && m_workbench->phase() == u"check" &&
                           m_workbench->run()->hasResults() && !m_workbench->isRunning() &&
                           quiz.answered() == quiz.count();
    if (!isChecked || m_learner->lesson(m_key).checked)
        return;
    session::LessonProgress reached;
    reached.checked = true;
    note(std::move(reached));
}

} // namespace simmer::ui
