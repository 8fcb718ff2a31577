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
    readonly property bool sharing: model.objects.length > 0
    readonly property real sharedHeight: sharing ? Theme.px(roomy ? 52 : 40) : 0
    readonly property int count: boxes.count
    readonly property int columns: count <= 4 ? Math.max(1, count) : Math.ceil(count / Math.ceil(count / 5))
    readonly property int rows: Math.max(1, Math.ceil(count / columns))
    readonly property real gap: Theme.px(14)
    readonly property real boxWidth: Math.min(Theme.px(240), (width - gap * (columns - 1)) / columns)
    readonly property real boxHeight: Math.min(Theme.px(118), (height - stageTop - sharedHeight) / rows - Theme.px(10))
    readonly property real stageLeft: (width - columns * (boxWidth + gap) + gap) / 2

    function boxOf(task: double): Item {
        for (let i = 0; i < boxes.count; ++i) {
            const box = boxes.itemAt(i)
            if (box && box.task === task)
                return box
        }
        return null
    }

    PlaceTitle {
        width: stage.width
        title: qsTr("Processes")
        explanation: stage.roomy ? qsTr("each with memory of its own; nothing passes the walls by itself") : ""
    }

    Repeater {
        id: boxes
        model: stage.model
        Rectangle {
            id: box
            required property int index
            required property double task
            required property string name
            required property int colorIndex
            required property string taskState
            required property string stateText
            required property int place
            required property string wait
            required property string clock
            required property string memory
            required property double elapsed
            required property bool selected

            readonly property bool over: place === SchedulerModel.Finished
            readonly property var colors: Theme.taskColor(colorIndex)
            readonly property real chipCenterX: x + width / 2
            readonly property real chipCenterY: y + Theme.px(24)

            x: stage.stageLeft + (index % stage.columns) * (stage.boxWidth + stage.gap)
            y: stage.stageTop + Math.floor(index / stage.columns) * (stage.boxHeight + Theme.px(10))
            width: stage.boxWidth
            height: stage.boxHeight
            radius: Theme.px(6)
            color: over ? "transparent" : Theme.sunken
            border.color: over ? Theme.border : colors.outline
            border.width: over ? 1 : 4
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1, %2 %3 %4").arg(name).arg(stateText).arg(wait).arg(memory)
            Accessible.onPressAction: stage.taskChosen(task)

            TaskChip {
                id: chip
                x: Theme.px(10)
                y: Theme.px(10)
                width: Math.min(Theme.px(84), parent.width - 2 * x)
                height: Math.min(Theme.px(28), box.height / 3)
                name: box.name
                colorIndex: box.colorIndex
                selected: box.selected
                opacity: box.over ? 0.55 : 1
            }
            CountdownPie {
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(10)
                anchors.verticalCenter: chip.verticalCenter
                width: chip.height
                height: width
                visible: box.elapsed >= 0
                elapsed: Math.max(0, box.elapsed)
                color: box.colors.fill
            }
            Column {
                x: Theme.px(9)
                anchors.top: chip.bottom
                anchors.topMargin: Theme.px(4)
                width: parent.width - 2 * x
                PlainText {
                    width: parent.width - (box.height < Theme.px(86) ? memory.implicitWidth + Theme.px(2) : 0)
                    text: box.stateText
                    color: box.over ? Theme.textMuted : Theme.text
                    font.pixelSize: box.height < Theme.px(86) ? Theme.fontTiny : Theme.fontSmall
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                }
                PlainText {
                    width: parent.width
                    visible: box.wait !== "" && box.height >= Theme.px(86)
                    text: box.wait
                    color: Theme.textMuted
                    font.pixelSize: Theme.fontTiny
                    wrapMode: Text.Wrap
                    maximumLineCount: box.height >= Theme.px(box.memory === "" ? 94 : 110) ? 2 : 1
                    elide: Text.ElideRight
                }
            }
            PlainText {
                id: memory
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.px(8)
                text: box.memory
                visible: box.memory !== "" && box.height >= Theme.px(60)
                color: Theme.textMuted
                font.pixelSize: Theme.fontTiny
                HoverTip { text: qsTr("memory of its own") }
            }
            TapHandler { onTapped: stage.taskChosen(box.task) }
        }
    }

    Row {
        id: shared
        anchors.horizontalCenter: parent.horizontalCenter
        y: stage.height - height
        height: Theme.px(28)
        spacing: Theme.px(12)
        Repeater {
            id: objects
            model: stage.model.objects
            Rectangle {
                id: object
                required property var modelData
                readonly property real centerX: shared.x + x + width / 2
                width: Math.min(text.implicitWidth + Theme.px(20), Theme.px(220))
                height: shared.height
                radius: height / 2
                color: Theme.surface
                border.color: Theme.borderStrong
                border.width: 1.5
                PlainText {
                    id: text
                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - Theme.px(16))
                    text: qsTr("%1: %2").arg(object.modelData.name).arg(object.modelData.text)
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                }
            }
        }
    }
    // Who waits at what, and who holds it.
    Repeater {
        model: stage.model.links
        Shape {
            id: pipe
            required property var modelData
            readonly property Item box: boxes.count > 0 ? stage.boxOf(modelData.task) : null
            readonly property Item object: objects.count > modelData.object ? objects.itemAt(modelData.object) : null
            visible: box !== null && object !== null
            z: -1
            ShapePath {
                strokeColor: pipe.box ? pipe.box.colors.outline : "transparent"
                strokeWidth: 2
                strokeStyle: pipe.modelData.holds ? ShapePath.SolidLine : ShapePath.DashLine
                dashPattern: [3, 2]
                fillColor: "transparent"
                startX: pipe.box ? pipe.box.x + pipe.box.width / 2 : 0
                startY: pipe.box ? pipe.box.y + pipe.box.height : 0
                PathLine {
                    x: pipe.object ? pipe.object.centerX : 0
                    y: shared.y
                }
            }
        }
    }
}
