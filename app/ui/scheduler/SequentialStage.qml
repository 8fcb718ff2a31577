// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// One thread: a stack of who waits for whom. Only the top moves.
Item {
    id: stage

    required property SchedulerModel model
    signal taskChosen(task: double)

    readonly property int duration: Math.min(Theme.durationChip, model.moveDuration)
    readonly property int depth: model.readyCount + model.runningCount + model.suspendedCount
    readonly property real floorY: band.count > 0 ? band.y - Theme.px(8) : height
    readonly property bool roomy: floorY >= Theme.px(196)
    readonly property real stageTop: roomy ? Theme.px(40) : Theme.px(22)
    readonly property real stageBottom: floorY - (model.finishedCount > 0 ? Theme.px(roomy ? 36 : 26) : 0)
    readonly property real plateHeight: Math.max(Theme.px(18), Math.min(Theme.px(52), (stageBottom - stageTop) / Math.max(3, depth) - Theme.px(6)))
    readonly property real plateWidth: Math.min(width, Theme.px(560))

    PlaceTitle {
        width: stage.width
        title: qsTr("The call stack")
        explanation: stage.roomy ? qsTr("each waits for the one above it; only the top can go on") : ""
    }
    PlainText {
        x: (stage.width - width) / 2
        y: (stage.stageTop + stage.stageBottom) / 2
        visible: stage.depth === 0
        text: stage.model.finishedCount > 0 ? qsTr("everything is done") : qsTr("not started")
        color: Theme.textFaint
        font.pixelSize: Theme.fontSmall
    }
    Repeater {
        model: stage.model
        Item {
            id: plate
            required property int index
            required property double task
            required property string name
            required property int colorIndex
            required property string taskState
            required property string stateText
            required property int place
            required property string wait
            required property string where
            required property string since
            required property string clock
            required property double elapsed
            required property bool selected
            readonly property bool alive: place !== SchedulerModel.Finished
            readonly property bool isTop: index === stage.depth - 1

            width: stage.plateWidth
            height: stage.plateHeight
            x: (stage.width - width) / 2
            y: stage.stageBottom - Theme.px(6) - (Math.min(index, stage.depth) + 1) * (height + Theme.px(6))
            opacity: alive ? 1 : 0
            visible: opacity > 0
            Behavior on y { NumberAnimation { duration: stage.duration; easing.type: Easing.OutQuad } }
            Behavior on opacity { NumberAnimation { duration: stage.duration } }
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1, %2 %3").arg(name).arg(stateText).arg(wait)
            Accessible.onPressAction: stage.taskChosen(task)

            WaitCard {
                anchors.fill: parent
                wait: plate.taskState === "running" ? qsTr("has the thread")
                    : plate.wait === "" ? plate.stateText : plate.wait
                where: plate.where
                since: plate.since
                clock: plate.isTop ? plate.clock : ""
                elapsed: plate.elapsed
                colorIndex: plate.colorIndex
                chipWidth: chip.width
                dead: plate.taskState === "deadlocked"
            }
            TaskChip {
                id: chip
                x: Theme.px(plate.height >= Theme.px(42) ? 10 : 3)
                y: x
                width: Theme.px(74)
                height: plate.height - 2 * y
                name: plate.name
                colorIndex: plate.colorIndex
                selected: plate.selected
                opacity: plate.isTop ? 1 : 0.6
            }
            TapHandler { onTapped: stage.taskChosen(plate.task) }
        }
    }
    FinishedLine {
        y: stage.floorY - height
        x: (stage.width - width) / 2
        width: stage.plateWidth
        height: Theme.px(stage.roomy ? 30 : 22)
        model: stage.model
    }
    ThingsBand {
        id: band
        y: stage.height - height
        width: stage.width
        centred: true
        model: stage.model
        roomy: stage.height >= Theme.px(230)
        onTaskChosen: (task) => stage.taskChosen(task)
    }
}
