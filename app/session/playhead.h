// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QObject>

#include <memory>
#include <vector>

namespace simmer::session {

/// The one moment that all views show: a time, a chosen lane, a chosen task. Steps go from event to event of
/// the chosen lane; several events may share a time, so the place is an event count and the time follows from
/// it. Holds nothing of what ran: it reads the timelines.
class Playhead : public QObject
{
    Q_OBJECT
    Q_PROPERTY(qint64 time READ time NOTIFY moved)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY laneChanged)
    Q_PROPERTY(qint64 task READ task NOTIFY taskChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(bool following READ isFollowing NOTIFY followingChanged)
public:
    explicit Playhead(QObject *parent = nullptr);
    ~Playhead() override;

    void setTimelines(std::vector<std::shared_ptr<const trace::Timeline>> timelines);
    const std::vector<std::shared_ptr<const trace::Timeline>> &timelines() const;
    const trace::Timeline *timeline() const; ///< of the chosen lane

    /// Nanoseconds since the lanes' common start.
    qint64 time() const;
    /// Longest of the lanes.
    qint64 end() const;
    int lane() const;
    /// TaskId of the chosen lane's selected task, or -1.
    qint64 task() const;
    /// How many events of the chosen lane have happened at the playhead.
    std::size_t eventCount() const;
    /// As `eventCount`, for any lane.
    std::size_t eventCount(int lane) const;
    bool isPlaying() const;
    bool isFollowing() const;
    double speed() const;

    Q_INVOKABLE void setLane(int lane);
    Q_INVOKABLE void selectTask(qint64 task);
    Q_INVOKABLE void moveTo(qint64 time);
    void moveToEvent(int lane, std::size_t eventCount);
    Q_INVOKABLE void stepForward();
    Q_INVOKABLE void stepBack();
    /// Next/previous suspension point of the selected task, of any task without one.
    Q_INVOKABLE void nextSuspension();
    Q_INVOKABLE void previousSuspension();
    Q_INVOKABLE void toStart();
    Q_INVOKABLE void toEnd();
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    /// 0.05 … 20 times real.
    Q_INVOKABLE void setSpeed(double speed);
    /// Stay at the newest event while a run streams in; any move by the user ends it.
    Q_INVOKABLE void follow();
    /// Call when a timeline grew, and as the clock of a run in progress goes on: while following, the
    /// playhead is at the newest event or at `now`, whichever is later. Nanoseconds since the lanes' start; 0
    /// where no clock is known.
    void timelinesAdvanced(qint64 now = 0);

Q_SIGNALS:
    void moved();
    void laneChanged();
    void taskChanged();
    void playingChanged();
    void speedChanged();
    void followingChanged();
    void extentChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace simmer::session
