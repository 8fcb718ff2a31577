// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// A word of the glossary: in all languages, what it means, the lesson that shows it, and the words beside it.
ColumnLayout {
    id: entry

    required property string title
    required property string other
    required property string say
    required property string lesson
    required property string lessonTitle
    /// {term, title} each.
    required property var see
    required property PictureStore pictures
    signal lessonChosen(string lesson)
    signal termChosen(string term)

    spacing: 5
    Flow {
        Layout.fillWidth: true
        spacing: 10
        PlainText {
            width: Math.min(implicitWidth, parent.width)
            text: entry.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        PlainText {
            visible: text !== ""
            width: Math.min(implicitWidth, parent.width)
            text: entry.other
            font.pixelSize: Theme.fontTitle
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
    }
    ProseText {
        Layout.fillWidth: true
        text: entry.say
        pictures: entry.pictures
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 2
        spacing: 6
        TextButton {
            objectName: "term-lesson"
            visible: entry.lesson !== ""
            text: qsTr("Lesson: %1  ›").arg(entry.lessonTitle)
            explanation: qsTr("Open the lesson that shows it")
            keys: "⏎"
            implicitHeight: Theme.controlHeight
            ink: Theme.accent
            onClicked: entry.lessonChosen(entry.lesson)
        }
        Repeater {
            model: entry.see
            TextButton {
                id: beside
                required property var modelData
                text: modelData.title
                explanation: qsTr("What “%1” means").arg(modelData.title)
                keys: "⏎"
                implicitHeight: Theme.controlHeight
                font.weight: Font.Normal
                onClicked: entry.termChosen(beside.modelData.term)
            }
        }
    }
}
