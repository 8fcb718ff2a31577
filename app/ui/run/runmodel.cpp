// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/runmodel.h"

#include "session/pythonlane.h"
#include "ui/run/tasktexts.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

namespace simmer::ui {

using trace::Scheduling;

namespace {

using namespace std::chrono_literals;
constexpr auto frame = 16ms;

Scheduling schedulingOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential: return Scheduling::Sequential;
    case scenario::Model::Coroutines: return Scheduling::Coroutines;
    case scenario::Model::Threads: return Scheduling::Threads;
    case scenario::Model::Gil: return Scheduling::Gil;
    case scenario::Model::Processes: return Scheduling::Processes;
    }
    return Scheduling::Sequential;
}

RunModel::LaneState stateOf(session::LaneRun::State state)
{
    switch (state) {
    case session::LaneRun::State::Waiting: return RunModel::LaneState::Waiting;
    case session::LaneRun::State::Starting: return RunModel::LaneState::Starting;
    case session::LaneRun::State::Running: return RunModel::LaneState::Running;
    case session::LaneRun::State::Ended: return RunModel::LaneState::Ended;
    }
    return RunModel::LaneState::Waiting;
}

/// None of Simmer's own lanes.
bool isOfInterpreter(const session::LaneRun *run, const trace::Timeline *timeline)
{
    return run ? run->isOfInterpreter()
               : timeline && timeline->hasHeader() && session::isOfInterpreter(timeline->header());
}

QString interpreterTitle(Scheduling scheduling)
{
    switch (scheduling) {
    case Scheduling::Sequential: return QStringLiteral("Python");
    case Scheduling::Coroutines: return QStringLiteral("Python asyncio");
    case Scheduling::Threads:
    case Scheduling::Gil: return RunModel::tr("Python threads");
    case Scheduling::Processes: return RunModel::tr("Python processes");
    }
    return {};
}

/// "CPython 3.11.2"; the library before it stands in the title.
QString interpreterName(const trace::Timeline *timeline)
{
    const QString engine =
        timeline && timeline->hasHeader() ? QString::fromStdString(timeline->header().engine) : QString();
    return engine.isEmpty() ? QStringLiteral("CPython") : engine.section(QStringLiteral(" · "), -1);
}

} // namespace

RunModel::RunModel(QObject *parent) : QAbstractListModel(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, &RunModel::flush);
}

RunModel::~RunModel() = default;

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RunModel::roleNames() const
{
    return {
        {ModelRole, "model"},       {TitleRole, "title"},         {SubtitleRole, "subtitle"},
        {StateRole, "laneState"},   {OutcomeRole, "outcome"},     {OutcomeTextRole, "outcomeText"},
        {MessageRole, "message"},   {BadgeRole, "badge"},         {BadgeExplanationRole, "badgeExplanation"},
        {MeasuresRole, "measures"}, {TaskCountRole, "taskCount"}, {EndRole, "end"}};
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Lane &lane = m_lanes[std::size_t(index.row())];
    const bool named = lane.timeline && lane.timeline->hasHeader();
    const bool python = isOfInterpreter(lane.run, lane.timeline.get());
    switch (role) {
    case ModelRole: return QString::fromLatin1(trace::name(lane.scheduling));
    case Qt::DisplayRole:
    case TitleRole: return python ? interpreterTitle(lane.scheduling) : LaneTexts::title(lane.scheduling);
    case SubtitleRole:
        if (python)
            return interpreterName(lane.timeline.get());
        return LaneTexts::subtitle(lane.scheduling,
                                   named ? lane.timeline->header().cores : QThread::idealThreadCount());
    case StateRole: return QVariant::fromValue(lane.state);
    case OutcomeRole: return lane.outcome ? QString::fromLatin1(trace::name(*lane.outcome)) : QString();
    case OutcomeTextRole: return lane.outcome ? LaneTexts::outcome(*lane.outcome) : QString();
    case MessageRole: return message(lane);
    case BadgeRole: return badge(lane, false);
    case BadgeExplanationRole: return badge(lane, true);
    case MeasuresRole: return figures(lane);
    case TaskCountRole: return lane.timeline ? int(lane.timeline->tasks().size()) : 0;
    case EndRole: return qint64(endOf(lane));
    default: return {};
    }
}

bool RunModel::hasRun(const Lane &lane)
{
    return lane.timeline && lane.timeline->hasHeader() && !lane.timeline->events().empty();
}

QString RunModel::message(const Lane &lane) const
{
    if (!lane.timeline || !lane.timeline->hasHeader())
        return lane.message;
    if (lane.outcome == trace::Outcome::Deadlocked)
        return TaskTexts::deadlock(*lane.timeline, m_locale);
    return TaskTexts::withLabels(lane.message, *lane.timeline, m_locale);
}

QString RunModel::badge(const Lane &lane, bool explained) const
{
    if (!hasRun(lane))
        return {};
    const trace::ClockKind clock = lane.timeline->header().clock;
    return explained ? LaneTexts::badgeExplanation(clock) : LaneTexts::badge(clock);
}

QVariant RunModel::figures(const Lane &lane) const
{
    const bool started = hasRun(lane);
    if (lane.measures && started)
        return QVariant::fromValue(LaneTexts::figures(lane.scheduling, *lane.measures, m_format));
    return QVariant::fromValue(started ? LaneTexts::figuresSoFar(lane.scheduling, endOf(lane), m_format)
                                       : QList<LaneFigure>());
}

void RunModel::setRun(session::LessonRun *run)
{
    forgetRun();
    m_run = run;
    std::vector<Lane> lanes;
    if (run) {
        for (const auto &laneRun : run->lanes()) {
            Lane lane;
            lane.run = laneRun.get();
            lane.timeline = laneRun->sharedTimeline();
            lane.scheduling = schedulingOf(laneRun->model());
            lanes.push_back(std::move(lane));
            follow(laneRun.get());
        }
        m_lessonUnitName = run->lesson().scenario.unitName;
        m_lessonUnitMs = run->lesson().scenario.unitMs * run->options().pace;
        connect(run, &session::LessonRun::started, this, &RunModel::scheduleFlush);
        connect(run, &session::LessonRun::ended, this, &RunModel::scheduleFlush);
    }
    reset(std::move(lanes));
}

void RunModel::setTimelines(std::vector<std::shared_ptr<const trace::Timeline>> timelines)
{
    forgetRun();
    std::vector<Lane> lanes;
    for (auto &timeline : timelines) {
        Lane lane;
        lane.scheduling = timeline->hasHeader() ? timeline->header().scheduling : Scheduling::Sequential;
        lane.timeline = std::move(timeline);
        lane.state = LaneState::Ended;
        lanes.push_back(std::move(lane));
    }
    reset(std::move(lanes));
}

void RunModel::forgetRun()
{
    for (const Lane &lane : m_lanes) {
        if (lane.run)
            disconnect(lane.run, nullptr, this, nullptr);
    }
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = nullptr;
    m_lessonUnitName = {};
    m_lessonUnitMs = 0;
    m_frame.stop();
}

void RunModel::follow(session::LaneRun *run)
{
    const auto touched = [this, run] {
        const auto lane =
            std::find_if(m_lanes.begin(), m_lanes.end(), [run](const Lane &l) { return l.run == run; });
        if (lane != m_lanes.end())
            lane->stale = true;
        scheduleFlush();
    };
    connect(run, &session::LaneRun::advanced, this, touched);
    connect(run, &session::LaneRun::stateChanged, this, touched);
    connect(run, &session::LaneRun::ended, this, touched);
}

void RunModel::scheduleFlush()
{
    if (!m_frame.isActive())
        m_frame.start();
}

void RunModel::reset(std::vector<Lane> lanes)
{
    // A lesson that runs again keeps its rows, and views what they have made for them.
    const bool same = std::ranges::equal(lanes, m_lanes, {}, &Lane::scheduling, &Lane::scheduling);
    if (!same)
        beginResetModel();
    m_lanes = std::move(lanes);
    for (Lane &lane : m_lanes)
        read(lane);
    if (!same)
        endResetModel();
    else if (!m_lanes.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    updateTotals();
    Q_EMIT lanesChanged();
    Q_EMIT advanced();
}

void RunModel::read(Lane &lane) const
{
    lane.stale = false;
    if (lane.run) {
        lane.state = stateOf(lane.run->state());
        lane.outcome = lane.run->outcome();
        lane.message = lane.run->message();
        lane.timeline = lane.run->sharedTimeline();
    } else if (lane.timeline) {
        lane.outcome = lane.timeline->outcome();
    }
    const bool readable = lane.timeline && lane.timeline->hasHeader();
    if (lane.state == LaneState::Ended && readable && !lane.measures)
        lane.measures = trace::laneMeasures(*lane.timeline);
}

void RunModel::flush()
{
    bool anyRuns = false;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].stale) {
            read(m_lanes[i]);
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        } else if (m_lanes[i].state == LaneState::Running) {
            Q_EMIT dataChanged(index(int(i)), index(int(i)), {EndRole, MeasuresRole});
        }
        anyRuns = anyRuns || m_lanes[i].state == LaneState::Running;
    }
    updateTotals();
    if (anyRuns)
        scheduleFlush();
    Q_EMIT advanced();
}

void RunModel::updateTotals()
{
    updateFormat();
    qint64 end = 0;
    bool hasResults = false;
    for (const Lane &lane : m_lanes) {
        if (!lane.timeline || lane.timeline->events().empty())
            continue;
        hasResults = true;
        end = std::max(end, qint64(endOf(lane)));
    }
    const bool running = m_run && m_run->isRunning();
    if (std::exchange(m_end, end) != end)
        Q_EMIT endChanged();
    if (std::exchange(m_hasResults, hasResults) != hasResults)
        Q_EMIT hasResultsChanged();
    if (std::exchange(m_running, running) != running)
        Q_EMIT runningChanged();
}

const trace::Header *RunModel::header() const
{
    for (const Lane &lane : m_lanes) {
        if (lane.timeline && lane.timeline->hasHeader())
            return &lane.timeline->header();
    }
    return nullptr;
}

void RunModel::updateFormat()
{
    const trace::Header *known = header();
    const double unitMs = known ? known->unitMs : m_lessonUnitMs;
    const std::string &name = known ? trace::in(known->unitName, m_locale.toStdString())
                                    : m_lessonUnitName.in(m_locale.toStdString());
    const TimeFormat format(unitMs, QString::fromStdString(name), m_locale);
    if (std::exchange(m_format, format) == format)
        return;
    Q_EMIT unitChanged();
    if (!m_lanes.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {MeasuresRole});
}

void RunModel::setLocale(const QString &locale)
{
    m_locale = locale;
    updateFormat();
    if (!m_lanes.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT localeChanged();
}

std::shared_ptr<const trace::Timeline> RunModel::timeline(int lane) const
{
    return lane >= 0 && lane < count() ? m_lanes[std::size_t(lane)].timeline : nullptr;
}

std::string RunModel::lessonId() const
{
    const trace::Header *known = header();
    return known ? known->lessonId : std::string();
}

Scheduling RunModel::scheduling(int lane) const
{
    return lane >= 0 && lane < count() ? m_lanes[std::size_t(lane)].scheduling : Scheduling::Sequential;
}

std::int64_t RunModel::endOf(const Lane &lane) const
{
    if (!lane.timeline || !lane.timeline->hasHeader())
        return 0;
    const std::int64_t recorded = lane.timeline->end();
    const std::int64_t origin = lane.timeline->header().originNs;
    if (lane.state != LaneState::Running || lane.timeline->isClosed() || origin <= 0)
        return recorded;
    const auto clock = std::chrono::steady_clock::now().time_since_epoch();
    return std::max<std::int64_t>(recorded, std::chrono::nanoseconds(clock).count() - origin);
}

std::int64_t RunModel::laneEnd(int lane) const
{
    return lane >= 0 && lane < count() ? endOf(m_lanes[std::size_t(lane)]) : 0;
}

qint64 RunModel::now() const
{
    qint64 now = 0;
    for (const Lane &lane : m_lanes) {
        if (lane.state == LaneState::Running)
            now = std::max(now, qint64(endOf(lane)));
    }
    return now;
}

RunModel::LaneState RunModel::laneState(int lane) const
{
    return lane >= 0 && lane < count() ? m_lanes[std::size_t(lane)].state : LaneState::Waiting;
}

QString RunModel::taskLabel(int lane, qint64 task) const
{
    const auto of = timeline(lane);
    return of && task >= 0 ? TaskTexts::label(*of, trace::TaskId(task), m_locale) : QString();
}

int RunModel::taskColorIndex(int lane, qint64 task) const
{
    const auto of = timeline(lane);
    return of && task >= 0 ? TaskTexts::colorIndex(*of, trace::TaskId(task)) : 0;
}

int RunModel::laneOf(const QString &model) const
{
    const auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Lane &l) {
        return !isOfInterpreter(l.run, l.timeline.get()) && model == QLatin1String(trace::name(l.scheduling));
    });
    return lane == m_lanes.end() ? -1 : int(lane - m_lanes.begin());
}

} // namespace simmer::ui
