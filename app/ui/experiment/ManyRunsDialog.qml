// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Theme

/// The lesson many times over, and what came of it: the picture of what is chance and what is not.
T.Popup {
    id: dialog

    required property ManyRunsModel runs
    signal startRequested(int count)

    property int wanted: 50
    readonly property var lanes: runs.lanes
    readonly property var claims: runs.claims
    /// For the moment in which a lane or a claim goes that is still shown.
    readonly property var noLane: ({ title: "", runs: 0, outcomes: [], elapsed: ({}), numbers: [], lostUpdates: null, orders: [], orderCount: 0 })
    readonly property var noClaim: ({ text: "", held: 0, failed: 0, undecided: 0 })

    modal: true
    focus: true
    anchors.centerIn: parent
    width: parent ? Math.min(parent.width - Theme.px(60), Theme.px(920)) : 0
    height: parent ? parent.height - Theme.px(80) : 0
    padding: Theme.px(16)
    closePolicy: T.Popup.CloseOnEscape
    onOpened: start.forceActiveFocus(Qt.PopupFocusReason)
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.window
        border.color: Theme.border
        border.width: Theme.hairline
    }

    contentItem: Item {
        Keys.forwardTo: [scroller]
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        PlainText {
            id: title
            text: qsTr("Many runs")
            font.pixelSize: Theme.fontHeading
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        TextButton {
            objectName: "closeManyRuns"
            anchors.right: parent.right
            implicitHeight: Theme.controlHeight
            text: qsTr("Close")
            explanation: qsTr("Close; what runs goes on")
            keys: "Esc"
            onClicked: dialog.close()
        }
        Flow {
            id: controls
            anchors.top: title.bottom
            anchors.topMargin: Theme.px(12)
            width: parent.width
            spacing: Theme.px(8)
            Repeater {
                model: [10, 50, 200]
                Pill {
                    required property int modelData
                    objectName: "count-" + modelData
                    implicitHeight: Theme.controlHeight
                    text: qsTr("%1 times").arg(modelData)
                    explanation: qsTr("Run the lesson %1 times").arg(modelData)
                    checkable: false
                    enabled: !dialog.runs.running
                    chosen: dialog.wanted === modelData
                    onClicked: dialog.wanted = modelData
                }
            }
            PrimaryButton {
                id: start
                objectName: "startManyRuns"
                implicitHeight: Theme.controlHeight
                tone: dialog.runs.running ? "danger" : "success"
                text: dialog.runs.running ? qsTr("Cancel") : qsTr("Run it %1 times").arg(dialog.wanted)
                explanation: dialog.runs.running ? qsTr("Stop here, and keep what has been counted") : qsTr("Really run the lesson that often, unseen, one run after the other")
                onClicked: dialog.runs.running ? dialog.runs.stop() : dialog.startRequested(dialog.wanted)
            }
            PlainText {
                height: Theme.controlHeight
                verticalAlignment: Text.AlignVCenter
                visible: dialog.runs.total > 0
                text: qsTr("%1 of %2 runs").arg(dialog.runs.done).arg(dialog.runs.total)
                font.weight: Font.DemiBold
            }
        }
        Column {
            id: state
            anchors.top: controls.bottom
            anchors.topMargin: Theme.px(10)
            width: parent.width
            spacing: Theme.px(10)
            PlainText {
                width: parent.width
                visible: dialog.runs.changes.length > 0
                text: qsTr("Of the changed lesson: %1").arg(dialog.runs.changes.join(" · "))
                color: Theme.warning
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Rectangle {
                width: parent.width
                height: Theme.px(4)
                radius: 2
                color: Theme.border
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("Progress")
                Rectangle {
                    width: parent.width * (dialog.runs.total > 0 ? dialog.runs.done / dialog.runs.total : 0)
                    height: parent.height
                    radius: 2
                    color: Theme.accentFill
                }
            }
        }
        ScrollPage {
            id: scroller
            objectName: "manyRunsPage"
            anchors.top: state.bottom
            anchors.topMargin: Theme.px(12)
            anchors.bottom: parent.bottom
            width: parent.width
            contentHeight: results.height
            Column {
                id: results
                width: scroller.width - (scroller.scrolls ? Theme.px(12) : 0)
                spacing: Theme.px(10)
                PlainText {
                    width: parent.width
                    visible: dialog.runs.done === 0
                    text: qsTr("One run shows what can happen. Many show what is the same every time, and what is chance: each dot is one run.")
                    color: Theme.textMuted
                    wrapMode: Text.Wrap
                }
                Repeater {
                    // By number: what stands there stays while runs are counted.
                    model: dialog.runs.done > 0 ? dialog.lanes.length : 0
                    ManyRunsLane {
                        required property int index
                        width: results.width
                        runs: dialog.runs
                        lanes: dialog.lanes
                        entry: dialog.lanes[index] ?? dialog.noLane
                    }
                }
                PlainText {
                    visible: dialog.claims.length > 0
                    text: qsTr("Claims")
                    font.pixelSize: Theme.fontTitle
                    font.weight: Font.Bold
                    Accessible.role: Accessible.Heading
                }
                Repeater {
                    model: dialog.claims.length
                    Item {
                        id: claim
                        required property int index
                        readonly property var count: dialog.claims[index] ?? dialog.noClaim
                        readonly property int judged: count.held + count.failed + count.undecided
                        readonly property bool holds: count.held === judged
                        width: results.width
                        implicitHeight: Math.max(Theme.px(20), claimText.implicitHeight)
                        PlainText {
                            id: held
                            objectName: "claim-" + claim.index
                            // On the line of the text beside it.
                            y: Theme.px(2)
                            width: Theme.px(150)
                            text: (claim.holds ? "✓ " : "✕ ") + qsTr("held in %1 of %2").arg(claim.count.held).arg(claim.judged)
                            color: claim.holds ? Theme.success : Theme.danger
                            font.weight: Font.DemiBold
                            wrapMode: Text.Wrap
                        }
                        ProseText {
                            id: claimText
                            anchors.left: held.right
                            anchors.leftMargin: Theme.px(8)
                            anchors.right: parent.right
                            text: claim.count.text + (claim.count.undecided > 0 ? " " + qsTr("(%1 undecided: a lane did not end by itself)").arg(claim.count.undecided) : "")
                        }
                    }
                }
            }
        }
    }
}
