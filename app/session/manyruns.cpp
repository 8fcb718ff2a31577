// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/manyruns.h"

#include <QPointer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace simmer::session {

struct ManyRuns::Private
{
    explicit Private(ManyRuns *runs) : q(runs) {}

    void begin();
    void next();
    void runEnded();
    void counted(const RunSample &sample);
    void drop();
    void finish();

    ManyRuns *q;
    std::shared_ptr<const scenario::Lesson> lesson;
    RunOptions options;
    int total = 0;
    bool running = false;
    std::vector<scenario::Model> models;
    SpreadCounter counter;
    std::unique_ptr<LessonRun> run;
    /// A worker that comes back with another number than this one belongs to runs that were stopped.
    quint64 request = 0;
};

void ManyRuns::Private::begin()
{
    ++request;
    running = true;
    counter = {};
    models.clear();
    next();
}

void ManyRuns::Private::next()
{
    run = std::make_unique<LessonRun>(lesson, options);
    if (models.empty()) {
        for (const auto &lane : run->lanes())
            models.push_back(lane->model());
    }
    // Queued: the run that tells its end is still in its own code then, and cannot be destroyed.
    connect(
        run.get(), &LessonRun::ended, q, [this] { runEnded(); }, Qt::QueuedConnection);
    run->start();
}

void ManyRuns::Private::runEnded()
{
    // One that was stopped may have told its end before.
    if (!running || !run || !run->hasEnded())
        return;
    Lanes lanes;
    for (const auto &lane : run->lanes())
        lanes.emplace(lane->model(), lane->sharedTimeline());
    run.reset();
    auto sample = std::make_shared<RunSample>();
    QThread *thread = QThread::create([sample, lanes = std::move(lanes), lesson = lesson]() mutable {
        *sample = sampleOf(*lesson, lanes);
        // Here, and not with the thread's object: big traces take their time to go.
        lanes.clear();
    });
    // The thread outlives runs that are gone: it touches nothing but what it shares.
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, q, [this, sample, mine = request] {
        if (mine == request)
            counted(*sample);
    });
    thread->start();
}

void ManyRuns::Private::counted(const RunSample &sample)
{
    counter.add(sample);
    const quint64 mine = request;
    const QPointer<ManyRuns> self(q);
    Q_EMIT q->progressed(counter.runCount(), total);
    if (!self || mine != request)
        return;
    if (counter.runCount() < total)
        next();
    else
        finish();
}

void ManyRuns::Private::drop()
{
    ++request;
    running = false;
    if (run) {
        disconnect(run.get(), nullptr, q, nullptr);
        run->stop();
        run.reset();
    }
}

void ManyRuns::Private::finish()
{
    drop();
    Q_EMIT q->finished();
}

ManyRuns::ManyRuns(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

ManyRuns::~ManyRuns()
{
    d->drop();
}

void ManyRuns::start(std::shared_ptr<const scenario::Lesson> lesson, int runs, RunOptions options)
{
    d->drop();
    d->lesson = std::move(lesson);
    d->total = std::clamp(runs, 1, maxRuns);
    d->options = std::move(options);
    d->options.isWatched = false;
    d->begin();
}

void ManyRuns::stop()
{
    if (d->running)
        d->finish();
}

void ManyRuns::clear()
{
    d->drop();
    d->lesson.reset();
    d->total = 0;
    d->models.clear();
    d->counter = {};
}

bool ManyRuns::isRunning() const
{
    return d->running;
}

int ManyRuns::done() const
{
    return d->counter.runCount();
}

int ManyRuns::total() const
{
    return d->total;
}

std::vector<scenario::Model> ManyRuns::models() const
{
    return d->models;
}

const Spread &ManyRuns::spread(scenario::Model model) const
{
    return d->counter.spread(model);
}

const std::vector<ClaimCount> &ManyRuns::claims() const
{
    return d->counter.claims();
}

} // namespace simmer::session
