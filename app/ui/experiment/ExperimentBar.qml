// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// What can be tried with a lesson that has run.
Row {
    id: bar

    /// False for a trace without its lesson.
    required property bool canRun
    signal chosen(string experiment)

    spacing: Theme.px(6)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Experiments")

    Repeater {
        model: [
            { experiment: "break", text: qsTr("Break it"), keys: "B", explanation: qsTr("Change the lesson and run it so") },
            { experiment: "compare", text: qsTr("Compare"), keys: "K", explanation: qsTr("Keep this run and lay the next one over it") },
            { experiment: "many", text: qsTr("Many runs"), keys: "N", explanation: qsTr("Run it many times: what is the same each time, what is chance?") },
            { experiment: "cpython", text: "CPython", keys: "Y", explanation: qsTr("Let real CPython run it too, as lanes beside these") }
        ]
        Pill {
            required property var modelData
            objectName: "experiment-" + modelData.experiment
            checkable: false
            leftPadding: Theme.px(10)
            rightPadding: Theme.px(10)
            text: modelData.text
            explanation: modelData.explanation
            keys: modelData.keys
            enabled: bar.canRun || modelData.experiment === "compare"
            onClicked: bar.chosen(modelData.experiment)
        }
    }
}
