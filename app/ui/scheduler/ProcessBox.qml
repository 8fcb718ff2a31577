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
    required property string brief
    required property string where
    required property string memory
    required property string numbers
    required property string result
    required property double starter
    required property double elapsed
    required property bool selected
    signal chosen(task: double)

    readonly property bool over: place === SchedulerModel.Finished
    readonly property bool tall: height >= Theme.px(110)
    /// So small that only its chip is in it, and the glyph of its state.
    readonly property bool mini: height < Theme.px(44)
    readonly property var colors: Theme.taskColor(colorIndex)
    readonly property string glyph: stateText.charAt(0)

    /// Lines end at its walls.
    function chipRect(): rect { return Qt.rect(x, y, width, height) }

    radius: Theme.px(mini ? 4 : 6)
    color: over ? "transparent" : Theme.sunken
    border.color: over ? Theme.border : colors.outline
    border.width: over ? 1 : mini ? 2 : 4
    Accessible.role: Accessible.Button
    Accessible.name: [name, stateText, wait, memory, numbers].filter(text => text !== "").join(", ")
    Accessible.onPressAction: box.chosen(task)

    TaskChip {
        id: chip
        x: Theme.px(box.mini ? 15 : 10)
        y: box.mini ? Theme.px(3) : Theme.px(box.tall ? 10 : 7)
        width: box.mini ? parent.width - x - Theme.px(3) : Math.min(Theme.px(84), parent.width - 2 * x)
        height: box.mini ? box.height - 2 * y : Math.min(Theme.px(box.tall ? 28 : 22), box.height / 3)
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
        visible: box.elapsed >= 0 && !box.mini && box.width >= Theme.px(104) + chip.x + chip.height
        elapsed: Math.max(0, box.elapsed)
        color: box.colors.fill
    }
    PlainText {
        id: state
        x: Theme.px(box.mini ? 4 : 9)
        y: box.mini ? (box.height - height) / 2 : chip.y + chip.height + Theme.px(box.tall ? 4 : 1)
        width: box.mini ? Theme.px(11) : box.width - 2 * x
        text: box.mini ? box.glyph : box.result === "" ? box.stateText : qsTr("%1 returned %2").arg(box.glyph).arg(box.result)
        color: box.over ? Theme.textMuted : Theme.text
        font.pixelSize: box.tall ? Theme.fontSmall : Theme.fontTiny
        font.weight: Font.DemiBold
        // The same in all scripts, here and below.
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(box.tall ? 16 : 14)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideRight
    }
    PlainText {
        id: memory
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(9)
        anchors.baseline: state.baseline
        visible: !box.mini && box.memory !== "" && x >= state.x + state.contentWidth + Theme.px(6)
        text: box.memory
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        HoverTip { text: qsTr("memory of its own") }
    }
    PlainText {
        id: why
        readonly property real room: box.width - 2 * x
        x: Theme.px(9)
        y: state.y + state.height
        width: room
        height: Math.max(0, (numbers.visible ? numbers.y : box.height - Theme.px(6)) - y)
        visible: box.wait !== "" && height >= Theme.px(13)
        // Wrapped lines are seldom full.
        text: oneLine.advanceWidth <= room * maximumLineCount * (maximumLineCount > 1 ? 0.85 : 1) ? box.wait : box.brief
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        // A fixed height of lines would keep Text.Fit from making the letters smaller.
        lineHeight: maximumLineCount > 1 ? 0.85 : 1
        wrapMode: Text.Wrap
        maximumLineCount: Math.max(1, Math.floor(height / Theme.px(13)))
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideRight
        TextMetrics {
            id: oneLine
            font: why.font
            text: box.wait
        }
    }
    PlainText {
        id: numbers
        x: Theme.px(9)
        y: box.height - height - Theme.px(7)
        width: parent.width - 2 * x
        visible: box.numbers !== "" && box.height >= Theme.px(62)
        text: box.numbers
        font.family: Theme.mono
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(14)
        wrapMode: Text.Wrap
        maximumLineCount: box.tall ? 2 : 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideRight
        HoverTip { text: qsTr("%1: numbers of its own, no other process sees them").arg(box.numbers) }
    }
    TapHandler { onTapped: box.chosen(box.task) }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    HoverTip { text: box.wait === "" ? box.stateText : qsTr("%1: %2").arg(box.stateText).arg(box.wait) }
}
