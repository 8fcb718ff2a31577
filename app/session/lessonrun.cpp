// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/lessonrun.h"

#include "scenario/estimate.h"
#include "session/lanerun_p.h"
#include "session/phrasetext.h"
#include "session/pythonlane.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace simmer::session {
namespace {

using scenario::Model;

bool hasVirtualClock(Model model)
{
    return model == Model::Sequential || model == Model::Coroutines;
}

/// In contract order, which is that of the enumeration.
std::vector<Model> wantedModels(const scenario::Lesson &lesson, const RunOptions &options)
{
    std::vector<Model> models;
    for (const Model model : scenario::allModels) {
        const auto isIn = [model](const std::vector<Model> &list) {
            return std::find(list.begin(), list.end(), model) != list.end();
        };
        const bool wanted = options.models.empty() ? isIn(lesson.scenario.models) : isIn(options.models);
        const bool possible = !options.virtualTime || hasVirtualClock(model) || !options.models.empty();
        if (wanted && possible)
            models.push_back(model);
    }
    return models;
}

/// Behind the lane that shows the same: threads in Python are those of the lane with its lock, where the
/// lesson has that.
bool goesBehind(Model python, Model model, const std::vector<Model> &models)
{
    if (python != Model::Gil || std::find(models.begin(), models.end(), Model::Gil) != models.end())
        return python == model;
    return model == Model::Threads;
}

bool takeTurns(const scenario::Lesson &lesson, const scenario::Estimate &estimate, const RunOptions &options)
{
    if (options.virtualTime)
        return false; // Nothing is measured that the lanes could bend.
    switch (lesson.laneOrder) {
    case scenario::LaneOrder::Together: return false;
    case scenario::LaneOrder::InTurn: return true;
    case scenario::LaneOrder::Decide: break;
    }
    return !scenario::mayShareMachine(lesson.scenario, estimate,
                                      unsigned(std::max(1, QThread::idealThreadCount())));
}

QString runnerBesideThisProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/simmer-runner");
}

QString sentences(const scenario::Diagnostics &diagnostics)
{
    QStringList lines;
    for (const scenario::Diagnostic &diagnostic : diagnostics)
        lines << textOf(diagnostic.message);
    return lines.join(u'\n');
}

} // namespace

struct LessonRun::Private
{
    Private(LessonRun *run, std::shared_ptr<const scenario::Lesson> runLesson, RunOptions runOptions);

    void addLanes();
    void addLane(Model model, bool isOfInterpreter);
    void planRounds();
    void startRound();
    void startLane(std::size_t index);
    /// Why a lane may not start; empty if it may.
    QString objection(Model model) const;
    void laneEnded();
    void finishSoon();

    LessonRun *q;
    const std::shared_ptr<const scenario::Lesson> lesson;
    RunOptions options;
    scenario::Estimate estimate;
    bool inTurn = false;
    std::vector<std::unique_ptr<LaneRun>> lanes;
    /// Lanes that run together, in the order of their turns.
    std::vector<std::vector<std::size_t>> rounds;
    std::size_t round = 0;
    bool started = false;
    bool stopping = false;
    bool over = false;
};

LessonRun::Private::Private(LessonRun *run, std::shared_ptr<const scenario::Lesson> runLesson,
                            RunOptions runOptions)
    : q(run), lesson(std::move(runLesson)), options(std::move(runOptions)),
      estimate(scenario::estimate(lesson->scenario)), inTurn(takeTurns(*lesson, estimate, options))
{
    if (options.runnerPath.isEmpty())
        options.runnerPath = runnerBesideThisProgram();
}

void LessonRun::Private::addLanes()
{
    const std::vector<Model> models = wantedModels(*lesson, options);
    std::vector<Model> left;
    for (const Model python : pythonLaneModels) {
        const bool isWanted = std::find(options.pythonLanes.begin(), options.pythonLanes.end(), python) !=
                              options.pythonLanes.end();
        if (isWanted && !options.virtualTime && !pythonLaneRefusal(lesson->scenario, python))
            left.push_back(python);
    }
    for (const Model model : models) {
        addLane(model, false);
        std::erase_if(left, [&](Model python) {
            const bool isHere = goesBehind(python, model, models);
            if (isHere)
                addLane(python, true);
            return isHere;
        });
    }
    for (const Model python : left)
        addLane(python, true);
}

void LessonRun::Private::addLane(Model model, bool isOfInterpreter)
{
    const std::size_t index = lanes.size();
    lanes.emplace_back(new LaneRun(std::make_unique<LaneRun::Private>(model, isOfInterpreter, lesson)));
    LaneRun *lane = lanes.back().get();
    connect(lane, &LaneRun::stateChanged, q, [this, index] { Q_EMIT q->laneChanged(int(index)); });
    connect(lane, &LaneRun::ended, q, [this] { laneEnded(); });
}

void LessonRun::Private::planRounds()
{
    for (const bool ofInterpreter : {false, true}) {
        bool isFirst = true;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (lanes[i]->isOfInterpreter() != ofInterpreter)
                continue;
            if (isFirst || inTurn)
                rounds.emplace_back();
            isFirst = false;
            rounds.back().push_back(i);
        }
    }
}

void LessonRun::Private::startLane(std::size_t index)
{
    LaneRun &lane = *lanes[index];
    const QString reason = objection(lane.model());
    if (reason.isEmpty())
        lane.d->start(options);
    else
        lane.d->refuse(reason);
}

QString LessonRun::Private::objection(Model model) const
{
    if (options.virtualTime && !hasVirtualClock(model))
        return LessonRun::tr(
            "Virtual time is for sequential code and coroutines: here the operating system decides.");
    const auto limits = scenario::overLimits(lesson->scenario, model, estimate);
    if (!limits.empty())
        return sentences(limits);
    if (!QFileInfo(options.runnerPath).isExecutable())
        return LessonRun::tr("The program that runs lanes is missing: %1").arg(options.runnerPath);
    return {};
}

void LessonRun::Private::laneEnded()
{
    if (stopping)
        return;
    const std::vector<std::size_t> &running = rounds[round];
    const bool isOver = std::all_of(running.begin(), running.end(), [this](std::size_t lane) {
        return lanes[lane]->state() == LaneRun::State::Ended;
    });
    if (!isOver)
        return;
    if (++round < rounds.size())
        startRound();
    else
        finishSoon();
}

void LessonRun::Private::startRound()
{
    const QPointer<LessonRun> self(q);
    const std::vector<std::size_t> starting = rounds[round];
    for (const std::size_t lane : starting) {
        if (!self || stopping)
            return;
        startLane(lane);
    }
}

void LessonRun::Private::finishSoon()
{
    // Not at once: a run that is refused as a whole would end before `start` returns.
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (!std::exchange(over, true))
                Q_EMIT q->ended();
        },
        Qt::QueuedConnection);
}

LessonRun::LessonRun(std::shared_ptr<const scenario::Lesson> lesson, RunOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(lesson), std::move(options)))
{
    d->addLanes();
    d->planRounds();
}

LessonRun::~LessonRun() = default;

const scenario::Lesson &LessonRun::lesson() const
{
    return *d->lesson;
}

const RunOptions &LessonRun::options() const
{
    return d->options;
}

std::span<const std::unique_ptr<LaneRun>> LessonRun::lanes() const
{
    return d->lanes;
}

LaneRun *LessonRun::lane(scenario::Model model) const
{
    for (const auto &lane : d->lanes) {
        if (lane->model() == model && !lane->isOfInterpreter())
            return lane.get();
    }
    return nullptr;
}

bool LessonRun::inTurn() const
{
    return d->inTurn;
}

bool LessonRun::isRunning() const
{
    return d->started && !d->over;
}

bool LessonRun::hasEnded() const
{
    return d->over;
}

void LessonRun::start()
{
    if (std::exchange(d->started, true))
        return;
    const QPointer<LessonRun> self(this);
    Q_EMIT started();
    if (!self || d->stopping)
        return;
    if (d->lanes.empty()) {
        d->finishSoon();
        return;
    }
    d->startRound();
}

void LessonRun::stop()
{
    if (d->over || std::exchange(d->stopping, true))
        return;
    const QPointer<LessonRun> self(this);
    // First end them all, then tell: no listener may come between.
    for (const auto &lane : d->lanes)
        lane->d->kill();
    for (std::size_t i = 0; self && i < d->lanes.size(); ++i)
        d->lanes[i]->d->stop();
    if (!self)
        return;
    d->over = true;
    Q_EMIT ended();
}

} // namespace simmer::session
