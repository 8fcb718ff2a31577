// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// The frame around a task that waits: what it awaits, where, and for how long yet. Leaves room for the chip at its left.
Rectangle {
    id: card

    required property string wait
    /// The same in fewer words, for where there is little room; may be empty.
    property string brief: ""
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

    readonly property string whole: (dead ? "✕ " : "") + wait
    readonly property real textX: chipWidth + Theme.px(tall ? 22 : narrow ? 8 : 16)
    readonly property real pieSize: Math.min(Theme.px(32), height - Theme.px(8))
    readonly property real pieX: elapsed >= 0 ? width - pieSize - Theme.px(tall ? 12 : 6) : width - Theme.px(4)
    readonly property real roomBesidePie: pieX - textX - Theme.px(narrow ? 4 : 8)
    /// The words need the pie's place: a bar on the lower edge says how far the timer is.
    readonly property bool barInstead: elapsed >= 0 && !tall
                                       && oneLine.advanceWidth > roomBesidePie * (linesBesidePie > 1 ? linesBesidePie * 0.65 : 1)
    readonly property int linesBesidePie: Math.floor((height - Theme.px(4)) / linePitch)
    readonly property real room: Math.max(1, barInstead ? width - textX - Theme.px(6) : roomBesidePie)
    /// What is awaited does not fit on one line.
    readonly property bool crowded: oneLine.advanceWidth > room
    /// Room for a line below what is awaited.
    readonly property bool twoLines: height >= Theme.px(crowded ? 50 : 42)
    readonly property real roomBelow: twoLines ? Theme.px(15) : 0
    readonly property real linePitch: Theme.px(tall ? 14 : 11)
    /// Lines that there is room for.
    readonly property int lines: crowded ? Math.max(1, Math.floor((height - Theme.px(4) - roomBelow) / linePitch)) : 1
    /// Not even on as many as there is room for, small as they may be.
    readonly property bool shortened: brief !== "" && oneLine.advanceWidth * Theme.px(9)
                                      > room * lines * (lines > 1 ? 0.65 : 1) * oneLine.font.pixelSize
    /// Without room for both, what is awaited is more.
    readonly property bool clockBeside: !tall && !narrow && oneLine.advanceWidth + clockText.width + Theme.px(8) <= room

    TextMetrics {
        id: oneLine
        font.family: Theme.sans
        font.pixelSize: card.tall ? Theme.fontBody : Theme.fontSmall
        font.weight: Font.DemiBold
        text: card.whole
    }
    PlainText {
        id: what
        x: card.textX
        y: (card.height - height - card.roomBelow - (card.barInstead ? bar.height : 0)) / 2
        width: card.clockBeside ? clockText.x - x - Theme.px(8) : card.room
        height: card.crowded ? card.height - card.roomBelow - (card.barInstead ? bar.height : 0) : Math.min(card.height, Theme.px(18))
        text: card.shortened ? (card.dead ? "✕ " : "") + card.brief : card.whole
        font.pixelSize: !card.crowded ? oneLine.font.pixelSize : card.tall ? Theme.fontSmall : Theme.fontTiny
        font.weight: Font.DemiBold
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: card.lines
        // A fixed height of lines would keep Text.Fit from making the letters smaller.
        lineHeight: card.lines > 1 ? 0.85 : 1
        fontSizeMode: card.crowded ? Text.Fit : Text.FixedSize
        minimumPixelSize: Theme.px(9)
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    PlainText {
        id: where
        x: what.x
        y: what.y + what.height
        visible: card.twoLines && x + implicitWidth < clockText.x - Theme.px(4)
        text: card.where === "" ? qsTr("since %1").arg(card.since) : qsTr("%1 · since %2").arg(card.where).arg(card.since)
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        Accessible.ignored: true
    }
    PlainText {
        id: clockText
        x: card.pieX - width - Theme.px(8)
        y: card.tall ? where.y : (card.height - height) / 2
        visible: card.clockBeside || card.twoLines
        text: card.clock
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Rectangle {
        id: bar
        x: card.textX
        y: card.height - height
        width: (card.width - x - card.radius) * Math.max(0, card.elapsed)
        height: Theme.px(3)
        visible: card.barInstead
        color: card.colors.fill
    }
    // A pie costs more than all the rest of the card: it is made for the first timer.
    readonly property bool pieNeeded: elapsed >= 0 && !barInstead
    onPieNeededChanged: if (pieNeeded) pie.active = true
    Component.onCompleted: if (pieNeeded) pie.active = true
    Loader {
        id: pie
        anchors.verticalCenter: parent.verticalCenter
        x: card.pieX
        width: card.pieSize
        height: width
        active: false
        visible: card.pieNeeded
        sourceComponent: CountdownPie {
            elapsed: Math.max(0, card.elapsed)
            color: card.colors.fill
        }
    }
}
