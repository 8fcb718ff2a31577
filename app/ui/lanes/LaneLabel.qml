// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Who schedules the lane, and how its times came about.
Column {
    id: label

    required property string title
    required property string subtitle
    required property string badge
    required property string badgeExplanation

    spacing: Theme.px(2)

    PlainText {
        width: label.width
        text: label.title
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Bold
        elide: Text.ElideRight
    }
    PlainText {
        width: label.width
        text: label.subtitle
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        elide: Text.ElideRight
    }
    Item {
        width: badgeText.implicitWidth + Theme.px(12)
        height: badgeText.implicitHeight + Theme.px(3)
        visible: label.badge !== ""
        Rectangle {
            y: Theme.px(1)
            width: parent.width
            height: parent.height - y
            radius: height / 2
            color: "transparent"
            border.color: Theme.border
        }
        PlainText {
            id: badgeText
            anchors.centerIn: parent
            anchors.verticalCenterOffset: Theme.px(0.5)
            text: label.badge
            color: Theme.textMuted
            font.pixelSize: Theme.px(10)
        }
        HoverTip { text: label.badgeExplanation }
    }
}
