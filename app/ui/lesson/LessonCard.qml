// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Run
import Simmer.Theme

/// The card beside the run: goal and prediction before it, stops through it, claims and quiz after it.
Panel {
    id: card

    required property LessonGuide guide
    required property Playhead playhead
    /// "predict", "run", "explore" or "check".
    required property string phase
    required property bool running
    required property bool hasResults
    /// The run is of a changed lesson.
    property bool changed: false
    /// Stands over the buttons when there is a run to explore.
    property Component tools: null
    /// Where the lesson goes on after its next run: "explore" or "check", else empty; and the stop there, or -1.
    property string leftPhase: ""
    property int leftStop: -1
    /// Title of the lesson to go on with; empty while this one is not done, and after the last.
    property string nextTitle: ""
    signal nextLessonRequested
    signal runRequested
    signal phaseRequested(string phase)

    readonly property StopsModel stops: guide.stops
    /// There is something to go to: a recorded run without a lesson has neither stops nor claims.
    readonly property bool leads: stops.count > 0 || guide.claims.count > 0
    property bool showTranscript: false
    readonly property string view: showTranscript ? "transcript"
                                 : phase === "predict" ? "predict"
                                 : running ? "transcript"
                                 : !hasResults ? "predict"
                                 : phase === "check" ? "check" : "stops"

    function previous() {
        if (card.phase === "check") {
            card.phaseRequested("explore");
        } else if (card.stops.current >= 0) {
            card.stops.current = card.stops.current - 1;
        }
    }
    function next() {
        if (card.stops.current < card.stops.count - 1) {
            card.stops.current = card.stops.current + 1;
        } else {
            card.phaseRequested("check");
        }
    }

    name: qsTr("Lesson card")
    onPhaseChanged: showTranscript = false

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.padding - 1
        anchors.topMargin: 10
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            PlainText {
                Layout.fillWidth: true
                text: card.view === "transcript" ? qsTr("Transcript")
                    : card.view === "predict" ? qsTr("Goal")
                    : card.view === "check" ? qsTr("Check: %1 of %2 claims hold").arg(card.guide.claims.holding).arg(card.guide.claims.count)
                    : card.stops.current < 0 ? qsTr("Explore")
                    : qsTr("Stop %1 of %2").arg(card.stops.current + 1).arg(card.stops.count)
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                color: Theme.textMuted
                wrapMode: Text.Wrap
            }
            Icon {
                visible: eventText.visible && card.stops.event === "suspended"
                implicitWidth: Theme.px(13)
                implicitHeight: Theme.px(13)
                name: "diamond"
                color: Theme.suspension
            }
            PlainText {
                id: eventText
                visible: card.view === "stops" && text !== ""
                text: card.stops.eventText
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                color: card.stops.event === "suspended" ? Theme.suspension : Theme.textMuted
            }
        }

        PlainText {
            Layout.fillWidth: true
            visible: card.changed && (card.view === "stops" || card.view === "check")
            text: card.view === "check" ? qsTr("Claims: of the changed run. Prediction and quiz: of the lesson as it is.")
                                        : qsTr("The stops tell of the lesson as it is; this run is of a changed one.")
            color: Theme.warning
            font.pixelSize: Theme.fontSmall
            wrapMode: Text.Wrap
        }
        Flickable {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: card.view !== "transcript"
            contentWidth: width
            contentHeight: body.item ? body.item.implicitHeight : 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollStrip { id: strip }
            Loader {
                id: body
                width: scroller.width - (strip.visible ? 12 : 0)
                sourceComponent: card.view === "predict" ? goal : card.view === "check" ? check : stop
                onLoaded: scroller.contentY = 0
            }
            Connections {
                target: card.stops
                function onCurrentChanged() { scroller.contentY = 0 }
            }
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            active: card.view === "transcript"
            visible: active
            sourceComponent: TranscriptView {
                transcript: card.guide.transcript
                playhead: card.playhead
                onLineChosen: time => card.playhead.moveTo(time)
            }
        }

        Loader {
            Layout.fillWidth: true
            active: card.tools !== null && (card.view === "stops" || card.view === "check")
            visible: active
            sourceComponent: card.tools
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 2
            TextButton {
                id: previousButton
                objectName: "previousStop"
                Layout.minimumWidth: implicitWidth
                Layout.preferredWidth: Math.max(implicitWidth, Theme.px(86))
                visible: card.view === "stops" && card.leads || card.view === "check"
                enabled: card.view === "check" || card.stops.current >= 0
                text: qsTr("‹  Previous")
                explanation: qsTr("Previous stop")
                implicitHeight: Theme.px(34)
                onClicked: card.previous()
            }
            Item { Layout.fillWidth: true }
            TextButton {
                Layout.minimumWidth: implicitWidth
                visible: card.hasResults && !card.running
                objectName: "transcript"
                text: card.showTranscript ? qsTr("Back") : qsTr("Transcript")
                explanation: card.showTranscript ? qsTr("Back to the card") : qsTr("What the tasks of the chosen lane said")
                implicitHeight: Theme.px(34)
                outline: "transparent"
                fill: "transparent"
                ink: Theme.accent
                onClicked: card.showTranscript = !card.showTranscript
            }
            Item { Layout.fillWidth: true }
            PrimaryButton {
                id: nextButton
                objectName: "nextStop"
                Layout.minimumWidth: implicitWidth
                Layout.preferredWidth: Math.max(implicitWidth, Theme.px(86))
                visible: card.view === "stops" && card.leads
                text: card.stops.current < 0 && card.stops.count > 0 ? qsTr("Start  ›")
                    : card.stops.current < card.stops.count - 1 ? qsTr("Next  ›") : qsTr("Check  ›")
                explanation: card.stops.current < card.stops.count - 1 ? qsTr("Next stop") : qsTr("What the run shows, and the quiz")
                implicitHeight: Theme.px(34)
                onClicked: card.next()
            }
            PrimaryButton {
                objectName: "nextLesson"
                visible: card.view === "check" && card.nextTitle !== ""
                text: qsTr("Next lesson  ›")
                explanation: qsTr("On to “%1”").arg(card.nextTitle)
                implicitHeight: Theme.px(34)
                onClicked: card.nextLessonRequested()
            }
            PrimaryButton {
                visible: card.view === "predict"
                tone: "success"
                text: card.hasResults ? qsTr("Run again") : qsTr("Run")
                explanation: qsTr("Really run the lesson in all its models")
                keys: "R"
                enabled: !card.running
                implicitHeight: Theme.px(34)
                onClicked: card.runRequested()
            }
        }
    }

    Component {
        id: goal
        GoalView {
            lesson: card.guide.lesson
            predictions: card.guide.predictions
            glossary: card.guide.glossary
            leftAt: card.leftPhase === "check" ? qsTr("You left at Check. Run it, and you are there again.")
                  : card.leftPhase !== "explore" ? ""
                  : card.leftStop < 0 ? qsTr("You left at Explore. Run it, and you are there again.")
                  : qsTr("You left at stop %1. Run it, and you are there again.").arg(card.leftStop + 1)
        }
    }
    Component {
        id: stop
        StopView { stops: card.stops; predictions: card.guide.predictions; glossary: card.guide.glossary }
    }
    Component {
        id: check
        ClaimsView {
            claims: card.guide.claims
            predictions: card.guide.predictions
            quiz: card.guide.quiz
            glossary: card.guide.glossary
        }
    }
}
