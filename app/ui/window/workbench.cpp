// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/workbench.h"

#include "session/lanemodel.h"
#include "ui/window/traceproblemtexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace simmer::ui {

namespace {

QString nameOf(scenario::Model model)
{
    const std::string_view name = scenario::name(model);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

/// A lesson is JSON, so its first character is a brace; a trace begins with its magic.
bool looksLikeLesson(const QString &path)
{
    QFile file(path);
    if (path.endsWith(u".json", Qt::CaseInsensitive) || !file.open(QIODevice::ReadOnly))
        return true;
    return file.read(64).trimmed().startsWith('{');
}

} // namespace

Workbench::Workbench(QObject *parent) : QObject(parent)
{
    m_guide.transcript()->setRun(&m_runModel);
    m_code.setPlayhead(&m_playhead);
    connect(&m_playhead, &session::Playhead::laneChanged, this,
            [this] { m_guide.transcript()->setLane(m_playhead.lane()); });
    connect(&m_runModel, &RunModel::advanced, &m_playhead,
            [this] { m_playhead.timelinesAdvanced(m_runModel.now()); });
    connect(&m_loader, &TraceLoader::loaded, this, &Workbench::showTrace);
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
    const QFileInfo info(path);
    if (info.isDir()) {
        openCourse(path, {});
    } else if (info.fileName() == u"pack.json") {
        openCourse(info.path(), {});
    } else if (looksLikeLesson(path)) {
        // A lesson of a pack opens with its pack around it.
        const bool inPack = QFileInfo::exists(info.dir().filePath(QStringLiteral("pack.json")));
        openCourse(inPack ? info.path() : path, path);
    } else {
        openTrace(path);
    }
}

void Workbench::openUrl(const QUrl &file)
{
    if (file.isLocalFile())
        open(file.toLocalFile());
}

void Workbench::openBuiltIn(const QStringList &lessons)
{
    const QDir packs(QString::fromStdString(session::builtInLessons().string()));
    for (const QString &folder : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFileInfo::exists(packs.filePath(folder + QStringLiteral("/pack.json")))) {
            openCourse(packs.filePath(folder), {}, lessons);
            return;
        }
    }
    setView(View::Empty, packs.path(), tr("The built-in course is not where it should be."));
}

void Workbench::expect()
{
    setView(View::Loading, {});
}

void Workbench::openCourse(const QString &path, const QString &lesson, const QStringList &preferred)
{
    m_loader.forget();
    session::Course course = session::openCourse(path.toStdString());
    const auto isIn = [&](const session::LessonEntry &entry) {
        return QFileInfo(QString::fromStdString(entry.file.string())) == QFileInfo(lesson);
    };
    const session::LessonEntry *wanted = nullptr;
    for (const session::CourseUnit &unit : course.units) {
        for (const session::LessonEntry &entry : unit.lessons) {
            if (!wanted && (lesson.isEmpty() || isIn(entry)))
                wanted = &entry;
        }
    }
    if (!wanted && !lesson.isEmpty() && lesson != path) {
        openCourse(lesson, lesson);
        return;
    }
    const QString id = wanted ? QString::fromStdString(wanted->id) : QString();
    const scenario::Diagnostics diagnostics = course.diagnostics;
    if (!wanted) {
        showErrors(diagnostics, path);
        return;
    }
    m_course.setCourse(std::move(course));
    const auto isHere = [this](const QString &key) {
        return key.section(u'/', 0, 0) == courseId() && m_course.lesson(key.section(u'/', 1));
    };
    const auto found = std::find_if(preferred.begin(), preferred.end(), isHere);
    openLesson(found == preferred.end() ? id : found->section(u'/', 1));
}

void Workbench::openLesson(const QString &id)
{
    const session::LessonEntry *entry = m_course.lesson(id);
    if (!entry)
        return;
    m_loader.forget();
    const QString path = QString::fromStdString(entry->file.string());
    auto read = scenario::readLessonFile(entry->file);
    if (read.value)
        showLesson(read.value, path);
    else
        showErrors(std::move(read.diagnostics), path);
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

void Workbench::showLesson(std::shared_ptr<const scenario::Lesson> lesson, const QString &path)
{
    dropRun();
    setTraceProblems({});
    m_bookmarks.setAll({});
    m_guide.setLesson(lesson);
    m_code.setLesson(lesson);
    m_breakIt.setLesson(lesson);
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

void Workbench::showErrors(scenario::Diagnostics diagnostics, const QString &path)
{
    m_diagnostics.setDiagnostics(std::move(diagnostics));
    setView(View::Broken, path);
}

void Workbench::openTrace(const QString &path)
{
    setView(View::Loading, path);
    m_loader.load(path);
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
    for (const auto &timeline : timelines)
        lanes[session::modelOf(timeline->header().scheduling)] = timeline;
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
    for (const auto &lane : m_run->lanes())
        timelines.push_back(lane->sharedTimeline());
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
    dropRun();
    setTraceProblems({});
    m_guide.setLanes({}, setting.isChanged());
    m_guide.stops()->setCurrent(-1);
    m_code.setLesson(setting.lesson);
    prepareRun(setting);
    m_playhead.setLane(lane);
    setPhase(QStringLiteral("run"));
    m_playhead.follow();
    m_run->start();
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
        if (one->state() == session::LaneRun::State::Ended)
            ended[one->model()] = one->sharedTimeline();
    }
    m_guide.setLanes(ended, m_breakIt.isApplied());
}

void Workbench::goToStop()
{
    const auto place = m_guide.stops()->place(m_guide.stops()->current());
    if (!place)
        return;
    const int lane = m_runModel.laneOf(nameOf(place->model));
    m_playhead.pause();
    m_playhead.setLane(lane);
    m_playhead.moveToEvent(lane, place->eventCount);
    m_playhead.selectTask(place->task == trace::noTask ? -1 : qint64(place->task));
}

bool Workbench::selectTask(const QString &name)
{
    const trace::Timeline *timeline = m_playhead.timeline();
    if (!timeline)
        return false;
    for (const trace::TaskTrack &task : timeline->tasks()) {
        const QString full = QString::fromStdString(timeline->taskName(task.id));
        if (full == name || full.section(u'#', 0, 0) == name) {
            m_playhead.selectTask(qint64(task.id));
            return true;
        }
    }
    return false;
}

void Workbench::goTo(int lane, int eventCount)
{
    m_playhead.pause();
    m_playhead.setLane(lane);
    m_playhead.moveToEvent(lane, std::size_t(std::max(0, eventCount)));
}

void Workbench::moveTo(double units)
{
    m_playhead.moveTo(qint64(units * m_runModel.unitMs() * 1e6));
}

} // namespace simmer::ui
