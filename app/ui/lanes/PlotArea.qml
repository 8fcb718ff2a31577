// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lanes
import Simmer.Run

/// The pointer on the lanes: click selects, drag scrubs, wheel and pinch zoom about the pointer, shift, middle button and
/// sideways wheel pan, and with Ctrl the wheel scrolls rows.
MouseArea {
    id: area

    required property TimeAxis axis
    required property Playhead playhead
    /// Repeater of Lane.
    required property Repeater lanes
    required property HoverCard card

    /// Downwards, where a lane has no rows of its own to scroll.
    signal scrolled(pixels: real)

    property real pressX: 0
    property bool scrubbing: false
    property bool panning: false

    function laneAt(y: real): Lane {
        for (let i = 0; i < lanes.count; ++i) {
            const lane = lanes.itemAt(i) as Lane
            if (lane && y >= lane.y && y < lane.y + lane.height)
                return lane
        }
        return null
    }
    function scrubTo(x: real): void {
        playhead.moveTo(Math.max(0, axis.toTime(Math.max(0, Math.min(width, x)))))
    }
    function pointAt(x: real, y: real): void {
        const lane = laneAt(y)
        const place = mapToItem(card.parent, x, y)
        card.pointerX = place.x
        card.pointerY = place.y
        card.info = lane ? lane.intervalAt(x, y - lane.y) : card.nothing
    }
    function choose(x: real, y: real): void {
        const lane = laneAt(y)
        if (!lane)
            return
        lane.chosen()
        const info = lane.intervalAt(x, y - lane.y)
        if (info.valid && info.task >= 0)
            lane.taskChosen(info.task)
        else
            scrubTo(x)
    }

    acceptedButtons: Qt.LeftButton | Qt.MiddleButton
    hoverEnabled: true
    preventStealing: true

    onPressed: (mouse) => {
        // What lies below takes it.
        if (laneAt(mouse.y)?.isStrip(mouse.x)) {
            mouse.accepted = false
            return
        }
        pressX = mouse.x
        scrubbing = false
        panning = mouse.button === Qt.MiddleButton || (mouse.modifiers & Qt.ShiftModifier)
    }
    onPositionChanged: (mouse) => {
        if (!pressed) {
            pointAt(mouse.x, mouse.y)
            return
        }
        card.info = card.nothing
        if (panning) {
            axis.pan(pressX - mouse.x)
            pressX = mouse.x
        } else if (scrubbing || Math.abs(mouse.x - pressX) > 4) {
            scrubbing = true
            scrubTo(mouse.x)
        }
    }
    onReleased: (mouse) => {
        if (!scrubbing && !panning)
            choose(mouse.x, mouse.y)
        scrubbing = false
        panning = false
    }
    onExited: card.info = card.nothing
    PinchHandler {
        id: pinch
        target: null
        property real before: 1
        onActiveChanged: before = 1
        onActiveScaleChanged: {
            area.axis.zoom(before / Math.max(0.01, activeScale), centroid.position.x)
            before = activeScale
        }
    }
    onWheel: (wheel) => {
        const sideways = wheel.angleDelta.x !== 0 || (wheel.modifiers & Qt.ShiftModifier)
        const delta = wheel.angleDelta.x !== 0 ? wheel.angleDelta.x : wheel.angleDelta.y
        if (wheel.modifiers & Qt.ControlModifier) {
            const lane = laneAt(wheel.y)
            if (!lane || !lane.scrollRows(-Math.round(delta / 40)))
                area.scrolled(-delta / 2)
        } else if (sideways)
            axis.pan(-delta / 2)
        else
            axis.zoom(Math.pow(1.2, -delta / 120), wheel.x)
    }
}
