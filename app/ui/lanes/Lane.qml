// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Theme
import Simmer.Run

/// One lane: its name, a row per task, its measures.
FocusScope {
    id: lane

    required property int index
    required property string title
    required property string subtitle
    required property var laneState
    required property string outcome
    required property string outcomeText
    required property string message
    required property string badge
    required property string badgeExplanation
    required property var measures
    required property int taskCount
    required property double end

    required property RunModel run
    required property TimeAxis axis
    required property StatePalette statePalette
    /// One of StageLayout.lanes.
    required property var place
    required property bool showMain
    required property bool selected
    /// TaskId of the selected task, -1 for none or another lane's.
    required property double selectedTask
    /// Pixels.
    required property real plotLeft
    required property real plotWidth
    /// Line of each step's code, from 1; empty where it is not known.
    property var stepLines: []
    /// A run to lay under this one; null where there is none.
    property KeptRun kept: null

    signal chosen()
    signal taskChosen(task: double)

    /// Of a multitude only those rows that do something in sight.
    readonly property bool zoomedToRows: place.mode === StageLayout.Density && rowsModel.partial
    readonly property bool roomForLabels: rowsModel.shown * Theme.px(15) <= place.bar
    readonly property int mode: !zoomedToRows ? place.mode : roomForLabels ? StageLayout.Rows : StageLayout.ThinRows
    readonly property real pitch: !zoomedToRows ? place.pitch : Math.min(Theme.px(24), Math.floor(place.bar / rowsModel.shown))
    readonly property real bar: mode === StageLayout.ThinRows && ghosted ? Math.max(2, Math.round(pitch * 0.5))
        : !zoomedToRows ? place.bar
        : roomForLabels ? Math.min(Math.round(pitch * 0.72), Theme.px(20)) : Math.max(2, pitch - 1)
    /// Another run lies under this one.
    readonly property bool ghosted: lane.kept !== null && lane.kept.exists
    /// Rows that stand outside of what is shown of them.
    readonly property bool scrolls: rowsModel.busy > rowsModel.shown
    readonly property bool labelled: mode === StageLayout.Rows
    readonly property bool isOver: laneState === RunModel.Ended

    /// TaskId and interval under a point of the plot.
    function intervalAt(x: real, y: real): var {
        return objects.visible && y >= objects.y ? objects.infoAt(x + objects.overhang, y - objects.y)
                                                 : bars.intervalAt(x + bars.overhang, y)
    }
    function taskAt(y: real): double { return bars.taskAt(y) }
    /// The strip that scrolls its rows is at that x of the plot.
    function isStrip(x: real): bool { return lane.scrolls && x >= lane.plotWidth - rowStrip.width }
    /// False: there is nothing to scroll.
    function scrollRows(rows: int): bool {
        if (lane.scrolls)
            rowsModel.first += rows
        return lane.scrolls
    }
    /// The task in the row below the chosen one, or above it with -1.
    function stepTask(step: int): void {
        const last = rowsModel.shown - 1
        if (last < 0)
            return
        const row = rowsModel.rowOf(lane.selectedTask)
        const next = row >= 0 ? row + step : step > 0 ? 0 : last
        if (next < 0 || next > last)
            lane.scrollRows(step)
        lane.taskChosen(rowsModel.taskOf(Math.max(0, Math.min(last, next))))
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: lane.title
    Accessible.description: lane.outcomeText !== "" ? lane.outcomeText : lane.subtitle
    Accessible.checkable: true
    Accessible.checked: lane.selected
    Accessible.onPressAction: lane.chosen()
    Keys.onSpacePressed: lane.chosen()
    Keys.onReturnPressed: lane.chosen()
    Keys.onUpPressed: lane.stepTask(-1)
    Keys.onDownPressed: lane.stepTask(1)
    Keys.onPressed: (event) => {
        const page = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0
        event.accepted = page !== 0 && lane.scrollRows(page * rowsModel.shown)
    }

    LaneRowsModel {
        id: rowsModel
        run: lane.run
        lane: lane.index
        showMain: lane.showMain
        axis: lane.axis
        room: lane.place.mode === StageLayout.Density ? Math.floor(lane.place.bar / Theme.px(5)) : 0
        pinned: lane.selectedTask
    }

    FocusRing {
        shown: lane.activeFocus
        radius: Theme.radiusControl
    }

    TapHandler { onTapped: lane.chosen() }

    LaneLabel {
        id: label
        x: Theme.px(12)
        y: Theme.px(6)
        width: Theme.px(124)
        title: lane.title
        subtitle: lane.subtitle
        badge: lane.badge
        badgeExplanation: lane.badgeExplanation
        ending: banner.wanted && !banner.fits ? banner.glyph + " " + lane.outcomeText : ""
        endingExplanation: banner.sentence
        calm: banner.calm
    }

    Repeater {
        model: lane.labelled ? rowsModel : null
        Item {
            id: row
            required property int index
            required property double task
            required property string label
            required property int colorIndex
            readonly property bool selected: task === lane.selectedTask
            x: Theme.px(134)
            y: lane.place.top + index * lane.pitch
            width: lane.plotLeft - x - Theme.px(3)
            height: lane.bar
            Accessible.role: Accessible.Button
            Accessible.name: row.label
            Accessible.onPressAction: lane.taskChosen(row.task)

            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: name.width + Theme.px(7)
                height: Math.min(name.implicitHeight + Theme.px(2), lane.pitch)
                radius: Theme.px(4)
                visible: row.selected
                color: Theme.surface
                border.color: Theme.taskColor(row.colorIndex).outline
                border.width: 1.5
            }
            PlainText {
                id: name
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(3.5)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, row.width)
                text: row.label
                color: row.selected ? Theme.text : Theme.textMuted
                font.pixelSize: lane.pitch < Theme.px(17) ? Theme.px(10) : Theme.fontTiny
                font.weight: row.selected ? Font.Bold : Font.Medium
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(9)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Loader {
                anchors.fill: parent
                active: name.truncated
                sourceComponent: HoverTip { text: row.label }
            }
            TapHandler { onTapped: lane.taskChosen(row.task) }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }

    PlainText {
        x: Theme.px(12)
        y: lane.zoomedToRows ? lane.place.top + lane.place.bar - height : lane.place.top
        width: lane.zoomedToRows ? Theme.px(120) : lane.plotLeft - x - Theme.px(6)
        horizontalAlignment: lane.zoomedToRows ? Text.AlignLeft : Text.AlignRight
        visible: (lane.zoomedToRows || !lane.labelled) && lane.taskCount > 0
        text: lane.scrolls ? qsTr("%1 to %2 of %3 tasks that do something here").arg(rowsModel.first + 1).arg(rowsModel.first + rowsModel.shown).arg(lane.run.countText(rowsModel.busy))
            : lane.zoomedToRows ? qsTr("%1 of %2 tasks do something here").arg(rowsModel.shown).arg(lane.run.countText(rowsModel.total))
                                : qsTr("%1 tasks").arg(lane.run.countText(lane.taskCount))
        wrapMode: Text.Wrap
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Medium
    }

    GhostItem {
        id: ghost
        x: bars.x
        // Over a density, under bars.
        z: isDensity ? 1 : 0
        width: bars.width
        height: bars.height
        visible: lane.ghosted
        run: lane.run
        lane: lane.index
        rows: rowsModel
        kept: lane.kept
        axis: lane.axis
        statePalette: lane.statePalette
        firstBar: lane.place.top
        pitch: lane.pitch
        bar: lane.bar
        isDensity: lane.mode === StageLayout.Density
        roomFor: bars.most
    }
    LaneItem {
        id: bars
        x: lane.plotLeft - overhang
        width: lane.plotWidth + 2 * overhang
        height: lane.height
        run: lane.run
        lane: lane.index
        rows: rowsModel
        axis: lane.axis
        statePalette: lane.statePalette
        mode: lane.mode
        firstBar: lane.place.top
        pitch: lane.pitch
        bar: lane.bar
        roomFor: ghost.visible ? ghost.most : 0
        selectedTask: lane.selectedTask
        stepLines: lane.stepLines
    }
    ScrollStrip {
        id: rowStrip
        objectName: "rowStrip"
        x: lane.plotLeft + lane.plotWidth - width
        y: lane.place.top
        z: 2
        height: lane.place.bar
        orientation: Qt.Vertical
        visible: lane.scrolls
        size: rowsModel.shown / Math.max(1, rowsModel.busy)
        position: rowsModel.first / Math.max(1, rowsModel.busy)
        onPositionChanged: if (pressed) rowsModel.first = Math.round(position * rowsModel.busy)
        HoverTip { text: qsTr("Ctrl + wheel or PageUp and PageDown scroll") }
    }
    ObjectsItem {
        id: objects
        x: bars.x
        y: lane.place.trackTop
        width: bars.width
        height: lane.height - y
        visible: lane.place.trackPitch > 0
        run: lane.run
        lane: lane.index
        axis: lane.axis
        statePalette: lane.statePalette
        pitch: Math.max(1, lane.place.trackPitch)
        bar: lane.place.trackBar
        font.family: Theme.sans
        font.pixelSize: Math.max(8, Math.min(Theme.px(11), lane.place.trackBar - 1))
        font.weight: Font.DemiBold
    }
    Repeater {
        model: objects.visible ? objects.labels.length : 0
        Item {
            id: track
            required property int index
            readonly property string kind: objects.kinds[index] ?? ""
            readonly property string name: objects.labels[index] ?? ""
            // Below the name of the lane there is more room.
            x: y >= label.y + label.height ? label.x : Theme.px(134)
            y: objects.y + index * objects.pitch
            width: lane.plotLeft - x - Theme.px(3)
            height: objects.bar
            Accessible.role: Accessible.StaticText
            Accessible.name: name
            Accessible.description: kind
            PlainText {
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(3.5)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, track.width)
                text: track.name
                color: Theme.textMuted
                font.pixelSize: objects.pitch < Theme.px(16) ? Theme.px(10) : Theme.fontTiny
                font.italic: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(9)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            HoverTip { text: track.kind === "" ? track.name : qsTr("%1, %2").arg(track.name).arg(track.kind) }
        }
    }

    PlainText {
        x: lane.plotLeft + Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        visible: lane.run.running && lane.taskCount === 0 && !lane.isOver
        text: lane.laneState === RunModel.Starting ? qsTr("starting…") : qsTr("waits for its turn")
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
    }

    OutcomeBanner {
        id: banner
        readonly property bool wanted: lane.isOver && outcomeText !== ""
        readonly property real begin: Math.max(0, (lane.end - lane.axis.start) / lane.axis.scale) + Theme.px(8)
        x: lane.plotLeft + begin
        anchors.verticalCenter: parent.verticalCenter
        roomX: lane.plotWidth - begin - Theme.px(4)
        roomY: lane.height - Theme.px(6)
        visible: wanted && fits
        outcome: lane.outcome
        outcomeText: lane.outcomeText
        message: lane.message
    }

    LaneFigures {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        width: Theme.px(106)
        y: (lane.height - height) / 2
        height: Math.min(lane.height - Theme.px(7), Theme.px(76))
        measures: lane.measures
    }
}
