// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Simmer.Reference
import Simmer.Theme

/// One model, and what speaks for and against it.
Rectangle {
    id: card

    /// As ChoosingModel gives it.
    required property var candidate
    signal lessonChosen(string lesson)

    implicitHeight: content.implicitHeight + 2 * Theme.gap
    radius: Theme.radiusControl
    color: card.candidate.best ? Theme.successSoft : Theme.surface
    border.color: card.candidate.best ? Theme.success : Theme.border
    border.width: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: card.candidate.title

    ColumnLayout {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: 6
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Icon {
                visible: card.candidate.best
                implicitWidth: Theme.px(15)
                implicitHeight: Theme.px(15)
                name: "check"
                color: Theme.success
            }
            PlainText {
                text: card.candidate.title
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Bold
            }
            Item { Layout.fillWidth: true }
            PlainText {
                visible: card.candidate.pros + card.candidate.cons > 0
                text: qsTr("for: %1 · against: %2", "number of reasons").arg(card.candidate.pros).arg(card.candidate.cons)
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: card.candidate.say
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
        Repeater {
            model: card.candidate.reasons
            RowLayout {
                id: reason
                required property var modelData
                Layout.fillWidth: true
                spacing: 8
                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 3
                    implicitWidth: Theme.px(13)
                    implicitHeight: Theme.px(13)
                    name: reason.modelData.isFor ? "plus" : "minus"
                    color: reason.modelData.isFor ? Theme.success : Theme.danger
                    Accessible.role: Accessible.StaticText
                    Accessible.name: reason.modelData.isFor ? qsTr("for it") : qsTr("against it")
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2
                    PlainText {
                        Layout.fillWidth: true
                        text: reason.modelData.text
                        wrapMode: Text.Wrap
                    }
                    Repeater {
                        model: reason.modelData.figures
                        FigureLine {
                            required property var modelData
                            Layout.fillWidth: true
                            figure: modelData
                            onLessonChosen: lesson => card.lessonChosen(lesson)
                        }
                    }
                }
            }
        }
    }
}
