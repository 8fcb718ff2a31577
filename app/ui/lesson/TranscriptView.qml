// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Run
import Simmer.Theme

/// What the tasks of the chosen lane said; what is still to come at the playhead is pale.
ListView {
    id: view

    required property TranscriptModel transcript
    required property Playhead playhead
    signal lineChosen(real time)

    model: transcript
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    activeFocusOnTab: true
    spacing: 2
    T.ScrollBar.vertical: ScrollStrip {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Transcript")

    function showNow() {
        const lines = view.transcript.countAt(view.playhead.time);
        if (lines > 0)
            view.positionViewAtIndex(lines - 1, ListView.Contain);
    }
    Connections {
        target: view.playhead
        function onMoved() { Qt.callLater(view.showNow) }
    }
    Component.onCompleted: showNow()

    PlainText {
        anchors.fill: parent
        visible: view.count === 0
        text: qsTr("Nothing has been said in this lane.")
        color: Theme.textMuted
        wrapMode: Text.Wrap
    }

    delegate: Item {
        id: line
        required property string text
        required property real time
        required property string timeText
        required property string task
        required property int color
        required property bool remark
        readonly property bool past: time <= view.playhead.time

        width: ListView.view.width - 12
        height: Math.max(said.implicitHeight, Theme.lineHeight) + 4
        opacity: past ? 1 : 0.55
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2: %3", "time, task, what it says").arg(timeText).arg(task).arg(text)

        PlainText {
            id: when
            y: 2
            width: Theme.px(62)
            text: line.timeText
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        Rectangle {
            id: mark
            x: when.width + 4
            y: 6
            width: 8
            height: 8
            radius: 2
            visible: line.color >= 0
            color: line.color >= 0 ? Theme.taskColor(line.color).fill : Theme.surface
            border.color: line.color >= 0 ? Theme.taskColor(line.color).outline : Theme.surface
        }
        PlainText {
            id: said
            y: 2
            anchors.left: mark.right
            anchors.leftMargin: 6
            anchors.right: parent.right
            text: line.task === "" ? line.text : qsTr("%1: %2", "task: what it says").arg(line.task).arg(line.text)
            color: line.remark ? Theme.danger : Theme.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        MouseArea {
            anchors.fill: parent
            cursorShape: Qt.PointingHandCursor
            onClicked: view.lineChosen(line.time)
        }
    }
}
