// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Reference
import Simmer.Theme

/// What a word of a text means, beside that word.
T.Popup {
    id: popup

    required property GlossaryModel glossary
    signal lessonChosen(string lesson)
    signal pageRequested(string term)

    readonly property var shown: glossary.shown
    readonly property bool below: glossary.place.y + glossary.place.height + height + 8 < (parent ? parent.height : 0)

    // The text of what was shown stays while it closes.
    property var kept: ({ term: "", title: "", other: "", say: "", lesson: "", lessonTitle: "", see: [] })
    onShownChanged: {
        if (popup.shown.term === undefined) {
            popup.close();
            return;
        }
        popup.kept = popup.shown;
        popup.open();
    }
    onClosed: popup.glossary.hide()

    width: Theme.px(380)
    x: Math.max(6, Math.min(glossary.place.x - 12, (parent ? parent.width : 0) - width - 6))
    y: below ? glossary.place.y + glossary.place.height + 2 : Math.max(6, glossary.place.y - height - 2)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    dim: false
    focus: true
    padding: 14
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: toGlossary.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.borderStrong
        border.width: Theme.hairline
    }
    contentItem: ColumnLayout {
        spacing: 10
        TermEntry {
            objectName: "shownTerm"
            pictures: popup.glossary.pictures
            Layout.fillWidth: true
            title: popup.kept.title
            other: popup.kept.other
            say: popup.kept.say
            lesson: popup.kept.lesson
            lessonTitle: popup.kept.lessonTitle
            see: popup.kept.see
            onLessonChosen: lesson => {
                popup.close();
                popup.lessonChosen(lesson);
            }
            onTermChosen: term => popup.glossary.show(term, popup.glossary.place)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            TextButton {
                id: toGlossary
                objectName: "toGlossary"
                text: qsTr("All words")
                explanation: qsTr("Open the glossary at this word")
                keys: "⏎"
                implicitHeight: Theme.controlHeight
                onClicked: {
                    const term = popup.kept.term;
                    popup.close();
                    popup.pageRequested(term);
                }
            }
            Item { Layout.fillWidth: true }
            TextButton {
                objectName: "closeTerm"
                text: qsTr("Close")
                keys: "Esc"
                implicitHeight: Theme.controlHeight
                onClicked: popup.close()
            }
        }
    }
}
