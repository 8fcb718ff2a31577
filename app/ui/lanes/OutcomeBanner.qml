// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Says on the lane that it did not finish, and why.
Rectangle {
    id: banner

    required property string outcome
    required property string outcomeText
    required property string message

    readonly property bool calm: outcome === "stopped" || outcome === "cancelled"
    readonly property string sentence: message === "" ? outcomeText : qsTr("%1: %2").arg(outcomeText).arg(message)

    implicitWidth: glyph.implicitWidth + label.implicitWidth + Theme.px(26)
    implicitHeight: label.implicitHeight + Theme.px(8)
    radius: Theme.radiusSmall
    color: calm ? Theme.sunken : Theme.dangerSoft
    border.color: calm ? Theme.borderStrong : Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    PlainText {
        id: glyph
        x: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        text: banner.outcome === "cancelled" ? "⊘" : banner.outcome === "stopped" ? "■" : "✕"
        color: banner.calm ? Theme.textMuted : Theme.danger
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    PlainText {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: glyph.right
        anchors.leftMargin: Theme.px(6)
        width: Math.min(implicitWidth, banner.width - x - Theme.px(8))
        text: banner.sentence
        color: banner.calm ? Theme.text : Theme.danger
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
