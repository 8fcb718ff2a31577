// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Experiment
import Simmer.Theme

/// Switches for lanes of a real interpreter; turning one on runs the lesson with it.
Column {
    id: view

    required property PythonLanes lanes
    signal runRequested

    spacing: Theme.px(2)

    PlainText {
        width: parent.width
        leftPadding: Theme.px(8)
        rightPadding: Theme.px(8)
        bottomPadding: Theme.px(4)
        text: qsTr("The lesson’s Python program, really run by the python3 of this machine and recorded from inside, as a lane beside Simmer’s own. It runs after them and takes no time from them; claims and predictions are about Simmer’s own lanes.")
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.Wrap
    }
    Repeater {
        model: view.lanes.offers
        SwitchRow {
            id: row
            required property var modelData
            width: view.width
            objectName: "cpython-" + modelData.name
            enabled: modelData.possible
            label: modelData.text
            detail: modelData.detail
            isOn: view.lanes.wanted.indexOf(modelData.name) >= 0
            onClicked: {
                view.lanes.choose(row.modelData.name, !row.isOn);
                view.runRequested();
            }
        }
    }
}
