// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// An empty place for a chip.
Shape {
    id: slot

    readonly property real radius: Math.min(Theme.radiusControl, height / 4)

    ShapePath {
        strokeColor: Theme.borderStrong
        strokeWidth: 1.2
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]
        fillColor: "transparent"
        startX: slot.radius
        PathLine { x: slot.width - slot.radius; y: 0 }
        PathArc { x: slot.width; y: slot.radius; radiusX: slot.radius; radiusY: slot.radius }
        PathLine { x: slot.width; y: slot.height - slot.radius }
        PathArc { x: slot.width - slot.radius; y: slot.height; radiusX: slot.radius; radiusY: slot.radius }
        PathLine { x: slot.radius; y: slot.height }
        PathArc { x: 0; y: slot.height - slot.radius; radiusX: slot.radius; radiusY: slot.radius }
        PathLine { x: 0; y: slot.radius }
        PathArc { x: slot.radius; y: 0; radiusX: slot.radius; radiusY: slot.radius }
    }
}
