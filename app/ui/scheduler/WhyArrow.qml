// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// A line from the chip of a task to the chip of the one that it waits for.
Item {
    id: arrow

    /// Items with `chipCenterX` and `chipCenterY`.
    required property Item from
    required property Item to

    readonly property bool shown: from !== null && to !== null && from !== to
    readonly property real fromX: shown ? from.chipCenterX : 0
    readonly property real fromY: shown ? from.chipCenterY : 0
    readonly property real toX: shown ? to.chipCenterX : 0
    readonly property real toY: shown ? to.chipCenterY : 0

    Shape {
        visible: arrow.shown
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            startX: arrow.fromX
            startY: arrow.fromY
            PathQuad {
                x: arrow.toX
                y: arrow.toY
                controlX: (arrow.fromX + arrow.toX) / 2
                controlY: Math.min(arrow.fromY, arrow.toY) - Theme.px(24)
            }
        }
    }
    Rectangle {
        visible: arrow.shown
        x: arrow.toX - width / 2
        y: arrow.toY - height / 2
        width: Theme.px(8)
        height: width
        radius: width / 2
        color: Theme.surface
        border.color: Theme.accent
        border.width: 2
    }
}
