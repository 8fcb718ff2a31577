// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Lanes
import Simmer.Theme
import Simmer.Run

/// The one moment that all views show, as a line with a handle on top. Lies over the plot, as wide as it.
Item {
    id: line

    required property Playhead playhead
    required property TimeAxis axis
    /// For assistive technology: the time in words.
    required property string timeText

    readonly property real at: (playhead.time - axis.start) / axis.scale

    Item {
        x: line.at
        height: line.height
        visible: line.at >= -0.5 && line.at <= line.width + 0.5

        Rectangle {
            x: -width / 2
            y: Theme.px(8)
            width: 1.6
            height: parent.height - y
            color: Theme.playhead
        }
        Shape {
            x: -width / 2
            width: Theme.px(14)
            height: Theme.px(10)
            ShapePath {
                fillColor: Theme.playhead
                strokeWidth: -1
                PathLine { x: Theme.px(14); y: 0 }
                PathLine { x: Theme.px(7); y: Theme.px(10) }
            }
        }
        MouseArea {
            x: -width / 2
            y: -Theme.px(4)
            width: Theme.px(24)
            height: Theme.px(22)
            cursorShape: Qt.SizeHorCursor
            preventStealing: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Slider
            Accessible.name: qsTr("Playhead, at %1").arg(line.timeText)
            Keys.onLeftPressed: line.playhead.stepBack()
            Keys.onRightPressed: line.playhead.stepForward()
            onPositionChanged: (mouse) => {
                const pixel = mapToItem(line, mouse.x, 0).x
                line.playhead.moveTo(Math.max(0, line.axis.toTime(Math.max(0, Math.min(line.width, pixel)))))
            }
            FocusRing { shown: parent.activeFocus; radius: 6 }
        }
    }
}
