// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// Stands where a lesson would be: loading, empty, or what went wrong and what to do.
Panel {
    id: notice

    required property string title
    required property string text
    property string actionText: ""
    property string otherText: ""
    property bool busy: false
    signal action
    signal other

    name: title

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(520))
        spacing: 12
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            visible: notice.busy
            implicitWidth: Theme.px(14)
            implicitHeight: implicitWidth
            radius: implicitWidth / 2
            color: Theme.accentFill
            SequentialAnimation on opacity {
                running: notice.busy && !Theme.reducedMotion
                loops: Animation.Infinite
                NumberAnimation { to: 0.25; duration: Theme.durationBreath; easing.type: Easing.InOutSine }
                NumberAnimation { to: 1; duration: Theme.durationBreath; easing.type: Easing.InOutSine }
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: notice.title
            font.pixelSize: Theme.fontHeading
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: notice.text
            color: Theme.textMuted
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: 8
            TextButton {
                visible: notice.otherText !== ""
                text: notice.otherText
                onClicked: notice.other()
            }
            PrimaryButton {
                visible: notice.actionText !== ""
                text: notice.actionText
                onClicked: notice.action()
            }
        }
    }
}
