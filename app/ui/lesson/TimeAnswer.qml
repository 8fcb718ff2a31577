// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// Answers "how long?" with a slider.
ColumnLayout {
    id: answer

    /// In lesson units; undefined while there is no answer.
    required property var value
    required property string valueText
    /// Upper end of the slider, in lesson units.
    required property real limit
    required property string unitName
    required property string question
    signal chosen(real value)

    spacing: 2
    PlainText {
        text: answer.value === undefined ? qsTr("Drag to say how long.") : answer.valueText
        color: answer.value === undefined ? Theme.textMuted : Theme.text
        font.weight: answer.value === undefined ? Font.Normal : Font.Bold
    }
    ValueSlider {
        Layout.fillWidth: true
        name: answer.question
        valueText: answer.valueText
        from: 0
        to: answer.limit
        stepSize: answer.limit > 20 ? 0.5 : answer.limit / 40
        snapMode: ValueSlider.SnapAlways
        value: answer.value === undefined ? answer.limit / 2 : answer.value
        onMoved: answer.chosen(value)
    }
    RowLayout {
        Layout.fillWidth: true
        PlainText {
            text: "0"
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
        }
        Item { Layout.fillWidth: true }
        PlainText {
            text: qsTr("%1 %2", "number unit").arg(answer.limit).arg(answer.unitName)
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
        }
    }
}
