// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// Answers by choosing one option. Once the run has decided, each option shows whether it is right.
ColumnLayout {
    id: answer

    /// {text, chosen, right, why} each.
    required property var options
    signal chosen(int option)

    spacing: 6
    Repeater {
        model: answer.options
        ButtonBase {
            id: option
            required property var modelData
            required property int index
            readonly property bool right: modelData.right === true
            readonly property bool wrong: modelData.right === false && modelData.chosen

            Layout.fillWidth: true
            text: modelData.text
            checkable: true
            checked: modelData.chosen
            implicitHeight: contentItem.implicitHeight + Theme.px(14)
            leftPadding: 12
            rightPadding: 12
            fill: right ? Theme.successSoft : wrong ? Theme.dangerSoft : modelData.chosen ? Theme.accentSoft : Theme.surface
            fillHovered: modelData.chosen || right ? fill : Theme.hover
            outline: right ? Theme.success : wrong ? Theme.danger : modelData.chosen ? Theme.accentBorder : Theme.border
            Accessible.checked: modelData.chosen
            onClicked: answer.chosen(index)
            contentItem: RowLayout {
                spacing: 8
                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                    implicitWidth: Theme.px(14)
                    implicitHeight: Theme.px(14)
                    name: option.right ? "check" : option.wrong ? "cross" : option.modelData.chosen ? "current" : "todo"
                    color: option.right ? Theme.success : option.wrong ? Theme.danger
                         : option.modelData.chosen ? Theme.accent : Theme.textFaint
                }
                PlainText {
                    Layout.fillWidth: true
                    text: option.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
