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
    readonly property var nothing: ({ name: "", value: "" })

    Repeater {
        // Four whatever there is to say, so that the first results find their lines.
        model: 4
        Item {
            id: line
            required property int index
            readonly property var figure: figures.measures[index] ?? figures.nothing
            visible: index < figures.measures.length
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
