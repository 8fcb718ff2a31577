// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// From the head of the queue to the loop.
Shape {
    id: arrow
    width: Theme.px(26)
    height: Theme.px(10)
    ShapePath {
        strokeColor: Theme.borderStrong
        strokeWidth: 2
        fillColor: "transparent"
        startX: 0; startY: arrow.height / 2
        PathLine { x: arrow.width * 0.7; y: arrow.height / 2 }
    }
    ShapePath {
        strokeWidth: -1
        fillColor: Theme.borderStrong
        startX: arrow.width * 0.7; startY: 0
        PathLine { x: arrow.width; y: arrow.height / 2 }
        PathLine { x: arrow.width * 0.7; y: arrow.height }
    }
}
