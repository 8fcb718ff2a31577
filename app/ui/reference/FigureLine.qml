// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// What a run of the learner's own has measured; until there is one, the way to the lesson that measures it.
RowLayout {
    id: line

    /// {text, value, lesson, lessonTitle}
    required property var figure
    signal lessonChosen(string lesson)

    spacing: 8
    PlainText {
        Layout.fillWidth: true
        text: line.figure.text
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.Wrap
    }
    PlainText {
        text: line.figure.value !== "" ? line.figure.value : qsTr("not measured yet")
        color: line.figure.value !== "" ? Theme.text : Theme.textMuted
        font.pixelSize: Theme.fontSmall
        font.weight: line.figure.value !== "" ? Font.Bold : Font.Normal
    }
    TextButton {
        text: line.figure.value === "" ? qsTr("Run “%1”  ›").arg(line.figure.lessonTitle) : "›"
        explanation: qsTr("Open “%1”, which measures it").arg(line.figure.lessonTitle)
        keys: "⏎"
        implicitHeight: Theme.px(24)
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Normal
        leftPadding: 8
        rightPadding: 8
        ink: Theme.accent
        onClicked: line.lessonChosen(line.figure.lesson)
    }
}
