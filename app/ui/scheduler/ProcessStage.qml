// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Simmer.Scheduler
import Simmer.Theme

/// Processes: boxes with walls, each with memory of its own; between them only what the operating system shares.
Item {
    id: stage

    required property SchedulerModel model
    signal taskChosen(task: double)

    readonly property int duration: Math.min(Theme.durationChip, model.moveDuration)
    readonly property bool roomy: height >= Theme.px(196)
    readonly property real stageTop: roomy ? Theme.px(40) : Theme.px(22)
    readonly property real sharedHeight: band.count > 0 ? band.height + Theme.px(roomy ? 34 : 20) : 0
    readonly property int count: boxes.count
    readonly property int columns: columnsFor(count)
    readonly property int rows: Math.max(1, Math.ceil(count / columns))
    /// Boxes in which only their chips have room stand close.
    readonly property bool dense: heightWith(columns, Theme.px(10)) < Theme.px(44)
    readonly property real gap: Theme.px(dense ? denseGap : 14)
    readonly property real rowGap: Theme.px(dense ? denseRowGap : 10)
    readonly property int denseGap: 5
    readonly property int denseRowGap: 4
    /// So that a short name can be read in them.
    readonly property real leastWidth: Theme.px(54)
    readonly property real leastHeight: Theme.px(22)
    readonly property int mostColumns: Math.max(8, Math.floor((width + Theme.px(denseGap)) / (leastWidth + Theme.px(denseGap))))
    readonly property int mostRows: Math.max(1, Math.floor((height - stageTop - sharedHeight + Theme.px(denseRowGap)) / (leastHeight + Theme.px(denseRowGap))))
    /// More processes than this are groups.
    readonly property int mostChips: Math.min(60, mostColumns * mostRows)
    readonly property real boxWidth: Math.min(Theme.px(240), (width - gap * (columns - 1)) / columns)
    readonly property real boxHeight: Math.min(Theme.px(118), heightWith(columns, rowGap))
    readonly property real stageLeft: (width - columns * (boxWidth + gap) + gap) / 2

    /// Of a box, with so many columns and so many pixels between rows.
    function heightWith(columns: int, between: real): real {
        return (height - stageTop - sharedHeight + between) / Math.max(1, Math.ceil(count / columns)) - between
    }
    /// The fewest columns in which boxes are high enough for what they say; else for a chip each.
    function columnsFor(count: int): int {
        for (let columns = Math.max(1, Math.min(count, 4)); columns <= 6; ++columns) {
            if (heightWith(columns, Theme.px(10)) >= Theme.px(80))
                return columns
        }
        if (heightWith(6, Theme.px(10)) >= Theme.px(44))
            return Math.min(count, 6)
        for (let columns = 8; columns < mostColumns; ++columns) {
            if (heightWith(columns, Theme.px(denseRowGap)) >= leastHeight)
                return columns
        }
        return mostColumns
    }

    /// Goes up whenever boxes come or go.
    property int generation: 0
    function boxOf(task: double): Item {
        for (let i = 0; generation >= 0 && i < boxes.count; ++i) {
            const box = boxes.itemAt(i)
            if (box && box.task === task)
                return box
        }
        return null
    }
    function itemOf(entry: var): Item {
        return entry.thing !== undefined ? band.cardOf(entry.thing) : boxOf(entry.task)
    }

    PlaceTitle {
        width: stage.width
        title: qsTr("Processes")
        explanation: stage.roomy ? qsTr("each with memory of its own; nothing passes the walls by itself") : ""
    }

    // --- pipes, and lines from who waits or holds to what ---
    Repeater {
        model: stage.model.things.length
        // Only a queue has who puts and who takes.
        PipeItems {
            required property int index
            anchors.fill: parent
            thing: stage.model.things[index] ?? { givers: [], takers: [], moves: 0, lastBy: -1, lastPut: false }
            card: band.cardOf(index)
            boxOf: stage.boxOf
            duration: stage.duration
        }
    }
    Repeater {
        model: stage.model.links.length
        Shape {
            id: link
            required property int index
            readonly property var tie: stage.model.links[index] ?? { thing: -1, task: -1, tie: "" }
            readonly property Item box: stage.boxOf(tie.task)
            readonly property Item card: band.cardOf(tie.thing)
            visible: box !== null && card !== null && card.kind !== "queue"
            ShapePath {
                strokeColor: link.box ? link.box.colors.outline : "transparent"
                strokeWidth: 2.4
                strokeStyle: link.tie.tie === "holds" ? ShapePath.SolidLine : ShapePath.DashLine
                dashPattern: [3, 2]
                fillColor: "transparent"
                startX: link.box ? link.box.x + link.box.width / 2 : 0
                startY: link.box ? link.box.y + link.box.height : 0
                PathLine {
                    x: link.card ? link.card.chipCenterX : 0
                    y: band.y
                }
            }
        }
    }

    Repeater {
        id: boxes
        model: stage.model
        onItemAdded: ++stage.generation
        onItemRemoved: ++stage.generation
        ProcessBox {
            id: box
            required property int index
            x: stage.stageLeft + (index % stage.columns) * (stage.boxWidth + stage.gap)
            y: stage.stageTop + Math.floor(index / stage.columns) * (stage.boxHeight + stage.rowGap)
            width: stage.boxWidth
            height: stage.boxHeight
            onChosen: (task) => stage.taskChosen(task)

            // What it returned goes to the one that started it.
            Traveller {
                readonly property Item home: stage.boxOf(box.starter)
                parent: stage
                z: 3
                ticket: box.result === "" ? 0 : 1
                duration: home ? stage.duration * 2 : 0
                text: box.result
                fromX: box.x + box.width / 2
                fromY: box.y + box.height / 2
                toX: home ? home.x + home.width / 2 : 0
                toY: home ? home.y + home.height / 2 : 0
            }
        }
    }
    ProcessGroups {
        y: stage.stageTop
        width: stage.width
        height: stage.height - stage.sharedHeight - y
        visible: stage.model.grouped
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
    WhyLine {
        anchors.fill: parent
        z: -1
        model: stage.model
        itemOf: stage.itemOf
    }
    WhyLine {
        anchors.fill: parent
        // Between boxes that stand close is no room for tips.
        z: stage.dense ? -1 : 4
        tipsOnly: true
        model: stage.model
        itemOf: stage.itemOf
    }
}
