// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// What stands on the stage where there are too many tasks for chips: counted groups in each place.
Item {
    id: overlay

    required property SchedulerModel model
    required property real topY
    required property real readyWidth
    required property real readyHeight
    required property real waitX
    required property real waitHeight
    /// Where those stand that run.
    required property var runningSpots

    readonly property var ready: of(SchedulerModel.Ready)
    readonly property var running: of(SchedulerModel.Running).slice(0, runningSpots.length)
    readonly property var suspended: of(SchedulerModel.Suspended)

    function of(place: int): var { return model.grouped ? model.groups.filter(group => group.place === place) : [] }

    GroupBars {
        y: overlay.topY
        width: overlay.readyWidth
        height: overlay.readyHeight
        groups: overlay.ready
        total: overlay.model.run ? overlay.model.run.countText(overlay.model.readyCount) : ""
    }
    GroupBars {
        x: overlay.waitX
        y: overlay.topY
        width: overlay.width - overlay.waitX
        height: overlay.waitHeight
        groups: overlay.suspended
        total: overlay.model.run ? overlay.model.run.countText(overlay.model.suspendedCount) : ""
    }
    Repeater {
        model: overlay.running.length
        TaskChip {
            required property int index
            readonly property var group: overlay.running[index] ?? { name: "", colorIndex: 0 }
            readonly property rect spot: overlay.runningSpots[index] ?? Qt.rect(0, 0, 0, 0)
            x: spot.x
            y: spot.y
            width: spot.width
            height: spot.height
            name: group.name
            colorIndex: group.colorIndex
        }
    }
}
