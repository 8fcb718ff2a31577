// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Monitor
import Simmer.Run
import Simmer.Theme

/// Where the time of the chosen lane went, up to the playhead: by task, by step, and who kept the event loop too long.
FocusScope {
    id: view

    required property RunModel run
    required property Playhead playhead
    property var stepLines: []
    property real headingIndent: 0

    readonly property ProfileModel profile: model
    readonly property string unit: run.unitName
    readonly property var timeColumns: [
        { key: "busy", right: true, title: qsTr("Busy (%1)").arg(unit), explanation: qsTr("It ran"), least: 90, weight: 0.2 },
        { key: "ready", right: true, title: qsTr("Ready (%1)").arg(unit), explanation: qsTr("It could have run: it stood in the queue, or its core was taken away"), least: 84, weight: 0.2 },
        { key: "waiting", right: true, title: qsTr("Waiting (%1)").arg(unit), explanation: qsTr("It was suspended or blocked"), least: 84, weight: 0.2 },
        { key: "longest", right: true, title: qsTr("Longest (%1)").arg(unit), explanation: qsTr("The longest time that it had the thread without giving it back"), least: 88, weight: 0.2 }
    ]
    readonly property var columnsOf: ({
        tasks: [
            { key: "name", kind: "chip", title: qsTr("Task"), explanation: qsTr("Whose time it is"), least: 84, weight: 0.7 },
            { key: "bar", kind: "bar", title: qsTr("Time"), explanation: qsTr("Busy, ready and waiting together"), least: 80, weight: 2.4 }
        ].concat(timeColumns).concat([
            { key: "longestBy", muted: true, title: qsTr("most of it in"), explanation: qsTr("The step in which it had the thread longest"), least: 76, weight: 0.8 }
        ]),
        steps: [
            { key: "name", kind: "chip", title: qsTr("Step"), explanation: qsTr("What was done"), least: 100, weight: 1.2 },
            { key: "where", muted: true, title: qsTr("Code"), explanation: qsTr("The line that it is at"), least: 62, weight: 0.4 },
            { key: "times", right: true, title: qsTr("Times"), explanation: qsTr("How often it was begun"), least: 54, weight: 0.1 },
            { key: "bar", kind: "bar", title: qsTr("Time"), explanation: qsTr("Busy, ready and waiting together"), least: 50, weight: 2 }
        ].concat(timeColumns).concat([
            { key: "longestBy", muted: true, title: qsTr("by"), explanation: qsTr("Who had the thread longest there"), least: 60, weight: 0.6 }
        ]),
        turns: [
            { key: "at", right: true, title: qsTr("At (%1)").arg(unit), explanation: qsTr("When it got the loop"), least: 76, weight: 0.1 },
            { key: "name", kind: "chip", title: qsTr("Task"), explanation: qsTr("Who had the loop"), least: 100, weight: 1 },
            { key: "longest", right: true, title: qsTr("Took (%1)").arg(unit), explanation: qsTr("How long nobody else could run"), least: 82, weight: 0.1 },
            { key: "real", right: true, muted: true, title: qsTr("real"), explanation: qsTr("The same in real time"), least: 70, weight: 0.1 },
            { key: "longestBy", title: qsTr("most of it in"), explanation: qsTr("The step in which it had the thread longest"), least: 120, weight: 1.4 },
            { key: "where", muted: true, title: qsTr("Code"), explanation: qsTr("The line that it is at"), least: 70, weight: 0.6 }
        ]
    })

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Profile")

    ProfileModel {
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
        id: modes
        x: Theme.px(24)
        width: parent.width - 2 * x
        anchors.top: heading.bottom
        spacing: Theme.px(6)
        visible: model.present
        Repeater {
            model: [
                { mode: "tasks", text: qsTr("By task"), explanation: qsTr("Where each task's time went, up to the playhead") },
                { mode: "steps", text: qsTr("By step"), explanation: qsTr("Where the time went in the program, up to the playhead") },
                { mode: "turns", text: qsTr("Slow turns: %1").arg(view.profile.slowCount), explanation: qsTr("Who kept the event loop from everybody else for too long") }
            ]
            Pill {
                required property var modelData
                objectName: "mode-" + modelData.mode
                visible: modelData.mode !== "turns" || view.profile.hasLoop
                text: modelData.text
                explanation: modelData.explanation
                checkable: false
                chosen: view.profile.mode === modelData.mode
                onClicked: view.profile.mode = modelData.mode
            }
        }
        ValueSlider {
            objectName: "threshold"
            visible: view.profile.mode === "turns"
            implicitWidth: Theme.px(110)
            name: qsTr("Slow is longer than")
            valueText: threshold.text
            from: 0
            to: 9
            stepSize: 1
            readonly property list<real> steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
            value: Math.max(0, steps.findIndex(step => step >= view.profile.threshold))
            onMoved: view.profile.threshold = steps[Math.round(value)]
        }
        PlainText {
            id: threshold
            visible: view.profile.mode === "turns"
            height: Theme.px(24)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("over %1 ms (%2)", "real time, lesson time").arg(view.profile.threshold).arg(view.run.timeText(view.profile.threshold * 1e6))
            font.pixelSize: Theme.fontSmall
        }
    }
    SortableTable {
        x: Theme.px(18)
        width: parent.width - 2 * x
        anchors.top: modes.bottom
        anchors.topMargin: Theme.px(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(6)
        visible: model.present
        focus: true
        name: qsTr("Profile")
        model: view.profile
        statePalette: look
        columns: view.columnsOf[view.profile.mode]
        emptyText: view.profile.mode === "turns"
            ? qsTr("No turn was that slow up to the playhead: everybody gave the loop back in time.")
            : qsTr("Nothing has happened yet.")
        onRowChosen: row => view.profile.choose(row)
    }
    PlainText {
        anchors.centerIn: parent
        width: parent.width - Theme.px(80)
        visible: !model.present
        text: view.run.count === 0 ? qsTr("No lesson is open.")
            : view.run.hasResults || view.run.running ? qsTr("This lane has recorded nothing yet.")
            : qsTr("Run the lesson: here you will see where its time went.")
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
