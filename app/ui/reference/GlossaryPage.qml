// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Reference
import Simmer.Theme

/// All words of the course. Up and Down go from word to word; Enter opens the lesson that shows the chosen one.
Panel {
    id: page

    required property GlossaryModel glossary
    signal lessonChosen(string lesson)
    signal closed

    /// Puts that term in sight and the keyboard on it; without one, the first.
    function show(term: string) {
        list.currentIndex = Math.max(0, page.glossary.rowOf(term));
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    name: qsTr("Glossary")
    Keys.onEscapePressed: page.closed()

    PageHead {
        id: head
        x: Theme.px(24)
        y: Theme.px(20)
        width: parent.width - 2 * x
        title: qsTr("Glossary")
        text: page.glossary.count > 0 ? qsTr("%n word(s) of the course. In a lesson's text they are underlined: click one, and its meaning is shown beside it.", "", page.glossary.count)
                                      : qsTr("What is open has no glossary.")
        onClosed: page.closed()
    }
    ListView {
        id: list
        objectName: "glossary"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.gap
        clip: true
        model: page.glossary
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: Theme.durationFast
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 2000
        T.ScrollBar.vertical: ScrollStrip {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Glossary")
        Keys.onReturnPressed: if (currentItem && currentItem.lesson !== "") page.lessonChosen(currentItem.lesson)

        delegate: Item {
            id: row
            required property int index
            required property string term
            required property string title
            required property string other
            required property string say
            required property string lesson
            required property string lessonTitle
            required property var see
            objectName: "term-" + term
            width: ListView.view.width
            height: entry.implicitHeight + Theme.px(22)
            Accessible.role: Accessible.ListItem
            Accessible.name: title

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: Theme.px(12)
                anchors.rightMargin: Theme.px(16)
                radius: Theme.radiusControl
                color: row.ListView.isCurrentItem ? Theme.accentSoft : "transparent"
                border.color: Theme.focus
                border.width: list.activeFocus && row.ListView.isCurrentItem ? 2 : 0
            }
            MouseArea {
                anchors.fill: parent
                onClicked: list.currentIndex = row.index
            }
            TermEntry {
                id: entry
                pictures: page.glossary.pictures
                x: Theme.px(24)
                y: Theme.px(11)
                width: Math.min(parent.width - 2 * x, Theme.px(860))
                title: row.title
                other: row.other
                say: row.say
                lesson: row.lesson
                lessonTitle: row.lessonTitle
                see: row.see
                onLessonChosen: lesson => page.lessonChosen(lesson)
                onTermChosen: term => page.show(term)
            }
        }
    }
}
