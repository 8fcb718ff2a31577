// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Theme

/// The course: units and their lessons, with how far the learner is in each.
ListView {
    id: list
    objectName: "course"

    required property CourseModel course
    signal lessonChosen(string lesson)

    model: course
    clip: true
    topMargin: 12
    bottomMargin: 12
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    currentIndex: course.currentRow
    highlightFollowsCurrentItem: true
    onHeightChanged: Qt.callLater(list.showCurrent)
    onCurrentIndexChanged: Qt.callLater(list.showCurrent)
    onCountChanged: Qt.callLater(list.showCurrent)
    /// The open lesson stands whole in the list.
    function showCurrent() { list.positionViewAtIndex(list.currentIndex, ListView.Contain) }
    T.ScrollBar.vertical: ScrollStrip {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Course")
    Keys.onReturnPressed: if (currentItem) currentItem.choose()
    Keys.onSpacePressed: if (currentItem) currentItem.choose()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space

    delegate: Item {
        id: row

        required property int index
        required property string title
        required property bool heading
        required property int number
        required property string lesson
        required property int status
        required property bool current
        required property int best

        readonly property string explanation: CourseTexts.status(status, best)
        function choose() {
            if (!row.heading)
                list.lessonChosen(row.lesson);
        }

        width: ListView.view.width
        height: label.implicitHeight + (heading ? Theme.px(index === 0 ? 8 : 18) : Theme.px(11))

        Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
        Accessible.name: heading ? title : qsTr("%1, %2", "lesson title, status").arg(title).arg(explanation)
        Accessible.selected: current
        Accessible.onPressAction: row.choose()

        Rectangle {
            visible: !row.heading
            anchors.fill: parent
            anchors.leftMargin: 10
            anchors.rightMargin: 10
            anchors.topMargin: 1
            anchors.bottomMargin: 1
            radius: Theme.radiusSmall
            color: row.current ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
            border.color: Theme.focus
            border.width: list.activeFocus && row.ListView.isCurrentItem ? 2 : 0
        }
        Icon {
            visible: !row.heading
            x: 20
            y: label.y + Math.round((Theme.lineHeight - height) / 2) - 1
            width: Theme.px(13)
            height: width
            name: CourseTexts.icon(row.status)
            color: CourseTexts.ink(row.status, row.current)
        }
        PlainText {
            id: label
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: row.heading ? 18 : 20 + Theme.px(20)
            anchors.rightMargin: 16
            anchors.bottomMargin: row.heading ? Theme.px(4) : Theme.px(5)
            text: row.heading ? row.number + "  " + row.title : row.title
            wrapMode: Text.Wrap
            color: row.heading ? Theme.textMuted : Theme.text
            font.pixelSize: row.heading ? Theme.fontSmall : Theme.fontBody
            font.weight: row.heading ? Font.Bold : row.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            enabled: !row.heading
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: row.choose()
            HoverTip { text: row.heading ? "" : row.explanation.charAt(0).toLocaleUpperCase() + row.explanation.slice(1) }
        }
    }
}
