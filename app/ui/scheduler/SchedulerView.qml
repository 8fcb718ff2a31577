// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Scheduler
import Simmer.Theme

/// Who runs, who could, who waits and what for, in the chosen lane at the playhead.
FocusScope {
    id: view

    required property RunModel run
    required property Playhead playhead
    /// Line of each step's code, from 1; empty where it is not known.
    property var stepLines: []
    /// Pixels at the left of the heading that others take; 0: it has a title.
    property real headingIndent: 0

    readonly property bool flows: model.scheduling === "coroutines" || model.scheduling === "threads" || model.scheduling === "gil"
    readonly property bool isUntouched: !run.hasResults && !run.running

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Scheduler")

    readonly property SchedulerModel schedulerModel: model
    SchedulerModel {
        id: model
        run: view.run
        playhead: view.playhead
        stepLines: view.stepLines
        mostChips: flow.item ? flow.item.mostChips : processes.item ? processes.item.mostChips : 60
    }
    ThemePalette { id: look }
    WarmUp { }

    Item {
        id: heading
        x: Theme.padding
        width: parent.width - 2 * x
        height: Theme.px(40)
        PlainText {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            width: view.headingIndent > 0 ? view.headingIndent - Theme.px(14) : implicitWidth
            visible: view.headingIndent === 0
            text: qsTr("Scheduler")
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Bold
        }
        Row {
            id: pills
            anchors.left: title.right
            anchors.leftMargin: Theme.px(14)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)
            Repeater {
                model: view.run
                Pill {
                    required property int index
                    required property string title
                    text: title
                    checkable: false
                    leftPadding: Theme.px(view.run.count > 4 ? 8 : 14)
                    rightPadding: leftPadding
                    chosen: view.playhead.lane === index
                    keys: String(index + 1)
                    explanation: qsTr("Show %1").arg(title)
                    onClicked: view.playhead.setLane(index)
                }
            }
        }
        PlainText {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: model.when
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
            visible: view.run.hasResults && implicitWidth <= parent.width - pills.x - pills.width - Theme.px(12)
        }
    }

    Item {
        id: body
        x: Theme.px(24)
        width: parent.width - 2 * x
        anchors.top: heading.bottom
        anchors.topMargin: Theme.px(6)
        anchors.bottom: strip.top
        anchors.bottomMargin: Theme.px(8)
        visible: model.present

        StageLoader {
            id: flow
            shown: view.flows
            sourceComponent: FlowStage {
                model: view.schedulerModel
                playhead: view.playhead
                onTaskChosen: (task) => view.playhead.selectTask(task)
            }
        }
        StageLoader {
            id: processes
            shown: view.schedulerModel.scheduling === "processes"
            sourceComponent: ProcessStage {
                model: view.schedulerModel
                onTaskChosen: (task) => view.playhead.selectTask(task)
            }
        }
        StageLoader {
            shown: view.schedulerModel.scheduling === "sequential"
            sourceComponent: SequentialStage {
                model: view.schedulerModel
                onTaskChosen: (task) => view.playhead.selectTask(task)
            }
        }
    }
    component StageLoader: Loader {
        required property bool shown
        anchors.fill: parent
        active: shown
        visible: shown
    }

    ThreadStrip {
        id: strip
        x: Theme.px(24)
        width: parent.width - 2 * x
        anchors.bottom: why.top
        anchors.bottomMargin: Theme.px(6)
        visible: model.present
        run: view.run
        playhead: view.playhead
        statePalette: look
        oneThread: model.scheduling === "coroutines" || model.scheduling === "sequential"
    }
    Item {
        id: why
        x: Theme.px(24)
        width: parent.width - 2 * x
        height: Math.max(Theme.px(20), answer.height)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(9)
        Accessible.role: Accessible.StaticText
        Accessible.name: model.whyQuestion + " " + model.whyAnswer
        PlainText {
            id: question
            text: model.whyQuestion
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        PlainText {
            id: answer
            anchors.left: question.right
            anchors.leftMargin: question.text === "" ? 0 : Theme.px(8)
            anchors.right: why.right
            text: model.whyAnswer
            font.pixelSize: oneLine.advanceWidth > 1.9 * width ? Theme.fontTiny : Theme.fontSmall
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
            HoverTip { text: parent.truncated ? model.whyAnswer : "" }
        }
        TextMetrics {
            id: oneLine
            font.family: Theme.sans
            font.pixelSize: Theme.fontSmall
            text: model.whyAnswer
        }
    }

    PlainText {
        anchors.centerIn: parent
        width: parent.width - Theme.px(80)
        visible: !model.present
        text: view.run.count === 0 ? qsTr("No lesson is open.")
            : view.isUntouched ? qsTr("Run the lesson: here you will see who runs, who could, and who waits for what.")
            : qsTr("This lane has recorded nothing yet.")
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
