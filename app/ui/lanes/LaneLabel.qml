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
    /// How it ended if not well, instead of the subtitle: "✕ deadlocked"; and why.
    property string ending: ""
    property string endingExplanation: ""
    property bool calm: false

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
        visible: label.ending === ""
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        elide: Text.ElideRight
    }
    Rectangle {
        visible: label.ending !== ""
        width: Math.min(label.width, endingText.implicitWidth + Theme.px(12))
        height: endingText.implicitHeight + Theme.px(2)
        radius: Theme.px(4)
        color: label.calm ? Theme.sunken : Theme.dangerSoft
        border.color: label.calm ? Theme.borderStrong : Theme.danger
        Accessible.role: Accessible.AlertMessage
        Accessible.name: label.endingExplanation
        PlainText {
            id: endingText
            x: Theme.px(6)
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            text: label.ending
            color: label.calm ? Theme.text : Theme.danger
            font.pixelSize: Theme.fontTiny
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(9)
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        HoverTip { text: label.endingExplanation }
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
