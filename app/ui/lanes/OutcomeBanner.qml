// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Says behind the end of a lane that it did not finish, and why; for where there is room for all of that.
Rectangle {
    id: banner

    required property string outcome
    required property string outcomeText
    required property string message
    /// What it may take, in pixels.
    required property real roomX
    required property real roomY

    readonly property bool calm: outcome === "stopped" || outcome === "cancelled"
    readonly property string glyph: outcome === "cancelled" ? "⊘" : outcome === "stopped" ? "■" : "✕"
    readonly property string sentence: message === "" ? outcomeText : qsTr("%1: %2").arg(outcomeText).arg(message)
    readonly property bool fits: roomX >= Math.min(implicitWidth, Theme.px(120)) && implicitHeight <= roomY && !label.truncated

    width: Math.min(implicitWidth, roomX)
    implicitWidth: mark.implicitWidth + Math.ceil(oneLine.advanceWidth) + Theme.px(24)
    implicitHeight: label.contentHeight + Theme.px(8)
    height: implicitHeight
    radius: Theme.radiusSmall
    color: calm ? Theme.sunken : Theme.dangerSoft
    border.color: calm ? Theme.borderStrong : Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    TextMetrics {
        id: oneLine
        font: label.font
        text: banner.sentence
    }
    PlainText {
        id: mark
        x: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        text: banner.glyph
        color: banner.calm ? Theme.textMuted : Theme.danger
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    PlainText {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(6)
        width: Math.max(1, banner.width - x - Theme.px(8))
        text: banner.sentence
        color: banner.calm ? Theme.text : Theme.danger
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
