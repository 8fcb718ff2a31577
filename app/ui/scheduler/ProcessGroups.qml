// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// What stands for the boxes where there are too many processes: counted groups by what they do.
Row {
    id: board

    required property SchedulerModel model

    readonly property var places: [SchedulerModel.Running, SchedulerModel.Ready, SchedulerModel.Suspended, SchedulerModel.Finished]
    readonly property list<string> titles: [qsTr("● on a core"), qsTr("○ ready"), qsTr("■ waiting"), qsTr("✓ over")]
    readonly property var counts: [model.runningCount, model.readyCount, model.suspendedCount, model.finishedCount]
    readonly property real columnWidth: (width - (places.length - 1) * spacing) / places.length

    spacing: Theme.px(14)

    Repeater {
        model: board.places.length
        Column {
            id: place
            required property int index
            width: board.columnWidth
            spacing: Theme.px(4)
            PlainText {
                id: title
                text: board.titles[place.index]
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            GroupBars {
                width: place.width
                height: board.height - title.height - place.spacing
                groups: board.model.grouped ? board.model.groups.filter(group => group.place === board.places[place.index]) : []
                total: board.model.run ? board.model.run.countText(board.counts[place.index]) : ""
            }
        }
    }
}
