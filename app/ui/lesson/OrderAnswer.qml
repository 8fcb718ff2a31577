// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// Answers "in which order?" by moving tasks up and down.
ColumnLayout {
    id: answer

    /// {task, text, color} each, first to last.
    required property var order
    required property bool given
    signal moved(int from, int to)
    signal confirmed

    spacing: 4
    Repeater {
        id: tasks
        model: answer.order
        RowLayout {
            id: row
            required property var modelData
            required property int index
            Layout.fillWidth: true
            spacing: 6
            PlainText {
                text: (row.index + 1) + "."
                color: Theme.textMuted
            }
            Rectangle {
                implicitWidth: name.implicitWidth + 24
                implicitHeight: Theme.px(26)
                radius: Theme.radiusSmall
                color: Theme.taskColor(row.modelData.color).fill
                PlainText {
                    id: name
                    anchors.centerIn: parent
                    text: row.modelData.text
                    color: Theme.taskColor(row.modelData.color).onFill
                    font.weight: Font.Bold
                    font.pixelSize: Theme.fontSmall
                }
            }
            Item { Layout.fillWidth: true }
            IconButton {
                iconName: "arrow-up"
                iconSize: Theme.px(13)
                implicitWidth: Theme.px(30)
                implicitHeight: Theme.px(26)
                explanation: qsTr("Move %1 earlier").arg(row.modelData.text)
                enabled: row.index > 0
                onClicked: answer.moved(row.index, row.index - 1)
            }
            IconButton {
                iconName: "arrow-down"
                iconSize: Theme.px(13)
                implicitWidth: Theme.px(30)
                implicitHeight: Theme.px(26)
                explanation: qsTr("Move %1 later").arg(row.modelData.text)
                enabled: row.index < tasks.count - 1
                onClicked: answer.moved(row.index, row.index + 1)
            }
        }
    }
    TextButton {
        Layout.topMargin: 2
        text: answer.given ? qsTr("This is my order ✓") : qsTr("This is my order")
        onClicked: answer.confirmed()
    }
}
