// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// What the learner expected, beside what was measured.
Rectangle {
    id: box

    required property QuestionsModel questions

    implicitHeight: content.implicitHeight + 24
    radius: Theme.radiusControl
    color: Theme.warningSoft
    border.color: Theme.warningBorder
    visible: questions.answered > 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your prediction")

    ColumnLayout {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        spacing: 4
        PlainText {
            text: qsTr("Your prediction")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textMuted
        }
        Repeater {
            model: box.questions
            ColumnLayout {
                id: row
                required property string ask
                required property bool answered
                required property string answerText
                required property string measuredText
                required property int verdict
                Layout.fillWidth: true
                visible: answered
                spacing: 2
                ProseText {
                    Layout.fillWidth: true
                    text: row.ask
                    color: Theme.textMuted
                }
                PlainText {
                    Layout.fillWidth: true
                    text: qsTr("“%1”").arg(row.answerText)
                    wrapMode: Text.Wrap
                }
                PlainText {
                    Layout.fillWidth: true
                    Layout.bottomMargin: 2
                    visible: row.measuredText !== ""
                    wrapMode: Text.Wrap
                    font.weight: Font.Bold
                    text: qsTr("Measured: %1").arg(row.measuredText) + (row.verdict === QuestionsModel.Right ? "  ✓"
                        : row.verdict === QuestionsModel.Wrong ? "  ✕" : row.verdict === QuestionsModel.Close ? "  ≈" : "")
                    color: row.verdict === QuestionsModel.Right ? Theme.success
                         : row.verdict === QuestionsModel.Wrong ? Theme.danger
                         : row.verdict === QuestionsModel.Close ? Theme.warning : Theme.text
                }
            }
        }
    }
}
