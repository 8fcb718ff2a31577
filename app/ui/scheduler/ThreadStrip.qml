// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Scheduler
import Simmer.Theme

/// Who held the one thread, or each core, over the whole run. Drag to scrub.
Item {
    id: area

    required property RunModel run
    required property Playhead playhead
    required property StatePalette statePalette
    required property bool oneThread

    readonly property int count: strip.stripCount
    readonly property real stripHeight: Theme.px(count === 1 ? 18 : count === 2 ? 13 : count <= 4 ? 10 : 6)

    height: count * stripHeight + (count - 1) * strip.spacing
    Accessible.role: Accessible.Grouping
    Accessible.name: oneThread ? qsTr("Who held the one thread") : qsTr("Who held which core")

    PlaceTitle {
        visible: area.oneThread || area.count === 1
        anchors.verticalCenter: strip.verticalCenter
        width: strip.x - Theme.px(8)
        title: area.oneThread ? qsTr("The one thread") : qsTr("core %1").arg(0)
    }
    Repeater {
        model: area.oneThread || area.count === 1 || area.count > 4 ? 0 : area.count
        PlainText {
            required property int index
            y: index * (area.stripHeight + strip.spacing) + (area.stripHeight - height) / 2
            text: qsTr("core %1").arg(index)
            color: Theme.textMuted
            font.pixelSize: Theme.px(10)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: strip
        visible: area.count === 1
        radius: 3
        color: Theme.sunken
        border.color: Theme.border
    }
    Repeater {
        model: area.count > 1 ? area.count : 0
        Rectangle {
            required property int index
            x: strip.x
            y: index * (area.stripHeight + strip.spacing)
            width: strip.width
            height: area.stripHeight
            radius: 2
            color: Theme.sunken
            border.color: Theme.border
        }
    }
    StripItem {
        id: strip
        x: Theme.px(area.oneThread || area.count === 1 ? 126 : 60)
        width: area.width - x
        height: area.height
        run: area.run
        lane: area.playhead.lane
        statePalette: area.statePalette
        spacing: Theme.px(3)
        font.family: Theme.sans
        font.pixelSize: Math.min(Theme.fontTiny, area.stripHeight - 2)
        font.weight: Font.DemiBold
        freeText: area.oneThread ? qsTr("free: nothing is ready") : qsTr("free")
        freeWord: qsTr("free")
    }
    Rectangle {
        x: strip.x + strip.width * Math.min(1, area.playhead.time / Math.max(1, strip.end)) - width / 2
        y: -Theme.px(5)
        width: 1.6
        height: parent.height + Theme.px(10)
        color: Theme.playhead
    }
    MouseArea {
        anchors.fill: strip
        anchors.topMargin: -Theme.px(4)
        anchors.bottomMargin: -Theme.px(4)
        cursorShape: Qt.SizeHorCursor
        preventStealing: true
        function scrub(x: real): void {
            area.playhead.moveTo(Math.max(0, Math.min(1, x / width)) * strip.end)
        }
        onPressed: (mouse) => scrub(mouse.x)
        onPositionChanged: (mouse) => scrub(mouse.x)
    }
}
