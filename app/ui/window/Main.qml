// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Lanes
import Simmer.Lesson
import Simmer.Progress
import Simmer.Reference
import Simmer.Theme
import Simmer.Window

/// Simmer's window.
T.ApplicationWindow {
    id: window

    /// False for screenshots: they begin with the defaults and leave the user's choices alone.
    property bool storePreferences: true
    /// Where learners are kept; empty: in the user's data folder, and nowhere without `storePreferences`.
    property string learnerFolder: ""
    /// Where bookmarks of saved runs are kept; as `learnerFolder`.
    property string bookmarkFolder: ""
    /// Preferences that the command line gives, by name.
    property var overrides: ({})
    readonly property alias workbench: workbench
    readonly property alias preferences: preferences
    readonly property alias learner: learner
    readonly property alias choosing: choosingModel
    readonly property TimeAxis timeAxis: lessonView.lanes.timeAxis
    /// "scheduler", "tasks" or "profile": what is below the lanes.
    property alias stageView: lessonView.stageView
    /// What stands in the card's place: "break", "compare", "cpython", or "" for the card.
    property alias experiment: lessonView.experiment

    visible: true
    width: 1440
    height: 900
    minimumWidth: 960
    minimumHeight: 600
    color: Theme.window
    title: workbench.guide.lesson.title === "" ? "Simmer" : workbench.guide.lesson.title + " — Simmer"
    onClosing: workbench.stopRun()

    function openExperiment(experiment: string) { lessonView.toggleExperiment(experiment, false) }
    function toggleFullScreen() {
        if (window.visibility === Window.FullScreen)
            window.showNormal();
        else
            window.showFullScreen();
    }
    function toggleLanguage() {
        preferences.language = language.current === "zh_CN" ? "en" : "zh_CN";
    }
    function toggleTheme() {
        preferences.theme = Theme.schemes[(Theme.schemes.indexOf(Theme.scheme) + 1) % Theme.schemes.length];
    }
    function toggleTextSize() {
        const sizes = [1, 1.15, 1.3];
        preferences.textScale = sizes[(sizes.findIndex(size => Math.abs(size - preferences.textScale) < 0.01) + 1) % sizes.length];
    }
    function toggleRun() {
        window.page = "";
        if (workbench.running)
            workbench.stopRun();
        else
            workbench.startRun();
    }
    function choosePhase(phase: string) {
        window.page = "";
        lessonView.experiment = "";
        if (phase === "run" && !workbench.running && !workbench.run.hasResults)
            workbench.startRun();
        else
            workbench.phase = phase;
    }

    /// Opens the built-in course where the learner left it, as soon as that is known.
    function resume() {
        window.isResuming = !learner.ready;
        if (window.isResuming)
            workbench.expect();
        else if (window.isStaying)
            courseProgress.resume();
        else
            workbench.openBuiltIn(learner.recent);
    }
    function openBuiltIn() {
        window.isStaying = false;
        window.resume();
    }
    property bool isResuming: false
    /// It goes on in the course that is open, and not in the built-in one.
    property bool isStaying: false
    /// What is in the lesson's place: "overview", "glossary" or "choosing"; "" for the lesson.
    property string page: ""
    onPageChanged: if (page === "") lessonView.forceActiveFocus()
    /// The stop to go to after the next run, or -1.
    property int wantedStop: -1

    function togglePage(page: string) {
        pages.wantedTerm = "";
        window.page = window.page === page ? "" : page;
    }
    function openLesson(lesson: string) {
        window.page = "";
        window.wantedStop = -1;
        workbench.openLesson(lesson);
    }
    /// At once when the lesson has run; else after its next run.
    function openStop(lesson: string, stop: int) {
        const isHere = workbench.guide.lesson.id === lesson;
        if (!isHere)
            window.openLesson(lesson);
        window.page = "";
        window.wantedStop = stop;
        if (isHere && workbench.run.hasResults && !workbench.running)
            window.showWantedStop();
    }
    function showWantedStop() {
        if (window.wantedStop < 0)
            return;
        workbench.phase = "explore";
        workbench.guide.stops.current = window.wantedStop;
        window.wantedStop = -1;
    }
    function openGlossary(term: string) {
        pages.showTerm(term);
        window.page = "glossary";
    }
    function changeLearner(id: string) {
        window.page = "";
        window.isStaying = workbench.hasLesson;
        preferences.learner = id;
        window.resume();
    }

    Learner {
        id: learner
        stored: window.storePreferences || window.learnerFolder !== ""
        folder: window.learnerFolder
        learner: preferences.learner
        onReadyChanged: if (ready && window.isResuming) window.resume()
    }
    Preferences {
        id: preferences
        stored: window.storePreferences
        overrides: window.overrides
    }
    Language {
        id: language
        current: preferences.language
    }
    Workbench {
        id: workbench
        locale: language.current
        // The learner goes first to where they left.
        onRunEnded: Qt.callLater(window.showWantedStop)
    }
    Connections {
        target: workbench.pythonLanes
        function onWantedChanged() { preferences.pythonLanes = workbench.pythonLanes.wanted }
    }
    Binding { target: workbench.pythonLanes; property: "wanted"; value: preferences.pythonLanes }
    CourseProgress {
        id: courseProgress
        workbench: workbench
        learner: learner
    }
    TraceBookmarks {
        id: traceBookmarks
        workbench: workbench
        stored: window.storePreferences || window.bookmarkFolder !== ""
        folder: window.bookmarkFolder
    }
    FileAsker {
        id: opener
        objectName: "opener"
        title: qsTr("Open")
        filters: [qsTr("Lessons, packs and recorded runs (%1)").arg("*.json *.trace"), qsTr("All files (%1)").arg("*")]
        onFileChosen: file => workbench.openUrl(file)
    }
    Binding { target: Theme; property: "scheme"; value: preferences.theme }
    Binding { target: Theme; property: "textScale"; value: preferences.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: preferences.reducedMotion }

    WindowKeys {
        playhead: workbench.playhead
        hasResults: workbench.run.hasResults && lessonView.visible
        running: workbench.running
        laneCount: workbench.run.count
        experimenting: lessonView.visible && lessonView.experiment !== ""
        onOpenRequested: opener.ask("")
        onPlayToggled: transport.togglePlay()
        onRunToggled: window.toggleRun()
        onFitRequested: lessonView.lanes.fit()
        onZoomInRequested: lessonView.lanes.zoomIn()
        onZoomOutRequested: lessonView.lanes.zoomOut()
        onBookmarkToggled: transport.toggleBookmark()
        onBookmarkNamed: transport.nameBookmark()
        onPreviousBookmarkRequested: transport.toPreviousBookmark()
        onNextBookmarkRequested: transport.toNextBookmark()
        onFullScreenToggled: window.toggleFullScreen()
        onLanguageToggled: window.toggleLanguage()
        onThemeToggled: window.toggleTheme()
        onTextSizeToggled: window.toggleTextSize()
        onStageViewChosen: view => lessonView.stageView = view
        onExperimentToggled: experiment => lessonView.toggleExperiment(experiment, true)
        onExperimentClosed: lessonView.experiment = ""
        onPythonRequested: if (lessonView.visible && workbench.code.pythonLane !== "") workbench.runInPython(workbench.code.pythonLane)
        onPageToggled: page => window.togglePage(page)
        onLearnerRequested: sidebar.openLearners()
        onSearchRequested: sidebar.focusSearch()
    }

    TopBar {
        id: topBar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        unitTitle: workbench.unitTitle
        lessonTitle: workbench.guide.lesson.title
        phase: workbench.phase
        hasLesson: workbench.view === Workbench.Lesson && workbench.canRun
        hasResults: workbench.run.hasResults && !workbench.running
        language: language.current
        fullScreen: window.visibility === Window.FullScreen
        onPhaseChosen: phase => window.choosePhase(phase)
        onOpenRequested: opener.ask("")
        onLanguageToggled: window.toggleLanguage()
        onThemeToggled: window.toggleTheme()
        onTextSizeToggled: window.toggleTextSize()
        onFullScreenToggled: window.toggleFullScreen()
    }

    Sidebar {
        id: sidebar
        anchors.left: parent.left
        anchors.top: topBar.bottom
        anchors.bottom: transport.top
        width: Math.min(Theme.sidebarWidth, window.width * 0.22)
        workbench: workbench
        learner: learner
        page: window.page
        choosingTitle: choosingModel.title
        onLessonChosen: lesson => window.openLesson(lesson)
        onStopChosen: (lesson, stop) => window.openStop(lesson, stop)
        onTermChosen: term => window.openGlossary(term)
        onPageToggled: page => window.togglePage(page)
        onLearnerChosen: id => window.changeLearner(id)
        onSearchEnded: lessonView.forceActiveFocus()
    }

    Item {
        id: middle
        anchors.left: sidebar.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: transport.top
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.topMargin: 14
        anchors.bottomMargin: Theme.gap

        Column {
            id: notices
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: 6
            ProgressNotice {
                width: parent.width
                learner: learner
            }
            TraceNotice {
                width: parent.width
                visible: lessonView.visible && problems.length > 0
                problems: workbench.traceProblems
                onDismissed: workbench.dismissTraceProblems()
            }
            NoticeLine {
                objectName: "bookmarksUnsaved"
                width: parent.width
                visible: traceBookmarks.problem !== ""
                title: qsTr("The bookmarks of this run cannot be saved.")
                text: qsTr("They are kept while this window is open.")
                detail: traceBookmarks.problem
                onDismissed: traceBookmarks.dismiss()
            }
        }
        LessonView {
            id: lessonView
            anchors.fill: parent
            anchors.topMargin: notices.height > 0 ? notices.height + Theme.gap : 0
            visible: workbench.view === Workbench.Lesson && window.page === ""
            workbench: workbench
            leftPhase: courseProgress.leftPhase
            leftStop: courseProgress.leftStop
            onPhaseRequested: phase => window.choosePhase(phase)
        }
        CoursePages {
            id: pages
            anchors.fill: parent
            anchors.topMargin: lessonView.anchors.topMargin
            workbench: workbench
            choosing: choosingModel
            learnerName: sidebar.learnerName
            page: window.page
            onLessonChosen: lesson => window.openLesson(lesson)
            onClosed: window.page = ""
        }
        Loader {
            anchors.fill: parent
            anchors.topMargin: lessonView.anchors.topMargin
            sourceComponent: window.page !== "" || workbench.view === Workbench.Lesson ? null
                           : workbench.view === Workbench.Loading ? (workbench.path === "" ? null : loadingNotice)
                           : workbench.view === Workbench.Empty ? emptyNotice
                           : workbench.problem === "" ? brokenLesson : problemNotice
        }
    }

    ChoosingModel {
        id: choosingModel
        course: workbench.course
    }
    TermPopup {
        parent: window.contentItem
        glossary: workbench.guide.glossary
        onLessonChosen: lesson => window.openLesson(lesson)
        onPageRequested: term => window.openGlossary(term)
    }
    Component {
        id: brokenLesson
        BrokenLesson {
            diagnostics: workbench.diagnostics
            path: workbench.path
            canReturn: workbench.hasLesson
            onReturnRequested: workbench.returnToLesson()
            onRetryRequested: workbench.reopen()
            onCopyRequested: text => clipboard.copyText(text)
        }
    }
    Component {
        id: problemNotice
        Notice {
            title: qsTr("This cannot be opened")
            text: workbench.path + "\n\n" + workbench.problem
            actionText: qsTr("Open the built-in course")
            otherText: workbench.hasLesson ? qsTr("‹ Back to the lesson") : ""
            onAction: window.openBuiltIn()
            onOther: workbench.returnToLesson()
        }
    }
    Component {
        id: loadingNotice
        Notice {
            title: qsTr("Reading the recorded run …")
            text: workbench.path
            busy: true
        }
    }
    Component {
        id: emptyNotice
        Notice {
            title: qsTr("No lesson is open")
            text: workbench.problem
            actionText: qsTr("Open the built-in course")
            onAction: window.openBuiltIn()
        }
    }

    Transport {
        id: transport
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        indent: middle.x
        run: workbench.run
        playhead: workbench.playhead
        bookmarks: workbench.bookmarks
        running: workbench.running
        canRun: workbench.canRun && workbench.view === Workbench.Lesson
        onRunRequested: workbench.startRun()
        onStopRequested: workbench.stopRun()
    }

    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
        function copyText(text: string) {
            clipboard.text = text;
            clipboard.selectAll();
            clipboard.copy();
        }
    }
}
