// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/bookmarks.h"
#include "session/lessonrun.h"
#include "session/playhead.h"
#include "trace/traceproblem.h"
#include "ui/code/codemodel.h"
#include "ui/experiment/breakit.h"
#include "ui/experiment/manyrunsmodel.h"
#include "ui/experiment/pythonlanes.h"
#include "ui/lesson/coursemodel.h"
#include "ui/lesson/diagnosticsmodel.h"
#include "ui/lesson/lessonguide.h"
#include "ui/run/keptrun.h"
#include "ui/run/runmodel.h"
#include "ui/window/opener.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace simmer::ui {

/// What is open in the window: a course, one of its lessons or a saved trace, and the lesson's run.
///
/// Owns the one playhead. A lesson that cannot be opened is shown with its errors, and what was open before
/// stays.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::CourseModel *course READ course CONSTANT)
    Q_PROPERTY(simmer::ui::LessonGuide *guide READ guide CONSTANT)
    Q_PROPERTY(simmer::ui::DiagnosticsModel *diagnostics READ diagnostics CONSTANT)
    Q_PROPERTY(simmer::ui::RunModel *run READ run CONSTANT)
    Q_PROPERTY(simmer::ui::CodeModel *code READ code CONSTANT)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead CONSTANT)
    /// Changes what `startRun` runs.
    Q_PROPERTY(simmer::ui::BreakIt *breakIt READ breakIt CONSTANT)
    /// Lanes of a real interpreter, which the next run has too.
    Q_PROPERTY(simmer::ui::PythonLanes *pythonLanes READ pythonLanes CONSTANT)
    /// Of the lesson as `breakIt` changes it.
    Q_PROPERTY(simmer::ui::ManyRunsModel *manyRuns READ manyRuns CONSTANT)
    /// To compare the run with; goes with the lesson.
    Q_PROPERTY(simmer::ui::KeptRun *kept READ kept CONSTANT)
    /// Of the open lesson or trace; a new run keeps them.
    Q_PROPERTY(simmer::session::Bookmarks *bookmarks READ bookmarks CONSTANT)
    Q_PROPERTY(View view READ view NOTIFY viewChanged)
    /// A lesson or trace is open, whether it is in view or hidden by errors.
    Q_PROPERTY(bool hasLesson READ hasLesson NOTIFY viewChanged)
    /// File of what is in view.
    Q_PROPERTY(QString path READ path NOTIFY viewChanged)
    /// What went wrong, when there are no diagnostics; empty when nothing did.
    Q_PROPERTY(QString problem READ problem NOTIFY viewChanged)
    /// What is wrong with the recorded run that is open; empty when nothing is, or the user has seen it.
    Q_PROPERTY(QStringList traceProblems READ traceProblems NOTIFY traceProblemsChanged)
    /// "1 · One cook, many pots".
    Q_PROPERTY(QString unitTitle READ unitTitle NOTIFY unitTitleChanged)
    /// "predict", "run", "explore" or "check".
    Q_PROPERTY(QString phase READ phase WRITE setPhase NOTIFY phaseChanged)
    Q_PROPERTY(QString lessonKey READ lessonKey NOTIFY viewChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    /// False for a trace without its lesson.
    Q_PROPERTY(bool canRun READ canRun NOTIFY viewChanged)
    /// Language of all texts; to be set after the program's translator has changed.
    Q_PROPERTY(QString locale READ locale WRITE setLocale NOTIFY localeChanged)
public:
    enum class View
    {
        Empty,
        Loading,
        Lesson,
        Broken
    };
    Q_ENUM(View)

    explicit Workbench(QObject *parent = nullptr);
    ~Workbench() override;

    CourseModel *course() { return &m_course; }
    LessonGuide *guide() { return &m_guide; }
    DiagnosticsModel *diagnostics() { return &m_diagnostics; }
    RunModel *run() { return &m_runModel; }
    CodeModel *code() { return &m_code; }
    session::Playhead *playhead() { return &m_playhead; }
    BreakIt *breakIt() { return &m_breakIt; }
    PythonLanes *pythonLanes() { return &m_pythonLanes; }
    KeptRun *kept() { return &m_kept; }
    ManyRunsModel *manyRuns() { return &m_manyRuns; }
    session::Bookmarks *bookmarks() { return &m_bookmarks; }

    View view() const { return m_view; }
    bool hasLesson() const { return m_hasLesson; }
    const QString &path() const { return m_path; }
    const QString &problem() const { return m_problem; }
    QStringList traceProblems() const;
    QString unitTitle() const;
    const QString &phase() const { return m_phase; }
    void setPhase(const QString &phase);
    bool isRunning() const;
    /// The run is over, something of it really ran, and nobody stopped it.
    bool hasRunToEnd() const;
    bool canRun() const;
    const QString &locale() const { return m_locale; }
    void setLocale(const QString &locale);
    /// Empty for a course of one lesson.
    QString courseId() const;
    /// The saved trace that is shown; empty for a run of the window's own. Changes with `view` and `running`.
    QString tracePath() const;
    /// "COURSE/LESSON" of the open lesson; empty for a recorded run and for a run of
    /// a changed lesson, which say nothing of the learner.
    QString lessonKey() const;

    /// A pack's folder, a lesson file or a saved trace.
    Q_INVOKABLE void open(const QString &path);
    /// The same; nothing for one that is no local file.
    Q_INVOKABLE void openUrl(const QUrl &file);
    /// The first of `lessons` ("COURSE/LESSON") that the built-in course has is opened, else its first.
    Q_INVOKABLE void openBuiltIn(const QStringList &lessons = {});
    /// Something will be opened, and is not known yet.
    Q_INVOKABLE void expect();
    Q_INVOKABLE void openLesson(const QString &id);
    /// Reads what is in view from its file again.
    Q_INVOKABLE void reopen();
    /// From the errors back to what was open before them.
    Q_INVOKABLE void returnToLesson();

    Q_INVOKABLE void dismissTraceProblems();

    /// As the switches of `breakIt` say.
    Q_INVOKABLE void startRun();
    /// With this lane of a real interpreter ("asyncio", …), which is added if it was not wanted, and chosen.
    Q_INVOKABLE void runInPython(const QString &lane);
    /// The row of that lane of a real interpreter; -1 where the run has none.
    int pythonLaneOf(const QString &name) const;
    Q_INVOKABLE void stopRun();
    /// Runs what the switches of `breakIt` say that often, unseen. What is shown stays, and is stopped if it
    /// still runs: they share the machine, and each would bend the other's times.
    Q_INVOKABLE void startManyRuns(int count);
    /// Keeps the run that is shown, once it has ended.
    Q_INVOKABLE void keepRun();
    /// Keeps a saved trace instead: a path or a file: URL.
    Q_INVOKABLE void keepTrace(const QString &path);
    /// By "NAME" or "NAME#K", in the chosen lane. False: there is none.
    Q_INVOKABLE bool selectTask(const QString &name);
    /// In lesson units.
    Q_INVOKABLE void moveTo(double units);
    /// Where that many events of a lane have happened.
    Q_INVOKABLE void goTo(int lane, int eventCount);

Q_SIGNALS:
    void viewChanged();
    void traceProblemsChanged();
    void unitTitleChanged();
    void phaseChanged();
    void runningChanged();
    void localeChanged();
    /// A lesson begins: its phase and its run are new.
    void lessonOpened();
    /// All lanes of a run have ended.
    void runEnded();

private:
    void showTrace(const trace::TraceFile &file);
    void showLesson(const std::shared_ptr<const scenario::Lesson> &lesson, const QString &path);
    void showErrors(const scenario::Diagnostics &diagnostics, const QString &path);
    void setTraceProblems(std::vector<trace::TraceProblem> problems);
    void setView(View view, const QString &path, const QString &problem = {});
    void prepareRun(const BreakIt::Setting &setting);
    void dropRun();
    void laneChanged(int lane);
    void goToStop();

    CourseModel m_course;
    LessonGuide m_guide;
    DiagnosticsModel m_diagnostics;
    RunModel m_runModel;
    CodeModel m_code;
    session::Playhead m_playhead;
    BreakIt m_breakIt;
    PythonLanes m_pythonLanes;
    KeptRun m_kept;
    ManyRunsModel m_manyRuns;
    session::Bookmarks m_bookmarks;
    Opener m_opener{m_course};
    std::unique_ptr<session::LessonRun> m_run;
    View m_view = View::Empty;
    bool m_hasLesson = false;
    QString m_path;
    /// Of what is behind the errors.
    QString m_lessonPath;
    QString m_problem;
    std::vector<trace::TraceProblem> m_traceProblems;
    QString m_phase = QStringLiteral("predict");
    QString m_locale = QStringLiteral("en");
};

} // namespace simmer::ui
