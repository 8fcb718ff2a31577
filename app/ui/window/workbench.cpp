// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/workbench.h"

#include "session/lanemodel.h"
#include "session/pythonlane.h"
#include "ui/window/traceproblemtexts.h"

#include <algorithm>
#include <utility>

namespace simmer::ui {

Workbench::Workbench(QObject *parent) : QObject(parent)
{
    m_guide.transcript()->setRun(&m_runModel);
    m_code.setPlayhead(&m_playhead);
    connect(&m_playhead, &session::Playhead::laneChanged, this,
            [this] { m_guide.transcript()->setLane(m_playhead.lane()); });
    connect(&m_runModel, &RunModel::advanced, &m_playhead,
            [this] { m_playhead.timelinesAdvanced(m_runModel.now()); });
    connect(&m_opener, &Opener::lessonRead, this, &Workbench::showLesson);
    connect(&m_opener, &Opener::refused, this, &Workbench::showErrors);
    connect(&m_opener, &Opener::traceAwaited, this,
            [this](const QString &path) { setView(View::Loading, path); });
    connect(&m_opener, &Opener::traceRead, this, &Workbench::showTrace);
    connect(&m_opener, &Opener::nothingBuiltIn, this, [this](const QString &folder) {
        setView(View::Empty, folder, tr("The built-in course is not where it should be."));
    });
    connect(&m_manyRuns, &ManyRunsModel::finished, &m_breakIt, &BreakIt::runOver);
    connect(m_guide.stops(), &StopsModel::currentChanged, this, &Workbench::goToStop);
    connect(&m_course, &CourseModel::courseChanged, this,
            [this] { m_guide.glossary()->setCourse(m_course.course()); });
}

Workbench::~Workbench()
{
    dropRun();
}

void Workbench::open(const QString &path)
{
    m_opener.open(path);
}

void Workbench::openUrl(const QUrl &file)
{
    if (file.isLocalFile())
        open(file.toLocalFile());
}

void Workbench::openBuiltIn(const QStringList &lessons)
{
    m_opener.openBuiltIn(lessons);
}

void Workbench::openLesson(const QString &id)
{
    m_opener.openLesson(id);
}

void Workbench::expect()
{
    setView(View::Loading, {});
}

void Workbench::reopen()
{
    open(m_path);
}

void Workbench::returnToLesson()
{
    if (m_hasLesson)
        setView(View::Lesson, m_lessonPath);
}

void Workbench::showLesson(const std::shared_ptr<const scenario::Lesson> &lesson, const QString &path)
{
    dropRun();
    setTraceProblems({});
    m_bookmarks.setAll({});
    m_guide.setLesson(lesson);
    m_code.setLesson(lesson);
    m_breakIt.setLesson(lesson);
    m_pythonLanes.setLesson(lesson);
    m_kept.clear();
    m_manyRuns.clear();
    m_course.setCurrent(QString::fromStdString(lesson->id));
    prepareRun(m_breakIt.wanted());
    m_hasLesson = true;
    m_lessonPath = path;
    Q_EMIT lessonOpened();
    setPhase(QStringLiteral("predict"));
    setView(View::Lesson, path);
}

void Workbench::showErrors(const scenario::Diagnostics &diagnostics, const QString &path)
{
    m_diagnostics.setDiagnostics(diagnostics);
    setView(View::Broken, path);
}

void Workbench::showTrace(const trace::TraceFile &file)
{
    if (file.lanes.empty()) {
        m_diagnostics.setDiagnostics({});
        setView(View::Broken, m_path, TraceProblemTexts::texts(file.problems).join(u'\n'));
        return;
    }
    dropRun();
    setTraceProblems(file.problems);
    m_bookmarks.setAll({});
    if (m_course.count() == 0) {
        const std::filesystem::path builtIn = session::builtInLessons() / "course";
        m_course.setCourse(session::openCourse(builtIn));
    }
    const trace::Header &header = file.lanes.front()->header();
    const session::LessonEntry *entry = m_course.lesson(QString::fromStdString(header.lessonId));
    const auto lesson = entry ? scenario::readLessonFile(entry->file).value : nullptr;
    m_guide.setLesson(lesson);
    m_code.setLesson(lesson);
    m_breakIt.setLesson(lesson);
    m_pythonLanes.setLesson(lesson);
    m_code.setModels({});
    m_course.setCurrent(lesson ? QString::fromStdString(lesson->id) : QString());
    if (!lesson)
        m_guide.lesson()->setTitleOnly(header.lessonTitle);

    const std::vector<std::shared_ptr<const trace::Timeline>> timelines(file.lanes.begin(), file.lanes.end());
    m_runModel.setTimelines(timelines);
    m_manyRuns.clear();
    if (m_kept.exists() && m_kept.lessonId() != header.lessonId)
        m_kept.clear();
    m_playhead.setTimelines(timelines);
    m_playhead.setLane(std::max(0, m_runModel.laneOf(QStringLiteral("coroutines"))));
    m_guide.transcript()->setLane(m_playhead.lane());
    session::Lanes lanes;
    for (const auto &timeline : timelines) {
        if (!session::isOfInterpreter(timeline->header()))
            lanes[session::modelOf(timeline->header().scheduling)] = timeline;
    }
    m_guide.setLanes(lanes);
    m_hasLesson = true;
    m_lessonPath = m_path;
    setPhase(QStringLiteral("explore"));
    setView(View::Lesson, m_path);
}

void Workbench::setView(View view, const QString &path, const QString &problem)
{
    m_view = view;
    m_path = path;
    m_problem = problem;
    Q_EMIT viewChanged();
    Q_EMIT unitTitleChanged();
}

QStringList Workbench::traceProblems() const
{
    return TraceProblemTexts::texts(m_traceProblems);
}

void Workbench::setTraceProblems(std::vector<trace::TraceProblem> problems)
{
    if (problems.empty() && m_traceProblems.empty())
        return;
    m_traceProblems = std::move(problems);
    Q_EMIT traceProblemsChanged();
}

void Workbench::dismissTraceProblems()
{
    setTraceProblems({});
}

QString Workbench::unitTitle() const
{
    return m_course.unitOf(m_guide.lesson()->id());
}

void Workbench::setPhase(const QString &phase)
{
    const QStringList phases{QStringLiteral("predict"), QStringLiteral("run"), QStringLiteral("explore"),
                             QStringLiteral("check")};
    if (phase == m_phase || !phases.contains(phase))
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

bool Workbench::isRunning() const
{
    return m_run && m_run->isRunning();
}

bool Workbench::hasRunToEnd() const
{
    if (!m_run || !m_run->hasEnded())
        return false;
    const auto is = [](trace::Outcome outcome) {
        return [outcome](const auto &lane) { return lane->outcome() == outcome; };
    };
    const auto lanes = m_run->lanes();
    return std::ranges::none_of(lanes, is(trace::Outcome::Stopped)) &&
           !std::ranges::all_of(lanes, is(trace::Outcome::Refused));
}

bool Workbench::canRun() const
{
    return m_guide.lesson()->isOpen();
}

void Workbench::setLocale(const QString &locale)
{
    m_locale = locale;
    m_course.setLocale(locale);
    m_runModel.setLocale(locale);
    m_guide.setLocale(locale);
    m_code.setLocale(locale);
    m_breakIt.setLocale(locale);
    m_diagnostics.retranslate();
    m_pythonLanes.retranslate();
    m_kept.retranslate();
    m_manyRuns.setLocale(locale);
    Q_EMIT localeChanged();
    Q_EMIT traceProblemsChanged();
    Q_EMIT unitTitleChanged();
}

QString Workbench::courseId() const
{
    const auto &pack = m_course.course().pack;
    return pack ? QString::fromStdString(pack->id) : QString();
}

QString Workbench::lessonKey() const
{
    return m_run && !m_breakIt.isApplied() ? courseId() + u'/' + m_guide.lesson()->id() : QString();
}

QString Workbench::tracePath() const
{
    return m_view == View::Lesson && m_hasLesson && !m_run ? m_lessonPath : QString();
}

void Workbench::prepareRun(const BreakIt::Setting &setting)
{
    session::RunOptions options;
    options.isWatched = true;
    options.pace = setting.pace;
    options.pythonLanes = m_pythonLanes.models();
    m_run = std::make_unique<session::LessonRun>(setting.lesson, options);
    connect(m_run.get(), &session::LessonRun::started, this, &Workbench::runningChanged);
    connect(m_run.get(), &session::LessonRun::laneChanged, this, &Workbench::laneChanged);
    connect(m_run.get(), &session::LessonRun::ended, this, [this] {
        m_breakIt.runOver();
        if (m_phase == u"run")
            setPhase(QStringLiteral("explore"));
        Q_EMIT runningChanged();
        Q_EMIT runEnded();
    });
    m_runModel.setRun(m_run.get());
    std::vector<std::shared_ptr<const trace::Timeline>> timelines;
    std::vector<scenario::Model> models;
    for (const auto &lane : m_run->lanes()) {
        timelines.push_back(lane->sharedTimeline());
        models.push_back(lane->model());
    }
    m_code.setModels(models);
    m_playhead.setTimelines(std::move(timelines));
    m_playhead.setLane(std::max(0, m_runModel.laneOf(QStringLiteral("coroutines"))));
    m_guide.transcript()->setLane(m_playhead.lane());
}

void Workbench::dropRun()
{
    if (!m_run)
        return;
    m_run->disconnect(this);
    m_run->stop();
    m_playhead.pause();
    m_runModel.setRun(nullptr);
    m_run.reset();
}

void Workbench::startRun()
{
    if (!canRun() || m_view != View::Lesson)
        return;
    m_manyRuns.stop();
    const BreakIt::Setting setting = m_breakIt.apply();
    if (!setting.lesson)
        return;
    const int lane = m_playhead.lane();
    const int lanes = m_runModel.count();
    dropRun();
    setTraceProblems({});
    m_guide.setLanes({}, setting.isChanged());
    m_guide.stops()->setCurrent(-1);
    m_code.setLesson(setting.lesson);
    prepareRun(setting);
    if (m_runModel.count() == lanes)
        m_playhead.setLane(lane);
    setPhase(QStringLiteral("run"));
    m_playhead.follow();
    m_run->start();
}

void Workbench::runInPython(const QString &lane)
{
    m_pythonLanes.choose(lane, true);
    startRun();
    if (const int row = pythonLaneOf(lane); row >= 0)
        m_playhead.setLane(row);
}

void Workbench::stopRun()
{
    if (m_run)
        m_run->stop();
}

void Workbench::startManyRuns(int count)
{
    if (!canRun() || m_view != View::Lesson)
        return;
    stopRun();
    const BreakIt::Setting setting = m_breakIt.wanted();
    if (!setting.lesson)
        return;
    m_breakIt.burn(setting);
    m_manyRuns.start(setting.lesson, count, setting.pace, m_breakIt.words(setting));
}

void Workbench::keepRun()
{
    if (m_runModel.hasResults() && !isRunning())
        m_kept.keep(m_runModel, m_breakIt.applied());
}

void Workbench::keepTrace(const QString &path)
{
    m_kept.keepFile(path, m_runModel.lessonId());
}

void Workbench::laneChanged(int lane)
{
    if (m_run->lanes()[std::size_t(lane)]->state() != session::LaneRun::State::Ended)
        return;
    session::Lanes ended;
    for (const auto &one : m_run->lanes()) {
        if (one->state() == session::LaneRun::State::Ended && !one->isOfInterpreter())
            ended[one->model()] = one->sharedTimeline();
    }
    m_guide.setLanes(ended, m_breakIt.isApplied());
}

} // namespace simmer::ui
