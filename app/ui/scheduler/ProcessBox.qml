// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// A process: a box with walls, and in it what is its own: its task, its memory, its numbers.
Rectangle {
    id: box

    required property double task
    required property string name
    required property int colorIndex
    required property string stateText
    required property int place
    required property string wait
    required property string where
    required property string memory
    required property string numbers
    required property string result
    required property double starter
    required property double elapsed
    required property bool selected
    signal chosen(task: double)

    readonly property bool over: place === SchedulerModel.Finished
    readonly property bool tall: height >= Theme.px(86)
    readonly property var colors: Theme.taskColor(colorIndex)
    readonly property real chipCenterX: x + chip.x + chip.width / 2
    readonly property real chipCenterY: y + chip.y + chip.height / 2

    radius: Theme.px(6)
    color: over ? "transparent" : Theme.sunken
    border.color: over ? Theme.border : colors.outline
    border.width: over ? 1 : 4
    Accessible.role: Accessible.Button
    Accessible.name: [name, stateText, wait, memory, numbers].filter(text => text !== "").join(", ")
    Accessible.onPressAction: box.chosen(task)

    TaskChip {
        id: chip
        x: Theme.px(10)
        y: Theme.px(box.tall ? 10 : 7)
        width: Math.min(Theme.px(84), parent.width - 2 * x)
        height: Math.min(Theme.px(28), box.height / 3)
        name: box.name
        colorIndex: box.colorIndex
        selected: box.selected
        opacity: box.over ? 0.55 : 1
    }
    CountdownPie {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: chip.verticalCenter
        width: chip.height
        height: width
        visible: box.elapsed >= 0
        elapsed: Math.max(0, box.elapsed)
        color: box.colors.fill
    }
    Column {
        x: Theme.px(9)
        anchors.top: chip.bottom
        anchors.topMargin: Theme.px(box.tall ? 4 : 1)
        width: parent.width - 2 * x
        PlainText {
            width: parent.width
            text: box.result === "" ? box.stateText : qsTr("%1, returned %2").arg(box.stateText).arg(box.result)
            color: box.over ? Theme.textMuted : Theme.text
            font.pixelSize: box.tall ? Theme.fontSmall : Theme.fontTiny
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        PlainText {
            width: parent.width
            visible: box.wait !== "" && box.tall
            text: box.wait
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
            wrapMode: Text.Wrap
            maximumLineCount: box.height >= Theme.px(110) ? 2 : 1
            elide: Text.ElideRight
        }
    }
    Row {
        id: own
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(7)
        anchors.leftMargin: Theme.px(9)
        visible: box.height >= Theme.px(60)
        spacing: Theme.px(8)
        PlainText {
            width: Math.min(implicitWidth, own.width - (memory.visible ? memory.implicitWidth + own.spacing : 0))
            visible: box.numbers !== ""
            text: box.numbers
            font.family: Theme.mono
            font.pixelSize: Theme.fontTiny
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            HoverTip { text: qsTr("numbers of its own: no other process sees them") }
        }
        PlainText {
            id: memory
            visible: box.memory !== ""
            text: box.memory
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
            HoverTip { text: qsTr("memory of its own") }
        }
    }
    TapHandler { onTapped: box.chosen(box.task) }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    HoverTip { text: box.wait === "" ? box.stateText : qsTr("%1: %2").arg(box.stateText).arg(box.wait) }
}
