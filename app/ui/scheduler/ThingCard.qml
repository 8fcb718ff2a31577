// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// A thing that tasks share, drawn as what it is: a lock with its owner and its queue, a queue with its slots, …
Rectangle {
    id: card

    /// As SharedThings::toVariant has it.
    required property var thing
    signal taskChosen(task: double)

    readonly property string kind: thing.kind
    readonly property bool isLock: kind === "lock" || kind === "gil"
    readonly property bool isOutside: kind === "server" || kind === "database" || kind === "listener"
    readonly property bool tall: height >= Theme.px(38)
    readonly property int most: 8
    readonly property int slotCount: kind === "queue" || kind === "semaphore" ? Math.min(thing.size, most) : 0
    /// Where items go in and come out, and where lines end, in the card's own coordinates.
    readonly property real inX: row.x + figure.x
    readonly property real outX: row.x + figure.x + figure.width

    implicitWidth: row.width + Theme.px(20)
    radius: Theme.radiusControl
    color: isOutside ? "transparent" : Theme.surface
    border.color: Theme.borderStrong
    border.width: 1.4
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(thing.name).arg(thing.text)

    component Lock: Shape {
        id: lock
        required property bool closed
        width: Theme.px(16)
        height: Theme.px(20)
        ShapePath {
            strokeColor: lock.closed ? Theme.text : Theme.textMuted
            strokeWidth: 2
            fillColor: "transparent"
            startX: lock.width * 0.22
            startY: lock.height * 0.45
            PathLine { x: lock.width * 0.22; y: lock.height * 0.3 }
            PathArc { x: lock.width * 0.78; y: lock.height * 0.3; radiusX: lock.width * 0.28; radiusY: lock.width * 0.28 }
            PathLine { x: lock.width * 0.78; y: lock.height * (lock.closed ? 0.45 : 0.32) }
        }
        ShapePath {
            strokeWidth: -1
            fillColor: lock.closed ? Theme.text : Theme.textMuted
            startX: 0; startY: lock.height * 0.45
            PathLine { x: lock.width; y: lock.height * 0.45 }
            PathLine { x: lock.width; y: lock.height }
            PathLine { x: 0; y: lock.height }
        }
    }
    component Bell: Shape {
        id: bell
        required property bool rung
        width: Theme.px(18)
        height: Theme.px(20)
        ShapePath {
            strokeColor: bell.rung ? Theme.accent : Theme.textMuted
            strokeWidth: 1.8
            fillColor: bell.rung ? Theme.accent : "transparent"
            startX: 0; startY: bell.height * 0.78
            PathLine { x: bell.width * 0.16; y: bell.height * 0.62 }
            PathLine { x: bell.width * 0.16; y: bell.height * 0.42 }
            PathArc { x: bell.width * 0.84; y: bell.height * 0.42; radiusX: bell.width * 0.34; radiusY: bell.height * 0.34 }
            PathLine { x: bell.width * 0.84; y: bell.height * 0.62 }
            PathLine { x: bell.width; y: bell.height * 0.78 }
            PathLine { x: 0; y: bell.height * 0.78 }
            PathMove { x: bell.width * 0.4; y: bell.height * 0.9 }
            PathLine { x: bell.width * 0.6; y: bell.height * 0.9 }
        }
    }

    Row {
        id: row
        x: Theme.px(10)
        height: parent.height
        spacing: Theme.px(8)

        MateChips {
            anchors.verticalCenter: parent.verticalCenter
            mates: card.thing.putters
            total: card.thing.putterCount
            firstAtRight: true
            onTaskChosen: (task) => card.taskChosen(task)
        }
        Row {
            id: figure
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(3)
            Lock {
                visible: card.isLock
                closed: card.thing.holders.length > 0
            }
            Bell {
                visible: card.kind === "event"
                rung: card.thing.filled > 0
            }
            Repeater {
                model: card.slotCount
                Rectangle {
                    id: slot
                    required property int index
                    readonly property bool permit: card.kind === "semaphore"
                    /// The first of a queue are at its right end.
                    readonly property bool full: permit ? index < card.thing.filled : card.slotCount - index <= card.thing.filled
                    readonly property var holder: permit && !full ? card.thing.holders[index - card.thing.filled] : undefined
                    readonly property var colors: holder !== undefined ? Theme.taskColor(holder.colorIndex) : null
                    width: Theme.px(card.tall ? 16 : 13)
                    height: Theme.px(card.tall ? 20 : 16)
                    radius: permit ? width / 2 : 3
                    color: colors !== null ? colors.fill : !permit && full ? Theme.accent : "transparent"
                    border.color: colors !== null ? colors.outline : full ? Theme.accent : Theme.borderStrong
                    border.width: 1.6
                    Rectangle {
                        anchors.centerIn: parent
                        visible: slot.permit && slot.full
                        width: parent.width * 0.44
                        height: width
                        radius: width / 2
                        color: Theme.accent
                    }
                }
            }
            PlainText {
                visible: card.kind === "number"
                text: card.thing.text
                font.family: Theme.mono
                font.pixelSize: Theme.fontHeading
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Rectangle {
                visible: card.isOutside || card.kind === "pool"
                width: Theme.px(22)
                height: Theme.px(20)
                radius: card.kind === "database" ? height / 2 : 3
                color: card.thing.filled > 0 ? Theme.accentSoft : "transparent"
                border.color: Theme.borderStrong
                border.width: 1.6
                PlainText {
                    anchors.centerIn: parent
                    text: card.kind === "pool" ? "⚙" : card.kind === "listener" ? "⇥" : card.kind === "server" ? "≡" : "▤"
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            PlainText {
                text: card.tall || card.kind === "number" ? card.thing.name : qsTr("%1: %2").arg(card.thing.name).arg(card.thing.text)
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            PlainText {
                visible: card.tall && card.kind !== "number"
                text: card.thing.text
                color: Theme.textMuted
                font.pixelSize: Theme.fontTiny
                Accessible.ignored: true
            }
        }
        MateChips {
            anchors.verticalCenter: parent.verticalCenter
            visible: card.isLock && total > 0
            mates: card.thing.holders
            total: card.thing.holders.length
            onTaskChosen: (task) => card.taskChosen(task)
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: card.thing.waiterCount > 0
            text: "◂"
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        MateChips {
            anchors.verticalCenter: parent.verticalCenter
            opacity: 0.75
            mates: card.thing.waiters
            total: card.thing.waiterCount
            onTaskChosen: (task) => card.taskChosen(task)
        }
    }
}
