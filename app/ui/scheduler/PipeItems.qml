// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// A queue between processes: pipes from who puts into it and to who takes from it, and the item that passed last
/// on its way.
Item {
    id: pipes

    /// As SharedThings::toVariant has it.
    required property var thing
    /// Its card, with `chipRect`, and where its ends are.
    required property Item card
    /// The box of a task.
    required property var boxOf
    required property int duration

    readonly property rect place: card ? card.chipRect() : Qt.rect(0, 0, 0, 0)
    readonly property real inX: card ? place.x + card.inX : 0
    readonly property real outX: card ? place.x + card.outX : 0
    readonly property real topY: place.y

    component Pipe: Shape {
        id: pipe
        required property Item box
        required property real endX
        required property bool goesIn
        readonly property real startX: box ? box.x + box.width * (goesIn ? 0.38 : 0.62) : 0
        readonly property real startY: box ? box.y + box.height : 0
        visible: box !== null
        ShapePath {
            strokeColor: Theme.borderStrong
            strokeWidth: Theme.px(9)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: pipe.startX; startY: pipe.startY
            PathLine { x: pipe.endX; y: pipes.topY }
        }
        ShapePath {
            strokeColor: Theme.surface
            strokeWidth: Theme.px(6)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: pipe.startX; startY: pipe.startY
            PathLine { x: pipe.endX; y: pipes.topY }
        }
    }
    Repeater {
        model: pipes.thing.givers.length
        Pipe {
            required property int index
            box: pipes.boxOf(pipes.thing.givers[index]?.task ?? -1)
            endX: pipes.inX
            goesIn: true
        }
    }
    Repeater {
        model: pipes.thing.takers.length
        Pipe {
            required property int index
            box: pipes.boxOf(pipes.thing.takers[index]?.task ?? -1)
            endX: pipes.outX
            goesIn: false
        }
    }
    Traveller {
        readonly property Item box: pipes.boxOf(pipes.thing.lastBy)
        readonly property bool put: pipes.thing.lastPut
        readonly property real boxX: box ? box.x + box.width * (put ? 0.38 : 0.62) : 0
        readonly property real boxY: box ? box.y + box.height : 0
        ticket: pipes.thing.moves
        duration: box ? pipes.duration : 0
        fromX: put ? boxX : pipes.outX
        fromY: put ? boxY : pipes.topY
        toX: put ? pipes.inX : boxX
        toY: put ? pipes.topY : boxY
    }
}
