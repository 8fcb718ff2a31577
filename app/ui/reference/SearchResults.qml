// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Theme

/// What was found, the best first. Up and Down choose, Enter opens, Escape ends the search.
ListView {
    id: list
    objectName: "searchResults"

    required property SearchModel search
    signal lessonChosen(string lesson)
    signal stopChosen(string lesson, int stop)
    signal termChosen(string term)
    signal searchEnded
    /// Up from the first.
    signal fieldRequested

    function focusFirst() {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    model: search
    clip: true
    topMargin: 8
    bottomMargin: 12
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    highlightMoveDuration: Theme.durationFast
    T.ScrollBar.vertical: ScrollStrip {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%n result(s)", "", count)
    Keys.onReturnPressed: if (currentItem) currentItem.choose()
    Keys.onEscapePressed: list.searchEnded()
    Keys.onUpPressed: if (currentIndex > 0) decrementCurrentIndex(); else list.fieldRequested()
    Keys.onDownPressed: incrementCurrentIndex()

    PlainText {
        x: 18
        y: 16
        width: parent.width - 2 * x
        visible: list.count === 0
        text: qsTr("Nothing was found.")
        color: Theme.textMuted
        wrapMode: Text.Wrap
    }

    delegate: Item {
        id: row

        required property int index
        required property int kind
        required property string title
        required property string context
        required property string lesson
        required property int stop
        required property string term

        readonly property string kindText: kind === SearchModel.Term ? qsTr("Word") : kind === SearchModel.Stop ? qsTr("Stop") : qsTr("Lesson")
        function choose() {
            if (row.kind === SearchModel.Term)
                list.termChosen(row.term);
            else if (row.kind === SearchModel.Stop)
                list.stopChosen(row.lesson, row.stop);
            else
                list.lessonChosen(row.lesson);
        }

        objectName: "result-" + index
        width: ListView.view.width
        height: texts.height + Theme.px(12)
        Accessible.role: Accessible.ListItem
        Accessible.name: row.kindText + ": " + title
        Accessible.description: context
        Accessible.onPressAction: row.choose()

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 10
            anchors.rightMargin: 10
            anchors.topMargin: 1
            anchors.bottomMargin: 1
            radius: Theme.radiusSmall
            color: mouse.containsMouse ? Theme.hover : "transparent"
            border.color: Theme.focus
            border.width: list.activeFocus && row.ListView.isCurrentItem ? 2 : 0
        }
        Column {
            id: texts
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 20
            spacing: 2
            PlainText {
                width: parent.width
                text: row.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                text: qsTr("%1 · %2", "kind of result, its context").arg(row.kindText).arg(row.context)
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: row.choose()
        }
    }
}
