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

    /// What is awaited does not fit on one line beside the clock.
    readonly property bool crowded: oneLine.advanceWidth > (tall || narrow ? pie.x : clockText.x) - what.x - Theme.px(8)

    /// Without room for both, what is awaited is more.
    readonly property bool clockBeside: !tall && !narrow && !crowded
    /// Room for a line below what is awaited.
    readonly property bool twoLines: tall && height >= what.height + clockText.height + Theme.px(6)

    TextMetrics {
        id: oneLine
        font.family: Theme.sans
        font.pixelSize: card.tall ? Theme.fontBody : Theme.fontSmall
        font.weight: Font.DemiBold
        text: what.text
    }
    PlainText {
        id: what
        x: card.chipWidth + Theme.px(card.tall ? 22 : card.narrow ? 9 : 16)
        width: Math.max(1, (card.clockBeside ? clockText.x : pie.x) - x - Theme.px(8))
        y: (card.height - height - (card.twoLines ? where.height : 0)) / 2
        text: (card.dead ? "✕ " : "") + card.wait
        font.pixelSize: !card.crowded ? oneLine.font.pixelSize : card.tall ? Theme.fontSmall : Theme.fontTiny
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        maximumLineCount: card.crowded && card.height >= Theme.px(28) ? 2 : 1
        lineHeight: lineCount > 1 ? 0.92 : 1
        fontSizeMode: lineCount > 1 ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    PlainText {
        id: where
        x: what.x
        anchors.top: what.bottom
        visible: card.twoLines && x + implicitWidth < clockText.x - Theme.px(4)
        text: card.where === "" ? qsTr("since %1").arg(card.since) : qsTr("%1 · since %2").arg(card.where).arg(card.since)
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        Accessible.ignored: true
    }
    PlainText {
        id: clockText
        x: pie.x - width - Theme.px(8)
        y: card.tall ? where.y : (card.height - height) / 2
        visible: card.clockBeside || card.twoLines
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
