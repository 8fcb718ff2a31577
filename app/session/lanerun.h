// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "trace/measures.h"
#include "trace/timeline.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace simmer::session {

/// One model's run of a lesson, or that of its Python program: a simmer-runner child process and the timeline
/// that its stream fills.
///
/// The child is only ever read from, in bounded portions per turn of the event loop, so that neither a flood
/// nor silence of it is felt here. It lives in a process group of its own; destroying the object, `stop`, and
/// the death of this program each end the whole group.
class LaneRun : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Waiting,
        Starting,
        Running,
        Ended
    };
    Q_ENUM(State)

    ~LaneRun() override;

    scenario::Model model() const;
    /// The model's lesson as a Python program in a real interpreter, and not the model itself.
    bool isOfInterpreter() const;
    State state() const;
    /// Once Ended.
    std::optional<trace::Outcome> outcome() const;
    /// For people, in English: why it was refused, how it crashed, what failed; empty when there is nothing
    /// to say.
    QString message() const;
    const trace::Timeline &timeline() const;
    std::shared_ptr<const trace::Timeline> sharedTimeline() const;
    /// Of what has come so far; computed when asked for and kept until more comes.
    const trace::LaneMeasures &measures() const;
    /// Process id of the runner while it lives, else 0.
    qint64 processId() const;

Q_SIGNALS:
    void stateChanged();
    /// The timeline has grown. At most once per turn of the event loop.
    void advanced();
    void ended();

private:
    friend class LessonRun;
    struct Private;
    explicit LaneRun(std::unique_ptr<Private> data, QObject *parent = nullptr);
    std::unique_ptr<Private> d;
};

} // namespace simmer::session
