// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// The tasks that are over: the last few by name, all by number.
Rectangle {
    id: line

    required property SchedulerModel model

    visible: model.finishedCount > 0
    radius: Theme.radiusControl
    color: Theme.sunken
    clip: true

    PlainText {
        id: number
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        visible: line.model.finishedCount > 3 || line.model.grouped || row.implicitWidth > line.width - 2 * row.x
        text: qsTr("%1 over").arg(line.model.finishedCount)
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
    }
    Row {
        id: row
        x: Theme.px(10)
        height: parent.height
        width: (number.visible ? number.x : parent.width) - x - Theme.px(6)
        clip: true
        spacing: Theme.px(14)
        Repeater {
            model: line.model
            PlainText {
                required property string name
                required property string taskState
                required property string stateText
                required property string since
                required property int place
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                readonly property string sentence: taskState === "finished" ? qsTr("✓ %1 finished at %2").arg(name).arg(since)
                    : taskState === "failed" ? qsTr("✕ %1 failed at %2").arg(name).arg(since)
                    : qsTr("⊘ %1 cancelled at %2").arg(name).arg(since)
                visible: place === SchedulerModel.Finished
                // Half a name says nothing; the number at the end counts all.
                opacity: x + width <= row.width ? 1 : 0
                text: line.model.finishedCount > 1 ? sentence.slice(0, 2) + name + " " + since : sentence
                Accessible.name: sentence
                color: taskState === "finished" ? Theme.success : taskState === "failed" ? Theme.danger : Theme.textMuted
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
        }
    }
}
