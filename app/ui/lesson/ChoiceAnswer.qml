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
            readonly property bool isRight: modelData.right === true
            readonly property bool isWrong: modelData.right === false && modelData.chosen

            Layout.fillWidth: true
            objectName: "option-" + index
            text: modelData.text
            Accessible.role: Accessible.RadioButton
            implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
            topPadding: Theme.px(7)
            bottomPadding: Theme.px(7)
            leftPadding: 12
            rightPadding: 12
            fill: isRight ? Theme.successSoft : isWrong ? Theme.dangerSoft : modelData.chosen ? Theme.accentSoft : Theme.surface
            fillHovered: modelData.chosen || isRight ? fill : Theme.hover
            outline: isRight ? Theme.success : isWrong ? Theme.danger : modelData.chosen ? Theme.accentBorder : Theme.border
            Accessible.checked: modelData.chosen
            onClicked: answer.chosen(index)
            contentItem: RowLayout {
                spacing: 8
                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                    implicitWidth: Theme.px(14)
                    implicitHeight: Theme.px(14)
                    name: option.isRight ? "check" : option.isWrong ? "cross" : option.modelData.chosen ? "current" : "todo"
                    color: option.isRight ? Theme.success : option.isWrong ? Theme.danger
                         : option.modelData.chosen ? Theme.accent : Theme.textFaint
                }
                PlainText {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    text: option.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
