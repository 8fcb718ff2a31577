// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// A switch with what it does beside it; whoever owns `isOn` turns it when it is clicked.
ButtonBase {
    id: row

    required property string label
    required property bool isOn
    property string detail: ""

    text: label
    implicitHeight: Math.max(Theme.px(36), words.implicitHeight + Theme.px(10))
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    fill: "transparent"
    outline: "transparent"
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: row.isOn
    Accessible.description: row.detail

    contentItem: Item {
        Rectangle {
            id: track
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(34)
            height: Theme.px(18)
            radius: height / 2
            color: row.isOn ? Theme.accentFill : Theme.surface
            border.color: row.isOn ? Theme.accentFill : Theme.borderStrong
            border.width: Theme.hairline
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: row.isOn ? parent.width - width - Theme.px(3) : Theme.px(3)
                width: Theme.px(12)
                height: width
                radius: width / 2
                color: row.isOn ? Theme.accentInk : Theme.textMuted
                Behavior on x { NumberAnimation { duration: Theme.durationFast } }
            }
        }
        Column {
            id: words
            anchors.left: track.right
            anchors.leftMargin: Theme.px(10)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            PlainText {
                width: parent.width
                text: row.label
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                visible: text !== ""
                text: row.detail
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
