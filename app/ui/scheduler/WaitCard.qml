// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// The frame around a task that waits: what it awaits, where, and for how long yet. Leaves room for the chip at its left.
Rectangle {
    id: card

    required property string wait
    required property string where
    required property string since
    required property string clock
    /// Of a timer's wait, 0 … 1; -1 without one.
    required property real elapsed
    required property int colorIndex
    required property real chipWidth
    required property bool dead

    /// No room for a clock; the pie says it.
    readonly property bool narrow: width < Theme.px(230)
    readonly property bool tall: height >= Theme.px(42)
    readonly property var colors: Theme.taskColor(colorIndex)

    radius: tall ? 10 : Theme.radiusSmall
    color: Theme.surface
    border.color: dead ? Theme.danger : colors.outline
    border.width: 1.6

    PlainText {
        id: what
        x: card.chipWidth + Theme.px(card.tall ? 22 : card.narrow ? 9 : 16)
        width: (card.tall || card.narrow ? pie.x : clockText.x) - x - Theme.px(8)
        y: card.tall ? card.height / 2 - height : (card.height - height) / 2
        text: (card.dead ? "✕ " : "") + card.wait
        font.pixelSize: card.tall ? Theme.fontBody : Theme.fontSmall
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    PlainText {
        x: what.x
        width: clockText.x - x - Theme.px(8)
        y: card.height / 2 + Theme.px(2)
        visible: card.tall
        text: card.where === "" ? qsTr("since %1").arg(card.since) : qsTr("%1 · since %2").arg(card.where).arg(card.since)
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    PlainText {
        id: clockText
        x: pie.x - width - Theme.px(8)
        y: card.tall ? card.height / 2 + Theme.px(2) : (card.height - height) / 2
        visible: !card.narrow
        text: card.clock
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    CountdownPie {
        id: pie
        anchors.verticalCenter: parent.verticalCenter
        x: card.width - (card.elapsed >= 0 ? width + Theme.px(12) : Theme.px(4))
        width: Math.min(Theme.px(32), card.height - Theme.px(8))
        height: width
        visible: card.elapsed >= 0
        elapsed: Math.max(0, card.elapsed)
        color: card.colors.fill
    }
}
