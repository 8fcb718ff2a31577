// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/playhead.h"

#include "session/place.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace simmer::session {
namespace {

using trace::Timeline;

constexpr double slowest = 0.05;
constexpr double fastest = 20;
constexpr std::chrono::milliseconds frame{16};

bool isLive(const Timeline &timeline)
{
    return timeline.hasHeader() && !timeline.isClosed();
}

const std::string &definitionName(const Timeline &timeline, const trace::TaskTrack &task)
{
    return timeline.header().definitions[task.definition].name;
}

} // namespace

struct Playhead::Private
{
    explicit Private(Playhead &playhead) : q(playhead) {}

    const Timeline *at(int index) const
    {
        const bool known = index >= 0 && std::size_t(index) < timelines.size();
        return known ? timelines[std::size_t(index)].get() : nullptr;
    }

    void go(const Place &next)
    {
        if (next == place)
            return;
        place = next;
        Q_EMIT q.moved();
    }

    void goByUser(const Place &next)
    {
        setFollowing(false);
        go(next);
    }

    void setPlaying(bool on)
    {
        if (on == playing)
            return;
        playing = on;
        if (on) {
            sinceFrame.start();
            frames.start();
        } else {
            frames.stop();
        }
        Q_EMIT q.playingChanged();
    }

    void setFollowing(bool on)
    {
        if (on == following)
            return;
        following = on;
        Q_EMIT q.followingChanged();
    }

    bool anyOpen() const
    {
        return std::any_of(timelines.begin(), timelines.end(), [](const auto &t) { return !t->isClosed(); });
    }

    /// The newest moment of what is running now; of lanes that take turns, that is not the longest lane's.
    qint64 newest() const
    {
        std::optional<qint64> live;
        for (const auto &timeline : timelines) {
            if (isLive(*timeline))
                live = std::max(live.value_or(0), qint64(timeline->end()));
        }
        return live.value_or(anyOpen() ? place.time : q.end());
    }

    void playFrame()
    {
        const double passed = double(sinceFrame.nsecsElapsed()) * speed + unplayed;
        sinceFrame.start();
        const auto whole = qint64(passed);
        unplayed = passed - double(whole);
        const qint64 last = q.end();
        if (place.time + whole < last) {
            go({place.time + whole, {}});
            return;
        }
        setPlaying(false);
        if (anyOpen())
            q.follow();
        else
            go({last, {}});
    }

    /// The task of the same name in another lane, where the same number may mean another task.
    qint64 sameTask(const Timeline *from, const Timeline *to) const
    {
        const trace::TaskTrack *chosen = task >= 0 && from ? from->task(trace::TaskId(task)) : nullptr;
        if (!chosen || !to)
            return -1;
        const auto tasks = to->tasks();
        const auto same = std::find_if(tasks.begin(), tasks.end(), [&](const trace::TaskTrack &other) {
            return other.id != trace::noTask && other.number == chosen->number &&
                   definitionName(*to, other) == definitionName(*from, *chosen);
        });
        return same == tasks.end() ? -1 : qint64(same->id);
    }

    /// Of the selected task, of all without one. Valid until the next call.
    std::span<const std::uint32_t> suspensions()
    {
        const Timeline *timeline = at(lane);
        if (!timeline)
            return {};
        if (task < 0)
            return timeline->suspensions();
        suspensionsOfTask = timeline->suspensionsOf(trace::TaskId(task));
        return suspensionsOfTask;
    }

    Playhead &q;
    std::vector<std::shared_ptr<const Timeline>> timelines;
    int lane = 0;
    qint64 task = -1;
    Place place;
    std::vector<std::uint32_t> suspensionsOfTask;
    qint64 knownEnd = 0;
    bool playing = false;
    bool following = false;
    double speed = 1;
    /// Fraction of a nanosecond that the last frame left over.
    double unplayed = 0;
    QTimer frames;
    QElapsedTimer sinceFrame;
};

Playhead::Playhead(QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->frames.setTimerType(Qt::PreciseTimer);
    d->frames.setInterval(frame);
    connect(&d->frames, &QTimer::timeout, this, [this] { d->playFrame(); });
}

Playhead::~Playhead() = default;

void Playhead::setTimelines(std::vector<std::shared_ptr<const trace::Timeline>> timelines)
{
    pause();
    d->setFollowing(false);
    const auto before = std::exchange(d->timelines, std::move(timelines));
    const Timeline *lastShown =
        std::size_t(d->lane) < before.size() ? before[std::size_t(d->lane)].get() : nullptr;
    const int lane = std::clamp(d->lane, 0, std::max(0, int(d->timelines.size()) - 1));
    const bool otherLane = lane != d->lane;
    d->lane = lane;
    const qint64 task = d->sameTask(lastShown, timeline());
    const bool otherTask = task != d->task;
    d->task = task;
    d->knownEnd = end();
    d->place = timeline() ? placeAfter(*timeline(), 0) : Place{};
    if (otherLane)
        Q_EMIT laneChanged();
    if (otherTask)
        Q_EMIT taskChanged();
    Q_EMIT extentChanged();
    Q_EMIT moved();
}

const std::vector<std::shared_ptr<const trace::Timeline>> &Playhead::timelines() const
{
    return d->timelines;
}

const trace::Timeline *Playhead::timeline() const
{
    return d->at(d->lane);
}

qint64 Playhead::time() const
{
    return d->place.time;
}

qint64 Playhead::end() const
{
    qint64 longest = 0;
    for (const auto &timeline : d->timelines)
        longest = std::max(longest, qint64(timeline->end()));
    return longest;
}

int Playhead::lane() const
{
    return d->lane;
}

qint64 Playhead::task() const
{
    return d->task;
}

std::size_t Playhead::eventCount() const
{
    return eventCount(d->lane);
}

std::size_t Playhead::eventCount(int lane) const
{
    const Timeline *timeline = d->at(lane);
    if (!timeline)
        return 0;
    return lane == d->lane ? eventCountAt(*timeline, d->place) : timeline->eventCountAt(d->place.time);
}

bool Playhead::isPlaying() const
{
    return d->playing;
}

bool Playhead::isFollowing() const
{
    return d->following;
}

double Playhead::speed() const
{
    return d->speed;
}

void Playhead::setLane(int lane)
{
    if (lane == d->lane || !d->at(lane))
        return;
    const qint64 task = d->sameTask(timeline(), d->at(lane));
    const bool otherTask = task != d->task;
    d->lane = lane;
    d->task = task;
    d->place.ofThatTime.reset();
    Q_EMIT laneChanged();
    if (otherTask)
        Q_EMIT taskChanged();
    Q_EMIT moved();
}

void Playhead::selectTask(qint64 task)
{
    const bool known = task >= 0 && timeline() && timeline()->task(trace::TaskId(task));
    task = known ? task : -1;
    if (task == d->task)
        return;
    d->task = task;
    Q_EMIT taskChanged();
}

void Playhead::moveTo(qint64 time)
{
    const qint64 first = timeline() ? startOf(*timeline()) : 0;
    d->goByUser({std::clamp(time, first, end()), {}});
}

void Playhead::moveToEvent(int lane, std::size_t eventCount)
{
    if (!d->at(lane))
        return;
    setLane(lane);
    d->goByUser(placeAfter(*timeline(), eventCount));
}

void Playhead::stepForward()
{
    pause();
    if (timeline() && eventCount() < timeline()->events().size())
        moveToEvent(d->lane, eventCount() + 1);
}

void Playhead::stepBack()
{
    pause();
    moveToEvent(d->lane, std::max<std::size_t>(eventCount(), 1) - 1);
}

void Playhead::nextSuspension()
{
    pause();
    const auto suspensions = d->suspensions();
    const auto next = std::lower_bound(suspensions.begin(), suspensions.end(), eventCount());
    if (next != suspensions.end())
        moveToEvent(d->lane, std::size_t(*next) + 1);
}

void Playhead::previousSuspension()
{
    pause();
    const std::size_t count = eventCount();
    const auto suspensions = d->suspensions();
    const auto after =
        std::partition_point(suspensions.begin(), suspensions.end(),
                             [count](std::uint32_t event) { return std::size_t(event) + 1 < count; });
    if (after != suspensions.begin())
        moveToEvent(d->lane, std::size_t(*std::prev(after)) + 1);
}

void Playhead::toStart()
{
    moveToEvent(d->lane, 0);
}

void Playhead::toEnd()
{
    moveTo(end());
}

void Playhead::play()
{
    if (d->playing || d->timelines.empty())
        return;
    if (time() >= end() && !d->anyOpen())
        toStart();
    d->setFollowing(false);
    d->unplayed = 0;
    d->setPlaying(true);
}

void Playhead::pause()
{
    d->setPlaying(false);
}

void Playhead::setSpeed(double speed)
{
    speed = std::clamp(speed, slowest, fastest);
    if (speed == d->speed)
        return;
    d->speed = speed;
    Q_EMIT speedChanged();
}

void Playhead::follow()
{
    pause();
    d->setFollowing(true);
    d->go({d->newest(), {}});
}

void Playhead::timelinesAdvanced(qint64 now)
{
    const qint64 nowEnd = end();
    if (nowEnd != d->knownEnd) {
        d->knownEnd = nowEnd;
        Q_EMIT extentChanged();
    }
    if (!d->following)
        return;
    // More may have happened at the same time, so this is a move even where the time stays.
    d->place = {d->anyOpen() ? std::max(d->newest(), now) : d->newest(), {}};
    if (!d->anyOpen())
        d->setFollowing(false);
    Q_EMIT moved();
}

} // namespace simmer::session
