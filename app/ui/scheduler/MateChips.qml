// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// Tasks that wait at a thing, in order, as small chips; the rest as a number.
Row {
    id: chips

    /// List of {task, name, colorIndex}.
    required property var mates
    required property int total
    /// Who comes first stands at the right.
    property bool firstAtRight: false
    property real chipHeight: Theme.px(20)
    signal taskChosen(task: double)

    spacing: Theme.px(3)
    layoutDirection: firstAtRight ? Qt.RightToLeft : Qt.LeftToRight
    visible: total > 0

    Repeater {
        model: chips.mates.length
        TaskChip {
            required property int index
            readonly property var mate: chips.mates[index] ?? { name: "", colorIndex: 0, task: -1 }
            // A number does for the name where it has one.
            width: brief !== name ? Theme.px(46) : Math.max(Theme.px(46), Math.min(Theme.px(96), wantedWidth()))
            height: chips.chipHeight
            name: mate.name
            colorIndex: mate.colorIndex
            Accessible.role: Accessible.Button
            Accessible.name: mate.name
            Accessible.onPressAction: chips.taskChosen(mate.task)
            TapHandler { onTapped: chips.taskChosen(parent.mate.task) }
            HoverTip { text: parent.mate.name }
        }
    }
    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        visible: chips.total > chips.mates.length
        text: qsTr("+%1").arg(chips.total - chips.mates.length)
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
    }
}
