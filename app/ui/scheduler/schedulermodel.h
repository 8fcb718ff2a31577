// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/momentmodel.h"
#include "ui/scheduler/looppulse.h"
#include "ui/scheduler/loopstate.h"
#include "ui/scheduler/permitholders.h"
#include "ui/scheduler/processmemory.h"
#include "ui/scheduler/scene.h"
#include "ui/scheduler/whyview.h"

#include <QElapsedTimer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <cstdint>
#include <map>
#include <vector>

namespace simmer::ui {

/// The chosen lane at the playhead: a row per task with its place on the stage, and what is true of the lane
/// as a whole. A row stays the same task's for as long as the task is shown, so that what moves can be seen
/// to move.
class SchedulerModel : public MomentModel
{
    Q_OBJECT
    QML_ELEMENT
    /// "coroutines", …; empty without a lane.
    Q_PROPERTY(QString scheduling READ scheduling NOTIFY updated)
    /// More tasks than this are grouped: 60, or what the stage has room for.
    Q_PROPERTY(int mostChips READ mostChips WRITE setMostChips NOTIFY mostChipsChanged)
    /// Too many tasks for chips: `groups` stands for them.
    Q_PROPERTY(bool grouped READ isGrouped NOTIFY updated)
    /// List of {place, name, colorIndex, wait, count, share of its place}, biggest first.
    Q_PROPERTY(QVariantList groups READ groups NOTIFY updated)
    Q_PROPERTY(int readyCount READ readyCount NOTIFY updated)
    Q_PROPERTY(int runningCount READ runningCount NOTIFY updated)
    Q_PROPERTY(int suspendedCount READ suspendedCount NOTIFY updated)
    /// `main` that only gathers is among the suspended.
    Q_PROPERTY(bool quietWaits READ quietWaits NOTIFY updated)
    Q_PROPERTY(int finishedCount READ finishedCount NOTIFY updated)
    /// "9.4 min · suspension 4 of 7".
    Q_PROPERTY(QString when READ when NOTIFY updated)
    Q_PROPERTY(bool loopAsleep READ isLoopAsleep NOTIFY updated)
    /// Lesson units, in words: when the next timer wakes the loop; empty without one.
    Q_PROPERTY(QString loopWakes READ loopWakes NOTIFY updated)
    /// How much of the loop's sleep is over, 0 … 1; 0 when it does not know when it will wake.
    Q_PROPERTY(double loopSlept READ loopSlept NOTIFY updated)
    /// Who has the loop waits without giving it back.
    Q_PROPERTY(bool loopStuck READ isLoopStuck NOTIFY updated)
    /// Why the first of the ready queue is ready; empty where that is not known.
    Q_PROPERTY(QString headCause READ headCause NOTIFY updated)
    Q_PROPERTY(int turn READ turn NOTIFY updated)
    /// How many tasks this turn runs.
    Q_PROPERTY(int turnSize READ turnSize NOTIFY updated)
    /// Who keeps the loop from all others, and how long already; empty while nobody does.
    Q_PROPERTY(QString loopTaken READ loopTaken NOTIFY updated)
    /// Of the machine that ran the lane.
    Q_PROPERTY(int cores READ cores NOTIFY updated)
    /// What tasks share, as SharedThings::toVariant has it.
    Q_PROPERTY(QVariantList things READ things NOTIFY thingsChanged)
    /// Who has to do with them, as SharedThings::links has it.
    Q_PROPERTY(QVariantList links READ links NOTIFY thingsChanged)
    /// The task that `why` is about: the selected, else one that waits; -1 for none.
    Q_PROPERTY(qint64 whyTask READ whyTask NOTIFY updated)
    Q_PROPERTY(QString whyQuestion READ whyQuestion NOTIFY updated)
    Q_PROPERTY(QString whyAnswer READ whyAnswer NOTIFY updated)
    /// Whom it waits for; -1 for nobody.
    Q_PROPERTY(qint64 whyOther READ whyOther NOTIFY updated)
    /// The way from it to the one that it is up to: a map each, {task: its id} or {thing: index in `things`}.
    Q_PROPERTY(QVariantList whyPath READ whyPath NOTIFY whyPathChanged)
    /// The way comes back to where it has been: nobody of the circle will ever go on.
    Q_PROPERTY(bool whyCircle READ isWhyCircle NOTIFY whyPathChanged)
    /// Milliseconds that a move may take without falling behind the run.
    Q_PROPERTY(int moveDuration READ moveDuration NOTIFY updated)
public:
    enum Role
    {
        TaskRole = Qt::UserRole + 1, ///< TaskId
        NameRole,
        ColorIndexRole,
        StateRole,     ///< the trace's name of it: "waiting"
        StateTextRole, ///< glyph and word
        PlaceRole,     ///< Place as int
        OrderRole,     ///< in its place
        WaitRole,
        BriefRole, ///< what it waits for, in fewer words than WaitRole
        WhereRole,
        SinceRole,
        ClockRole,
        ElapsedRole,
        CauseRole,
        QuietRole,
        SelectedRole,
        MemoryRole,  ///< of its process; empty where it has none
        NumbersRole, ///< what its process has in numbers of its own
        ResultRole,  ///< what it returned; empty for nothing
        StarterRole, ///< TaskId of who started it; -1 for nobody
    };
    Q_ENUM(Role)
    enum class Place
    {
        Ready,
        Running,
        Suspended,
        Finished
    };
    Q_ENUM(Place)

    explicit SchedulerModel(QObject *parent = nullptr);
    ~SchedulerModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString scheduling() const;
    int mostChips() const { return m_mostChips; }
    void setMostChips(int most);
    bool isGrouped() const { return m_scene.isGrouped; }
    QVariantList groups() const;
    int readyCount() const { return countIn(ui::Place::Ready); }
    int runningCount() const { return countIn(ui::Place::Running); }
    int suspendedCount() const { return countIn(ui::Place::Suspended); }
    int finishedCount() const { return countIn(ui::Place::Finished); }
    QString when() const;
    bool isLoopAsleep() const { return m_loop.asleep; }
    const QString &loopWakes() const { return m_loop.wakes; }
    double loopSlept() const { return m_loop.slept; }
    bool quietWaits() const;
    bool isLoopStuck() const { return m_loop.stuck; }
    QString headCause() const;
    int turn() const { return m_loop.turn; }
    int turnSize() const { return m_loop.turnSize; }
    const QString &loopTaken() const { return m_loop.taken; }
    int cores() const;
    const QVariantList &things() const { return m_things; }
    const QVariantList &links() const { return m_links; }
    qint64 whyTask() const { return m_why.task; }
    const QString &whyQuestion() const { return m_why.question; }
    const QString &whyAnswer() const { return m_why.answer; }
    qint64 whyOther() const { return m_why.other; }
    const QVariantList &whyPath() const { return m_why.path; }
    bool isWhyCircle() const { return m_why.isCircle; }
    int moveDuration() const { return m_moveDuration; }

    const LoopPulse &pulse() const { return m_pulse; }

Q_SIGNALS:
    void mostChipsChanged();
    void thingsChanged();
    void whyPathChanged();

protected:
    void timelineChanged() override;
    void update() override;

private:
    void updateMoment();
    void updateMoveDuration(std::size_t eventsBefore);
    void updateLane();
    void updateThings();
    void updateWhy();
    void show(Scene scene);
    qint64 taskToExplain() const;
    int countIn(ui::Place place) const { return int(m_scene.counts[std::size_t(place)]); }
    QString result(trace::TaskId task) const;

    trace::Moment m_moment;
    std::size_t m_eventsSeen = 0;
    Scene m_scene;
    int m_mostChips = int(Scene::mostChips);
    ProcessMemory m_memory;
    LoopPulse m_pulse;
    PermitHolders m_permits;
    LoopState m_loop;
    /// Which of `things` an object is.
    std::vector<std::uint32_t> m_thingObjects;
    QVariantList m_things;
    QVariantList m_links;
    std::map<trace::TaskId, QString> m_numbers;
    qint64 m_selected = -1;
    WhyView m_why;
    int m_moveDuration = 0;
    QElapsedTimer m_sinceChange;
};

} // namespace simmer::ui
