// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// After the run: what the lesson says about it, with the figures that decide, and the quiz.
ColumnLayout {
    id: view

    required property ClaimsModel claims
    required property QuestionsModel predictions
    required property QuestionsModel quiz
    property GlossaryModel glossary: null

    spacing: 10
    PlainText {
        Layout.fillWidth: true
        visible: view.claims.count > 0
        text: qsTr("What this run shows")
        font.pixelSize: Theme.fontHeading
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: view.claims
        RowLayout {
            id: claim
            required property string text
            required property int verdict
            required property var figures
            required property string reason

            Layout.fillWidth: true
            spacing: 8
            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                implicitWidth: Theme.px(16)
                implicitHeight: Theme.px(16)
                name: claim.verdict === ClaimsModel.Holds ? "check" : claim.verdict === ClaimsModel.Fails ? "cross" : "todo"
                color: claim.verdict === ClaimsModel.Holds ? Theme.success
                     : claim.verdict === ClaimsModel.Fails ? Theme.danger : Theme.textFaint
                Accessible.role: Accessible.StaticText
                Accessible.name: claim.verdict === ClaimsModel.Holds ? qsTr("holds")
                               : claim.verdict === ClaimsModel.Fails ? qsTr("does not hold") : qsTr("open")
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 3
                ProseText {
                    Layout.fillWidth: true
                    text: claim.text
                    glossary: view.glossary
                }
                Repeater {
                    model: claim.figures
                    PlainText {
                        required property string modelData
                        Layout.fillWidth: true
                        text: modelData
                        color: Theme.textMuted
                        font.pixelSize: Theme.fontSmall
                        wrapMode: Text.Wrap
                    }
                }
                PlainText {
                    Layout.fillWidth: true
                    visible: claim.verdict === ClaimsModel.Open
                    text: qsTr("Not decided: a lane that it needs did not end by itself.")
                    color: Theme.textMuted
                    font.pixelSize: Theme.fontSmall
                    wrapMode: Text.Wrap
                }
                PlainText {
                    Layout.fillWidth: true
                    visible: claim.reason !== ""
                    text: qsTr("Does not hold on this run. %1").arg(claim.reason)
                    color: Theme.danger
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    PredictionResult {
        Layout.fillWidth: true
        questions: view.predictions
    }
    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: view.quiz.count > 0
        text: qsTr("Quiz")
        font.pixelSize: Theme.fontHeading
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: view.quiz
        QuestionView {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            questions: view.quiz
            glossary: view.glossary
        }
    }
}
