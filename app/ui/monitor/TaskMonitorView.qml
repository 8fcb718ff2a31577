// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Monitor
import Simmer.Run
import Simmer.Theme

/// Who exists in the chosen lane at the playhead, and what each does, awaits and where.
FocusScope {
    id: view

    required property RunModel run
    required property Playhead playhead
    property var stepLines: []
    property real headingIndent: 0

    readonly property TaskMonitorModel tasks: model

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Tasks")

    TaskMonitorModel {
        id: model
        run: view.run
        playhead: view.playhead
        stepLines: view.stepLines
        active: view.visible
    }
    ThemePalette { id: look }

    TableHeading {
        id: heading
        x: Theme.padding
        width: parent.width - 2 * x
        indent: view.headingIndent
        run: view.run
        playhead: view.playhead
    }
    Flow {
        id: filters
        x: Theme.px(24)
        width: parent.width - 2 * x
        anchors.top: heading.bottom
        spacing: Theme.px(6)
        visible: model.present
        Repeater {
            model: [
                { filter: "all", text: qsTr("All %1"), explanation: qsTr("All tasks that exist or existed") },
                { filter: "waiting", text: qsTr("◆ Waiting %1"), explanation: qsTr("Only those that wait: suspended, blocked or deadlocked") },
                { filter: "ready", text: qsTr("○ Ready %1"), explanation: qsTr("Only those that could run, and do not") },
                { filter: "running", text: qsTr("● Running %1"), explanation: qsTr("Only those that run") },
                { filter: "over", text: qsTr("✓ Over %1"), explanation: qsTr("Only those that finished, failed or were cancelled") }
            ]
            Pill {
                required property var modelData
                objectName: "filter-" + modelData.filter
                text: modelData.text.arg(view.run.countText(view.tasks.counts[modelData.filter] ?? 0))
                explanation: modelData.explanation
                checkable: false
                chosen: view.tasks.filter === modelData.filter
                onClicked: view.tasks.filter = modelData.filter
            }
        }
    }
    SortableTable {
        x: Theme.px(18)
        width: parent.width - 2 * x
        anchors.top: filters.bottom
        anchors.topMargin: Theme.px(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(6)
        visible: model.present
        focus: true
        name: qsTr("Tasks")
        model: view.tasks
        statePalette: look
        emptyText: view.tasks.counts["all"] > 0 ? qsTr("No task is in this state now.") : qsTr("No task exists yet.")
        columns: [
            { key: "name", kind: "chip", title: qsTr("Task"), explanation: qsTr("Who exists"), least: 84, weight: 1 },
            { key: "stateText", title: qsTr("State"), explanation: qsTr("What it does now"), least: 96, weight: 0.6 },
            { key: "awaits", title: qsTr("Awaits"), explanation: qsTr("What has to happen before it goes on"), least: 110, weight: 2.4 },
            { key: "since", right: true, title: qsTr("Since (%1)").arg(view.run.unitName), explanation: qsTr("When its state began"), least: 72, weight: 0.2 },
            { key: "howLong", right: true, title: qsTr("For (%1)").arg(view.run.unitName), explanation: qsTr("How long it has been so"), least: 64, weight: 0.2 },
            { key: "where", title: qsTr("Code"), explanation: qsTr("The line that it is at"), least: 66, weight: 0.6 }
        ].concat(view.tasks.hasCalls ? [
            { key: "chain", title: qsTr("Await chain"), explanation: qsTr("The calls that it is in, outermost first"), least: 80, weight: 1.4 }
        ] : []).concat([
            { key: "switches", right: true, title: qsTr("Switches"), explanation: qsTr("How often it was given the thread"), least: 66, weight: 0.1 }
        ])
        onRowChosen: row => view.tasks.choose(row)
    }
    PlainText {
        anchors.centerIn: parent
        width: parent.width - Theme.px(80)
        visible: !model.present
        text: view.run.count === 0 ? qsTr("No lesson is open.")
            : view.run.hasResults || view.run.running ? qsTr("This lane has recorded nothing yet.")
            : qsTr("Run the lesson: here you will see all its tasks, what each awaits, and since when.")
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
