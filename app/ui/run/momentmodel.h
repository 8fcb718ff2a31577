// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/playhead.h"
#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <memory>

namespace simmer::ui {

/// The chosen lane at the playhead: what models that show it share.
///
/// Follows the run and the playhead, and is brought up to date at most once per turn of the event loop; less
/// often where that costs more than a part of a frame.
class MomentModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    /// Line of each step's code, from 1, by index of the step in the trace; empty where it is not known.
    Q_PROPERTY(QVariantList stepLines READ stepLines WRITE setStepLines NOTIFY stepLinesChanged)
    /// The lane has begun.
    Q_PROPERTY(bool present READ isPresent NOTIFY updated)
public:
    explicit MomentModel(QObject *parent = nullptr);
    ~MomentModel() override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    session::Playhead *playhead() const { return m_playhead; }
    void setPlayhead(session::Playhead *playhead);
    const QVariantList &stepLines() const { return m_stepLines; }
    void setStepLines(const QVariantList &lines);
    bool isPresent() const { return m_timeline && m_timeline->hasHeader(); }
    /// Null without a lane.
    const trace::Timeline *timeline() const { return isPresent() ? m_timeline.get() : nullptr; }

    /// Brings everything up to date at once.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void runChanged();
    void playheadChanged();
    void stepLinesChanged();
    /// Anything but the rows may have changed.
    void updated();

protected:
    /// Somebody looks: otherwise nothing is read.
    virtual bool isWanted() const { return true; }
    /// Another timeline than before: forget what was derived from the one before.
    virtual void timelineChanged() = 0;
    /// Reads the lane at the playhead; there may be none.
    virtual void update() = 0;

    /// Refreshes soon.
    void schedule();
    /// Of the step's code, from 1; 0 where it is not known.
    int lineOf(trace::StepIndex step) const;
    /// "line 4", or the step's place in the lesson.
    QString where(trace::StepIndex step) const;

private:
    QPointer<RunModel> m_run;
    QPointer<session::Playhead> m_playhead;
    QVariantList m_stepLines;
    std::shared_ptr<const trace::Timeline> m_timeline;
    QTimer m_refresh;
};

} // namespace simmer::ui
