// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// How much of a timer's wait is over.
Item {
    id: pie

    /// 0 … 1.
    required property real elapsed
    required property color color

    implicitWidth: Theme.px(32)
    implicitHeight: implicitWidth

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.sunken
        border.color: Theme.border
    }
    Shape {
        anchors.fill: parent
        opacity: 0.75
        visible: pie.elapsed > 0
        ShapePath {
            fillColor: pie.color
            strokeWidth: -1
            startX: pie.width / 2
            startY: pie.height / 2
            PathLine { x: pie.width / 2; y: 0 }
            PathAngleArc {
                moveToStart: false
                centerX: pie.width / 2
                centerY: pie.height / 2
                radiusX: pie.width / 2
                radiusY: pie.height / 2
                startAngle: -90
                sweepAngle: Math.min(359.9, 360 * pie.elapsed)
            }
            PathLine { x: pie.width / 2; y: pie.height / 2 }
        }
    }
}
