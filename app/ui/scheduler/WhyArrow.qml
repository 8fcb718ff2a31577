// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// A line from who waits to what or whom it waits for.
Item {
    id: arrow

    /// Items with `chipCenterX` and `chipCenterY`.
    required property Item from
    required property Item to
    /// Of a circle: nobody in it will ever go on.
    property bool hopeless: false

    readonly property bool shown: from !== null && to !== null && from !== to
    readonly property real fromX: shown ? from.chipCenterX : 0
    readonly property real fromY: shown ? from.chipCenterY : 0
    readonly property real toX: shown ? to.chipCenterX : 0
    readonly property real toY: shown ? to.chipCenterY : 0
    readonly property color ink: hopeless ? Theme.danger : Theme.accent
    readonly property real controlX: (fromX + toX) / 2
    readonly property real controlY: Math.min(fromY, toY) - Theme.px(24)
    /// In which it arrives, in degrees.
    readonly property real heading: Math.atan2(toY - controlY, toX - controlX) * 180 / Math.PI

    Shape {
        visible: arrow.shown
        ShapePath {
            strokeColor: arrow.ink
            strokeWidth: 2.4
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            startX: arrow.fromX
            startY: arrow.fromY
            PathQuad {
                x: arrow.toX
                y: arrow.toY
                controlX: arrow.controlX
                controlY: arrow.controlY
            }
        }
    }
    Shape {
        id: head
        visible: arrow.shown
        width: Theme.px(11)
        height: Theme.px(10)
        x: arrow.toX - width
        y: arrow.toY - height / 2
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
