// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// A message that stays until it is put away: what is wrong, what that means, and the file or reason behind it.
Rectangle {
    id: line

    required property string title
    required property string text
    /// A file, or the system's own words.
    property string detail: ""
    property string actionText: ""
    property string actionExplanation: ""
    signal action
    signal dismissed

    implicitHeight: row.implicitHeight + Theme.gap
    radius: Theme.radiusControl
    color: Theme.warningSoft
    border.color: Theme.warningBorder
    border.width: Theme.hairline

    Accessible.role: Accessible.AlertMessage
    Accessible.name: line.title + " " + line.text + " " + line.detail

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap
        PlainText {
            text: "⚠"
            color: Theme.warning
            font.pixelSize: Theme.fontTitle
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Flow {
                Layout.fillWidth: true
                spacing: 8
                PlainText {
                    width: Math.min(implicitWidth, parent.width)
                    text: line.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                PlainText {
                    width: Math.min(implicitWidth, parent.width)
                    text: line.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: line.detail
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
        }
        TextButton {
            objectName: line.objectName + "-action"
            visible: line.actionText !== ""
            text: line.actionText
            explanation: line.actionExplanation
            keys: "⏎"
            implicitHeight: Theme.controlHeight
            onClicked: line.action()
        }
        TextButton {
            objectName: line.objectName + "-dismiss"
            text: "✕"
            explanation: qsTr("Put this notice away")
            keys: "⏎"
            implicitHeight: Theme.controlHeight
            leftPadding: Theme.gap / 2
            rightPadding: Theme.gap / 2
            onClicked: line.dismissed()
        }
    }
}
