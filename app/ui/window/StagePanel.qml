// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Monitor
import Simmer.Run
import Simmer.Scheduler
import Simmer.Theme

/// The chosen lane at the playhead: as a scheduler, as a list of its tasks, or as a profile.
Panel {
    id: stage

    required property RunModel run
    required property Playhead playhead
    property var stepLines: []
    /// "scheduler", "tasks" or "profile".
    property string view: "scheduler"
    readonly property real headingIndent: tabs.width + Theme.px(14)
    /// Views are made when first wanted, and kept: what was sorted and filtered stays so.
    property bool tasksWanted: false
    property bool profileWanted: false
    onViewChanged: {
        stage.tasksWanted = stage.tasksWanted || view === "tasks";
        stage.profileWanted = stage.profileWanted || view === "profile";
    }

    name: view === "tasks" ? qsTr("Tasks") : view === "profile" ? qsTr("Profile") : qsTr("Scheduler")

    SchedulerView {
        anchors.fill: parent
        visible: stage.view === "scheduler"
        run: stage.run
        playhead: stage.playhead
        stepLines: stage.stepLines
        headingIndent: stage.headingIndent
    }
    Loader {
        anchors.fill: parent
        active: stage.tasksWanted
        visible: stage.view === "tasks"
        sourceComponent: TaskMonitorView {
            run: stage.run
            playhead: stage.playhead
            stepLines: stage.stepLines
            headingIndent: stage.headingIndent
        }
    }
    Loader {
        anchors.fill: parent
        active: stage.profileWanted
        visible: stage.view === "profile"
        sourceComponent: ProfileView {
            run: stage.run
            playhead: stage.playhead
            stepLines: stage.stepLines
            headingIndent: stage.headingIndent
        }
    }
    Row {
        id: tabs
        x: Theme.padding - Theme.px(8)
        height: Theme.px(40)
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Views of the chosen lane")
        Repeater {
            model: [
                { view: "scheduler", text: qsTr("Scheduler"), keys: "S", explanation: qsTr("Who runs, who could, who waits and what for") },
                { view: "tasks", text: qsTr("Tasks"), keys: "T", explanation: qsTr("All tasks as a table: state, what each awaits, since when") },
                { view: "profile", text: qsTr("Profile"), keys: "P", explanation: qsTr("Where the time went, up to the playhead") }
            ]
            TextButton {
                id: tab
                required property var modelData
                readonly property bool chosen: stage.view === modelData.view
                objectName: "tab-" + modelData.view
                y: Math.round((tabs.height - height) / 2)
                implicitHeight: Theme.px(28)
                leftPadding: Theme.px(8)
                rightPadding: Theme.px(8)
                radius: Theme.radiusSmall
                text: modelData.text
                explanation: modelData.explanation
                keys: modelData.keys
                font.pixelSize: Theme.fontTitle
                font.weight: chosen ? Font.Bold : Font.Medium
                fill: "transparent"
                outline: "transparent"
                ink: chosen ? Theme.text : Theme.textMuted
                Accessible.role: Accessible.PageTab
                Accessible.selected: chosen
                onClicked: stage.view = modelData.view
                Rectangle {
                    anchors.bottom: parent.bottom
                    x: tab.leftPadding
                    width: parent.width - 2 * x
                    height: 2
                    radius: 1
                    color: Theme.accentFill
                    visible: tab.chosen
                }
            }
        }
    }
}
