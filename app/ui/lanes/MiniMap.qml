// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Theme

/// The whole run in a strip, with a window of what is in sight: drag the window to move it, its edges to resize it, press
/// beside it to bring it there.
FocusScope {
    id: map

    required property RunModel run
    required property Playhead playhead
    required property TimeAxis axis
    required property StatePalette statePalette

    readonly property real rowHeight: Math.max(2, Math.floor((height - 4) / Math.max(1, run.count)))
    readonly property real perPixel: axis.whole / Math.max(1, width)

    height: Theme.px(26)
    activeFocusOnTab: true
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("The whole run; what is in sight from %1 to %2").arg(run.timeText(axis.start)).arg(run.timeText(axis.start + axis.scale * width))
    Keys.onPressed: (event) => {
        event.accepted = true
        if (event.key === Qt.Key_Left)
            map.axis.pan(-map.width / 8)
        else if (event.key === Qt.Key_Right)
            map.axis.pan(map.width / 8)
        else
            event.accepted = false
    }
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right

    TimeAxis {
        id: all
        width: map.width
        extent: map.run.end
        growing: map.run.running
        unitMs: map.run.unitMs
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.px(3)
        color: Theme.sunken
        border.color: Theme.border
    }
    Repeater {
        model: map.run
        MiniMapItem {
            required property int index
            x: -overhang
            y: 2 + index * map.rowHeight
            width: map.width + 2 * overhang
            height: Math.max(1, map.rowHeight - 1)
            run: map.run
            lane: index
            axis: all
            statePalette: map.statePalette
        }
    }
    Rectangle {
        x: map.playhead.time / map.perPixel - width / 2
        width: 1.6
        height: map.height
        color: Theme.playhead
    }
    Rectangle {
        id: glass
        x: Math.min(map.axis.start / map.perPixel, map.width - width)
        y: -1
        width: Math.max(Theme.px(6), map.axis.scale * map.width / map.perPixel)
        height: map.height + 2
        radius: Theme.px(3)
        color: "transparent"
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.accentFill
            opacity: 0.16
        }
        border.color: Theme.accent
        border.width: 2
        FocusRing { shown: map.activeFocus; radius: Theme.px(4) }
    }
    MouseArea {
        id: pointer

        readonly property real edge: Theme.px(5)
        /// "move", "left", "right"
        property string grip: ""
        property real grabbed: 0

        function gripAt(x: real): string {
            if (Math.abs(x - glass.x) <= edge)
                return "left"
            if (Math.abs(x - glass.x - glass.width) <= edge)
                return "right"
            return "move"
        }
        function drag(x: real): void {
            const from = map.axis.start
            const to = from + map.axis.scale * map.axis.width
            const time = Math.max(0, Math.min(map.axis.whole, x * map.perPixel))
            if (grip === "left")
                map.axis.show(Math.min(time, to - map.perPixel), to)
            else if (grip === "right")
                map.axis.show(from, Math.max(time, from + map.perPixel))
            else
                map.axis.pan(((x - grabbed) * map.perPixel - from) / map.axis.scale)
        }

        anchors.fill: parent
        anchors.leftMargin: -edge
        anchors.rightMargin: -edge
        hoverEnabled: true
        preventStealing: true
        cursorShape: pressed ? (grip === "move" ? Qt.ClosedHandCursor : Qt.SizeHorCursor)
                   : containsMouse && gripAt(mouseX - edge) !== "move" ? Qt.SizeHorCursor : Qt.OpenHandCursor
        onPressed: (mouse) => {
            const x = mouse.x - edge
            grip = gripAt(x)
            const inside = x >= glass.x && x <= glass.x + glass.width
            grabbed = inside ? x - glass.x : glass.width / 2
            if (grip === "move" && !inside)
                drag(x)
        }
        onPositionChanged: (mouse) => {
            if (pressed)
                drag(mouse.x - edge)
        }
        onWheel: (wheel) => map.axis.zoom(Math.pow(1.2, -wheel.angleDelta.y / 120), map.axis.width / 2)
    }
}
