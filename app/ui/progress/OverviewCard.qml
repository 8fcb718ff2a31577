// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Progress
import Simmer.Theme

/// A lesson in the overview: how far the learner is, what it teaches, how long it takes and how hard it is.
ButtonBase {
    id: card

    required property string title
    required property string goal
    required property int minutes
    /// 1 to 5.
    required property int difficulty
    /// CourseModel.Status
    required property int status
    /// Percent, or -1.
    required property int best
    required property bool current

    readonly property real wantedHeight: content.implicitHeight + topPadding + bottomPadding

    text: title
    explanation: qsTr("Open this lesson")
    keys: "⏎"
    Accessible.name: qsTr("%1, %2", "lesson title, status").arg(title).arg(stateText.text)
    Accessible.description: goal
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    fill: current ? Theme.accentSoft : Theme.surface
    outline: current ? Theme.accentBorder : Theme.border

    contentItem: ColumnLayout {
        id: content
        spacing: 5
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                implicitWidth: Theme.px(14)
                implicitHeight: Theme.px(14)
                name: CourseTexts.icon(card.status)
                color: CourseTexts.ink(card.status, card.current)
            }
            PlainText {
                Layout.fillWidth: true
                text: card.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.goal
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Item { Layout.fillHeight: true }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            PlainText {
                id: stateText
                Layout.fillWidth: true
                text: CourseTexts.status(card.status, card.best)
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                color: card.status === CourseModel.Checked ? Theme.success : Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            PlainText {
                Layout.alignment: Qt.AlignBottom
                visible: card.minutes > 0
                text: qsTr("%1 min · %2", "minutes, how hard").arg(card.minutes)
                          .arg("●".repeat(card.difficulty) + "○".repeat(5 - card.difficulty))
                font.pixelSize: Theme.fontSmall
                color: Theme.textMuted
                Accessible.name: qsTr("%1 minutes, difficulty %2 of 5").arg(card.minutes).arg(card.difficulty)
            }
        }
    }
}
