// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// Before the run: what the lesson is for, and what the learner expects.
ColumnLayout {
    id: view

    required property CurrentLesson lesson
    required property QuestionsModel predictions
    /// Where the learner was when they left; may be empty.
    property string leftAt: ""
    property GlossaryModel glossary: null

    spacing: 10
    PlainText {
        Layout.fillWidth: true
        text: view.lesson.title
        font.pixelSize: Theme.fontHeading
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    ProseText {
        objectName: "goal"
        Layout.fillWidth: true
        text: view.lesson.goal
        glossary: view.glossary
    }
    Rectangle {
        Layout.fillWidth: true
        visible: view.leftAt !== ""
        implicitHeight: left.implicitHeight + Theme.gap
        radius: Theme.radiusSmall
        color: Theme.accentSoft
        PlainText {
            id: left
            objectName: "leftAt"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Theme.gap
            text: view.leftAt
            wrapMode: Text.Wrap
        }
    }
    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: view.predictions.count > 0
        text: qsTr("What do you expect? (%n question(s); skip any)", "", view.predictions.count)
        font.weight: Font.Bold
        font.pixelSize: Theme.fontSmall
        color: Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: view.predictions
        QuestionView {
            Layout.fillWidth: true
            Layout.bottomMargin: 6
            questions: view.predictions
            glossary: view.glossary
        }
    }
}
