// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// A lane's measures, one a line.
Column {
    id: figures

    /// List of laneFigure.
    required property var measures

    Repeater {
        // As a number, so that figures that change keep their lines.
        model: figures.measures.length
        Item {
            id: line
            required property int index
            readonly property var figure: figures.measures[index]
            width: figures.width
            height: figures.height / 4
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 %2").arg(line.figure.name).arg(line.figure.value)
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: line.figure.name
                color: Theme.textMuted
                font.pixelSize: Theme.fontTiny
                Accessible.ignored: true
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                text: line.figure.value
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }
}
