// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/lessonrun.h"
#include "trace/timeline.h"
#include "ui/run/lanetexts.h"
#include "ui/run/timeformat.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <qqmlregistration.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simmer::ui {

/// A run for QML: a row per lane, and the timelines that the painting items read. Holds nothing of what ran.
///
/// What streams in is announced at most once per frame.
class RunModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY lanesChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    /// At least one lane has recorded something.
    Q_PROPERTY(bool hasResults READ hasResults NOTIFY hasResultsChanged)
    /// Nanoseconds: the longest lane so far.
    Q_PROPERTY(qint64 end READ end NOTIFY endChanged)
    Q_PROPERTY(QString unitName READ unitName NOTIFY unitChanged)
    /// Real milliseconds of one lesson unit.
    Q_PROPERTY(double unitMs READ unitMs NOTIFY unitChanged)
    /// Language of all texts, as in "zh_CN". Set it after the program's translator has changed.
    Q_PROPERTY(QString locale READ locale WRITE setLocale NOTIFY localeChanged)
public:
    enum Role
    {
        ModelRole = Qt::UserRole + 1, ///< "sequential", "coroutines", …
        TitleRole,
        SubtitleRole,
        StateRole,       ///< LaneState
        OutcomeRole,     ///< "finished", "crashed", …; empty before the end
        OutcomeTextRole, ///< for people; empty while it runs and for a lane that finished
        MessageRole,     ///< why it did not finish; empty when there is nothing to say
        BadgeRole,       ///< "measured", "emulated", "simulated"; empty before it ran
        BadgeExplanationRole,
        MeasuresRole,  ///< list of laneFigure
        TaskCountRole, ///< so far
        EndRole,       ///< nanoseconds: its last event
    };
    enum class LaneState
    {
        Waiting,
        Starting,
        Running,
        Ended
    };
    Q_ENUM(LaneState)

    explicit RunModel(QObject *parent = nullptr);
    ~RunModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Follows a run, started or not; null for none. Does not own it; its lanes stay readable after it is
    /// gone.
    void setRun(session::LessonRun *run);
    /// Lanes of a saved trace.
    void setTimelines(std::vector<std::shared_ptr<const trace::Timeline>> timelines);

    int count() const { return int(m_lanes.size()); }
    bool isRunning() const { return m_running; }
    bool hasResults() const { return m_hasResults; }
    qint64 end() const { return m_end; }
    const QString &unitName() const { return m_format.unitName(); }
    double unitMs() const { return m_format.unitMs(); }
    const QString &locale() const { return m_locale; }
    void setLocale(const QString &locale);

    /// Nanoseconds: how far the lane has come. The clock of one that runs goes on between its events.
    std::int64_t laneEnd(int lane) const;
    /// The furthest of the lanes that run now; 0 when none does.
    qint64 now() const;
    /// Null for no such lane. Lives as long as the caller holds it.
    std::shared_ptr<const trace::Timeline> timeline(int lane) const;
    trace::Scheduling scheduling(int lane) const;
    /// Of the lesson that ran; empty before it ran.
    std::string lessonId() const;
    LaneState laneState(int lane) const;
    /// Times in the lesson's unit and the model's language.
    const TimeFormat &format() const { return m_format; }

    /// "9.4 min" for nanoseconds.
    Q_INVOKABLE QString timeText(qint64 ns) const { return m_format.time(ns); }
    /// "1.41 s" for nanoseconds.
    Q_INVOKABLE QString realTimeText(qint64 ns) const { return m_format.real(ns); }
    /// "20,000".
    Q_INVOKABLE QString countText(double number) const { return m_format.count(std::uint64_t(number)); }
    Q_INVOKABLE QString taskLabel(int lane, qint64 task) const;
    /// For `Theme.taskColor`.
    Q_INVOKABLE int taskColorIndex(int lane, qint64 task) const;
    /// Row of the lane that is scheduled so ("coroutines"), or -1.
    Q_INVOKABLE int laneOf(const QString &model) const;

Q_SIGNALS:
    /// Other lanes than before.
    void lanesChanged();
    void runningChanged();
    void hasResultsChanged();
    void endChanged();
    void unitChanged();
    void localeChanged();
    /// Some timelines have grown or ended, or the clock of a lane that runs has gone on. At most once per
    /// frame.
    void advanced();

private:
    struct Lane
    {
        std::shared_ptr<const trace::Timeline> timeline;
        /// Null for a saved trace and after the run is gone.
        QPointer<session::LaneRun> run;
        trace::Scheduling scheduling = trace::Scheduling::Sequential;
        LaneState state = LaneState::Waiting;
        std::optional<trace::Outcome> outcome;
        QString message;
        /// Once it has ended.
        std::optional<trace::LaneMeasures> measures;
        bool stale = false;
    };

    void forgetRun();
    void follow(session::LaneRun *run);
    void reset(std::vector<Lane> lanes);
    void scheduleFlush();
    void flush();
    void read(Lane &lane) const;
    std::int64_t endOf(const Lane &lane) const;
    void updateTotals();
    void updateFormat();
    const trace::Header *header() const;
    static bool hasRun(const Lane &lane);
    QString message(const Lane &lane) const;
    QString badge(const Lane &lane, bool explained) const;
    QVariant figures(const Lane &lane) const;

    std::vector<Lane> m_lanes;
    QPointer<session::LessonRun> m_run;
    /// What the lesson says, until a lane's own header does.
    scenario::Text m_lessonUnitName;
    double m_lessonUnitMs = 0;
    QTimer m_frame;
    QString m_locale = QStringLiteral("en");
    TimeFormat m_format;
    qint64 m_end = 0;
    bool m_running = false;
    bool m_hasResults = false;
};

} // namespace simmer::ui
