// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Simmer.Lanes
import Simmer.Theme
import Simmer.Run

/// All lanes of a run on one time axis, with the playhead through them.
FocusScope {
    id: view

    required property RunModel run
    required property Playhead playhead
    /// Line of each step's code, from 1; empty where it is not known.
    property var stepLines: []
    /// Null where there are none.
    property Bookmarks bookmarks: null
    /// A run to lay under this one, lesson time on lesson time; null where there is none.
    property KeptRun kept: null
    /// Nanoseconds of this run.
    readonly property real keptEnd: kept && kept.exists && run.hasResults ? kept.end * run.unitMs / kept.unitMs : 0

    readonly property alias timeAxis: timeAxis
    readonly property real plotLeft: Theme.px(200)
    readonly property real plotWidth: Math.max(40, body.width - plotLeft - Theme.px(128))
    readonly property bool isEmpty: run.count === 0
    readonly property bool isUntouched: !run.hasResults && !run.running

    /// What all lanes take with the roomiest rows.
    readonly property real wantedHeight: body.y + stage.wanted + Theme.px(8)

    /// Shows the whole run again.
    function fit(): void { timeAxis.fit() }
    /// About the playhead if it is in sight, else about the middle.
    function zoom(factor: real): void {
        const at = timeAxis.toPixel(view.playhead.time)
        timeAxis.zoom(factor, at >= 0 && at <= view.plotWidth ? at : view.plotWidth / 2)
    }
    function zoomIn(): void { view.zoom(1 / 1.5) }
    function zoomOut(): void { view.zoom(1.5) }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Lanes")
    Keys.onPressed: (event) => {
        event.accepted = event.modifiers === Qt.NoModifier || event.key === Qt.Key_Plus
        if (event.accepted && event.key === Qt.Key_F)
            view.fit()
        else if (event.accepted && (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal))
            view.zoomIn()
        else if (event.accepted && event.key === Qt.Key_Minus)
            view.zoomOut()
        else if (event.accepted && event.key === Qt.Key_Escape && view.playhead.task >= 0)
            view.playhead.selectTask(-1)
        else
            event.accepted = false
    }

    component Small: IconButton {
        implicitHeight: Theme.px(24)
        implicitWidth: Theme.px(28)
        iconSize: Theme.px(14)
    }
    ThemePalette { id: look }
    TimeAxis {
        id: timeAxis
        width: view.plotWidth
        extent: Math.max(view.run.end, view.keptEnd)
        growing: view.run.running
        unitMs: view.run.unitMs
        unitName: view.run.unitName
        locale: view.run.locale
        markDistance: Theme.px(58)
        fontFamily: Theme.sans
        fontSize: Theme.fontTiny
    }
    AxisMarksModel {
        id: axisMarks
        axis: timeAxis
    }
    StageLayout {
        id: stage
        run: view.run
        available: body.height
        scale: Theme.scale
        showMain: mainSwitch.checked
    }
    Connections {
        target: view.playhead
        function onMoved(): void { timeAxis.ensureVisible(view.playhead.time) }
    }

    Item {
        id: heading
        x: Theme.padding
        width: parent.width - 2 * x
        height: Theme.px(33)

        PlainText {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            text: view.run.count === 1 ? qsTr("One real run") : qsTr("%1 real runs").arg(view.run.count)
            visible: !view.isEmpty
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Bold
        }
        PlainText {
            id: subtitle
            anchors.left: title.right
            anchors.leftMargin: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("same steps, same time axis")
            visible: view.run.count > 1 && x + implicitWidth + Theme.px(24) < legend.x
            color: Theme.textMuted
            font.pixelSize: Theme.fontBody
        }
        Legend {
            id: legend
            anchors.right: buttons.left
            anchors.rightMargin: buttons.width > 0 ? Theme.px(12) : 0
            anchors.verticalCenter: parent.verticalCenter
            statePalette: look
            visible: !view.isEmpty
            room: Math.max(0, heading.width - title.width - buttons.width - Theme.px(40))
            width: room < implicitWidth ? room : implicitWidth
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)
            Pill {
                id: mainSwitch
                visible: stage.canHideMain
                text: "main"
                explanation: checked ? qsTr("Hide main, which only starts and awaits the others")
                                     : qsTr("Show main, which only starts and awaits the others")
            }
            Pill {
                id: objectsSwitch
                objectName: "objects"
                visible: stage.hasObjects
                text: qsTr("objects")
                checkable: false
                chosen: stage.tracksShown
                explanation: chosen ? qsTr("Hide the tracks of locks, queues and the like") : qsTr("Show locks, queues and the like under the tasks")
                onClicked: stage.tracks = stage.tracksShown ? StageLayout.Hidden : StageLayout.Shown
            }
            Row {
                visible: !view.isEmpty
                Small {
                    objectName: "zoomOut"
                    iconName: "minus"
                    explanation: qsTr("Show more time")
                    keys: "−"
                    enabled: view.run.hasResults && !timeAxis.fitted
                    onClicked: view.zoomOut()
                }
                Small {
                    objectName: "zoomIn"
                    iconName: "plus"
                    explanation: qsTr("Zoom in")
                    keys: "+"
                    enabled: view.run.hasResults
                    onClicked: view.zoomIn()
                }
                Small {
                    objectName: "fit"
                    iconName: "fit"
                    explanation: qsTr("Show the whole run")
                    keys: "F"
                    enabled: view.run.hasResults && !timeAxis.fitted
                    onClicked: view.fit()
                }
            }
        }
    }

    Item {
        id: body
        x: Theme.px(6)
        anchors.top: heading.bottom
        anchors.topMargin: Theme.px(19)
        anchors.bottom: overview.visible ? overview.top : parent.bottom
        anchors.bottomMargin: Theme.px(5)
        width: parent.width - 2 * x

        Flickable {
            id: scroller
            anchors.fill: parent
            contentHeight: stage.height
            interactive: false
            clip: true
            T.ScrollBar.vertical: ScrollStrip { }
            function scroll(pixels: real): void {
                contentY = Math.max(0, Math.min(contentHeight - height, contentY + pixels))
            }
            // Beside the plot, where the wheel has nothing to zoom.
            WheelHandler {
                onWheel: (event) => scroller.scroll(-event.angleDelta.y / 2)
            }

            Rectangle {
                readonly property var place: stage.lanes[view.playhead.lane]
                visible: place !== undefined && view.run.count > 1
                y: place ? place.y : 0
                width: scroller.width
                height: place ? place.height : 0
                radius: Theme.radiusControl
                color: Theme.selectedSurface
                border.color: Theme.accentBorder
                border.width: 1
            }
            AxisLines {
                x: view.plotLeft
                width: view.plotWidth
                height: Math.max(scroller.height, stage.height)
                marks: axisMarks
                visible: !view.isEmpty
            }
            Repeater {
                id: lanes
                model: view.run
                Lane {
                    run: view.run
                    axis: timeAxis
                    statePalette: look
                    place: stage.lanes[index] ?? ({ y: 0, height: 0, mode: 0, top: 0, pitch: 25, bar: 16, trackTop: 0, trackPitch: 0, trackBar: 0 })
                    y: place.y
                    width: scroller.width
                    height: place.height
                    showMain: stage.showMain
                    selected: view.playhead.lane === index
                    selectedTask: selected ? view.playhead.task : -1
                    plotLeft: view.plotLeft
                    plotWidth: view.plotWidth
                    stepLines: view.stepLines
                    kept: view.kept
                    onChosen: view.playhead.setLane(index)
                    onTaskChosen: (task) => {
                        view.playhead.setLane(index)
                        view.playhead.selectTask(task)
                    }
                }
            }
            PlotArea {
                x: view.plotLeft
                width: view.plotWidth
                height: Math.max(scroller.height, stage.height)
                axis: timeAxis
                playhead: view.playhead
                lanes: lanes
                card: card
                enabled: view.run.hasResults
                onScrolled: (pixels) => scroller.scroll(pixels)
            }
        }

        AxisMarks {
            x: view.plotLeft
            y: -Theme.px(19)
            width: view.plotWidth
            height: Theme.px(19)
            marks: axisMarks
            visible: !view.isEmpty
        }
        BookmarkLines {
            x: view.plotLeft
            y: -Theme.px(5)
            width: view.plotWidth
            height: Math.min(scroller.height, stage.height) + Theme.px(7)
            visible: view.run.hasResults
            bookmarks: view.bookmarks
            playhead: view.playhead
            axis: timeAxis
            run: view.run
        }
        PlayheadLine {
            x: view.plotLeft
            y: -Theme.px(5)
            width: view.plotWidth
            height: Math.min(scroller.height, stage.height) + Theme.px(7)
            visible: view.run.hasResults
            playhead: view.playhead
            axis: timeAxis
            timeText: view.run.timeText(view.playhead.time)
        }
        HoverCard {
            id: card
            property real pointerX: 0
            property real pointerY: 0
            x: Math.max(0, Math.min(body.width - width, pointerX + Theme.px(14)))
            y: pointerY + Theme.px(19) + height > body.height ? Math.max(-body.y, pointerY - height - Theme.px(10))
                                                              : pointerY + Theme.px(19)
        }

        PlainText {
            anchors.centerIn: parent
            visible: view.isEmpty
            text: qsTr("No lesson is open. Choose one from the course.")
            color: Theme.textMuted
        }
        PlainText {
            // Within one lane, so that no border goes through it.
            readonly property var lane: stage.lanes[Math.floor((view.run.count - 1) / 2)]
            x: view.plotLeft
            y: lane ? lane.y : 0
            width: view.plotWidth
            height: lane ? lane.height : body.height
            visible: view.isUntouched && !view.isEmpty
            text: qsTr("Run the lesson: each lane is then really executed.")
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            color: Theme.textMuted
        }
    }

    MiniMap {
        id: overview
        x: body.x + view.plotLeft
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(7)
        width: view.plotWidth
        visible: !timeAxis.fitted && view.run.hasResults
        run: view.run
        playhead: view.playhead
        axis: timeAxis
        statePalette: look
    }
}
