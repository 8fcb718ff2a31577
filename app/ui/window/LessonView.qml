// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Code
import Simmer.Experiment
import Simmer.Lanes
import Simmer.Lesson
import Simmer.Theme
import Simmer.Window

/// The open lesson: lanes over scheduler, and beside them the program over the card.
Item {
    id: view

    required property Workbench workbench
    /// Where the lesson goes on after its next run: "explore" or "check", else empty; and the stop there, or -1.
    property string leftPhase: ""
    property int leftStop: -1
    signal phaseRequested(string phase)

    readonly property real rightWidth: Math.min(Theme.px(480), Math.max(Theme.px(340), Math.round(width * 0.32)))
    readonly property string focusOn: workbench.phase === "explore" ? workbench.guide.stops.focus : ""

    /// Before the run and after it there is more to read on the card than in the program; what is compared is a list,
    /// and switches are seen all at once. A recorded program has no lesson.
    readonly property real programShare: view.experiment === "compare" ? 0.3 : view.experiment === "break" ? 0.39
                                       : workbench.code.recorded && !workbench.canRun ? 0.68
                                       : workbench.phase === "predict" || workbench.phase === "check" ? 0.28 : 0.46

    readonly property alias lanes: lanes
    /// "scheduler", "tasks" or "profile": what is below the lanes.
    property alias stageView: stage.view
    onFocusOnChanged: if (focusOn === "scheduler") stage.view = "scheduler"

    readonly property BreakIt breakIt: workbench.breakIt
    /// What stands in the card's place: "break", "compare", "cpython", or "" for the card.
    property string experiment: ""
    readonly property string path: workbench.path
    onPathChanged: {
        view.experiment = "";
        manyRuns.close();
    }
    readonly property bool cannotRun: breakIt.problems.length > 0
    onCannotRunChanged: if (cannotRun) view.experiment = "break"

    function toggleExperiment(wanted: string, byKey: bool): void {
        if (!workbench.canRun && wanted !== "compare")
            return;
        if (wanted === "many") {
            manyRuns.open();
            return;
        }
        view.experiment = view.experiment === wanted ? "" : wanted;
        if (byKey && view.experiment !== "")
            (view.experiment === "break" ? breakCard : view.experiment === "cpython" ? pythonCard : compareCard).focusFirst();
    }
    function startOriginal(): void {
        view.breakIt.reset();
        view.workbench.startRun();
    }

    ChangedStrip {
        id: strip
        anchors.left: parent.left
        anchors.right: parent.right
        visible: view.breakIt.isApplied
        changes: view.breakIt.applied
        onOriginalRequested: view.startOriginal()
    }
    SplitColumn {
        anchors.left: parent.left
        anchors.right: rightColumn.left
        anchors.rightMargin: Theme.padding
        anchors.top: strip.visible ? strip.bottom : parent.top
        anchors.topMargin: strip.visible ? Theme.gap : 0
        anchors.bottom: parent.bottom

        Panel {
            name: qsTr("Lanes")
            lit: view.focusOn === "lanes" || view.focusOn === "metrics"
            T.SplitView.preferredHeight: Math.round(Math.min(view.height * 0.555, lanes.wantedHeight))
            T.SplitView.minimumHeight: Theme.px(170)
            LanesView {
                id: lanes
                objectName: "lanes"
                anchors.fill: parent
                run: view.workbench.run
                playhead: view.workbench.playhead
                stepLines: view.workbench.code.stepLines
                bookmarks: view.workbench.bookmarks
                kept: view.workbench.kept
            }
        }
        StagePanel {
            id: stage
            lit: view.focusOn === "scheduler"
            T.SplitView.fillHeight: true
            T.SplitView.minimumHeight: Theme.px(150)
            run: view.workbench.run
            playhead: view.workbench.playhead
            stepLines: view.workbench.code.stepLines
        }
    }
    SplitColumn {
        id: rightColumn
        anchors.right: parent.right
        anchors.top: strip.visible ? strip.bottom : parent.top
        anchors.topMargin: strip.visible ? Theme.gap : 0
        anchors.bottom: parent.bottom
        width: view.rightWidth

        CodeView {
            id: program
            lit: view.focusOn === "code"
            T.SplitView.preferredHeight: Math.round(Math.min(view.height * view.programShare, program.wantedHeight))
            T.SplitView.minimumHeight: Theme.px(120)
            model: view.workbench.code
            onPythonRequested: lane => view.workbench.runInPython(lane)
        }
        Item {
            T.SplitView.fillHeight: true
            T.SplitView.minimumHeight: Theme.px(150)
            LessonCard {
                anchors.fill: parent
                visible: view.experiment === ""
                guide: view.workbench.guide
                playhead: view.workbench.playhead
                phase: view.workbench.phase
                running: view.workbench.running
                hasResults: view.workbench.run.hasResults
                changed: view.breakIt.isApplied
                leftPhase: view.leftPhase
                leftStop: view.leftStop
                onRunRequested: view.workbench.startRun()
                onPhaseRequested: phase => view.phaseRequested(phase)
                nextTitle: view.workbench.course.nextLesson === view.workbench.guide.lesson.id ? "" : view.workbench.course.nextTitle
                onNextLessonRequested: view.workbench.openLesson(view.workbench.course.nextLesson)
                tools: experiments
            }
            ExperimentCard {
                id: breakCard
                objectName: "break"
                anchors.fill: parent
                visible: view.experiment === "break"
                title: qsTr("Break it")
                onClosed: view.experiment = ""
                BreakItView {
                    width: parent.width
                    breakIt: view.breakIt
                    onRunRequested: view.workbench.startRun()
                }
            }
            ExperimentCard {
                id: compareCard
                objectName: "comparison"
                anchors.fill: parent
                visible: view.experiment === "compare"
                title: qsTr("Compare")
                onClosed: view.experiment = ""
                CompareView {
                    width: parent.width
                    run: view.workbench.run
                    kept: view.workbench.kept
                    running: view.workbench.running
                    canRun: view.workbench.canRun
                    onKeepRequested: view.workbench.keepRun()
                    onRunRequested: view.workbench.startRun()
                    onTraceOffered: path => view.workbench.keepTrace(path)
                    onPlaceChosen: (lane, event) => view.workbench.goTo(lane, event)
                }
            }
            ExperimentCard {
                id: pythonCard
                objectName: "cpython"
                anchors.fill: parent
                visible: view.experiment === "cpython"
                title: qsTr("Lanes of CPython")
                onClosed: view.experiment = ""
                PythonLanesView {
                    width: parent.width
                    lanes: view.workbench.pythonLanes
                    onRunRequested: view.workbench.startRun()
                }
            }
            DropArea {
                anchors.fill: parent
                enabled: compareCard.visible
                keys: ["text/uri-list"]
                onDropped: drop => {
                    if (drop.hasUrls)
                        view.workbench.keepTrace(drop.urls[0].toString());
                }
            }
        }
    }
    ManyRunsDialog {
        id: manyRuns
        parent: T.Overlay.overlay
        runs: view.workbench.manyRuns
        onStartRequested: count => view.workbench.startManyRuns(count)
    }
    Component {
        id: experiments
        ExperimentBar {
            canRun: view.workbench.canRun
            onChosen: experiment => view.toggleExperiment(experiment, false)
        }
    }
}
