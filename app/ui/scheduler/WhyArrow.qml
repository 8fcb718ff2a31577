// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// A line from who waits to what or whom it waits for.
Item {
    id: arrow

    /// Items with a function `chipRect`: where their chip is on the stage.
    required property Item from
    required property Item to
    /// Of a circle: nobody in it will ever go on.
    property bool hopeless: false
    /// The tip alone, which lies over what the line goes behind.
    property bool tipOnly: false

    readonly property bool shown: from !== null && to !== null && from !== to
    readonly property rect source: shown ? from.chipRect() : Qt.rect(0, 0, 0, 0)
    readonly property rect target: shown ? to.chipRect() : Qt.rect(0, 0, 0, 0)
    readonly property color ink: hopeless ? Theme.danger : Theme.accent
    /// One above another close by: the line goes round at their left instead of over them.
    readonly property bool stacked: overlap(source.x, source.width, target.x, target.width) && gapBelow < Theme.px(30)
    /// One beside another: the line goes over them.
    readonly property bool beside: overlap(source.y, source.height, target.y, target.height)
    readonly property real gapBelow: Math.max(source.y, target.y) - Math.min(source.y + source.height, target.y + target.height)
    /// Where it bends: a little aside of the straight way, up rather than down.
    readonly property point control: {
        const a = center(source)
        const b = center(target)
        if (stacked)
            return Qt.point(Math.min(source.x, target.x) - Theme.px(22), (a.y + b.y) / 2)
        if (beside)
            return Qt.point((a.x + b.x) / 2, Math.min(source.y, target.y) - Theme.px(22))
        const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y))
        const aside = Theme.px(24) * (b.x > a.x ? 1 : -1) / length
        return Qt.point((a.x + b.x) / 2 + (b.y - a.y) * aside, (a.y + b.y) / 2 - (b.x - a.x) * aside)
    }
    readonly property point tail: beside ? Qt.point(center(source).x, source.y) : stacked ? Qt.point(source.x, center(source).y) : edge(source)
    readonly property point tip: beside ? Qt.point(center(target).x, target.y) : stacked ? Qt.point(target.x, center(target).y) : edge(target)
    /// In which it arrives, in degrees.
    readonly property real heading: Math.atan2(tip.y - control.y, tip.x - control.x) * 180 / Math.PI

    function overlap(a: real, aLength: real, b: real, bLength: real): bool {
        return Math.abs(a + aLength / 2 - b - bLength / 2) < Math.min(aLength, bLength) / 2
    }
    function center(chip: rect): point { return Qt.point(chip.x + chip.width / 2, chip.y + chip.height / 2) }
    /// Where a line from the bend to its middle meets the border of a chip.
    function edge(chip: rect): point {
        const middle = center(chip)
        const dx = control.x - middle.x
        const dy = control.y - middle.y
        const share = Math.min(1, dx === 0 ? 1 : chip.width / 2 / Math.abs(dx), dy === 0 ? 1 : chip.height / 2 / Math.abs(dy))
        return Qt.point(middle.x + dx * share, middle.y + dy * share)
    }

    Shape {
        visible: arrow.shown && !arrow.tipOnly
        ShapePath {
            strokeColor: arrow.ink
            strokeWidth: 2.4
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            startX: arrow.tail.x
            startY: arrow.tail.y
            PathQuad {
                x: arrow.tip.x
                y: arrow.tip.y
                controlX: arrow.control.x
                controlY: arrow.control.y
            }
        }
    }
    Shape {
        id: head
        visible: arrow.shown && arrow.tipOnly
        width: Theme.px(11)
        height: Theme.px(10)
        x: arrow.tip.x - width
        y: arrow.tip.y - height / 2
        transformOrigin: Item.Right
        rotation: arrow.heading
        ShapePath {
            strokeColor: Theme.surface
            strokeWidth: 1
            fillColor: arrow.ink
            startX: 0; startY: 0
            PathLine { x: head.width; y: head.height / 2 }
            PathLine { x: 0; y: head.height }
            PathLine { x: 0; y: 0 }
        }
    }
}
