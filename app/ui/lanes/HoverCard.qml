// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// What the pointer is on: an interval of a task.
Rectangle {
    id: card

    readonly property var nothing: ({
        valid: false, colorIndex: 0, name: "", state: "", duration: "", wait: "", cause: "", step: "", span: ""
    })
    /// An intervalInfo.
    property var info: nothing

    implicitWidth: Math.min(Theme.px(320), column.implicitWidth + Theme.px(24))
    implicitHeight: column.implicitHeight + Theme.px(16)
    radius: Theme.radiusControl
    color: Theme.surface
    border.color: Theme.borderStrong
    border.width: 1
    visible: info.valid

    Column {
        id: column
        x: Theme.px(12)
        y: Theme.px(8)
        width: card.width - 2 * x
        spacing: Theme.px(3)

        Row {
            spacing: Theme.px(8)
            Rectangle {
                readonly property var colors: Theme.taskColor(card.info.colorIndex)
                width: name.implicitWidth + Theme.px(14)
                height: name.implicitHeight + Theme.px(4)
                radius: Theme.px(5)
                color: colors.fill
                PlainText {
                    id: name
                    anchors.centerIn: parent
                    text: card.info.name
                    color: parent.colors.onFill
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.Bold
                }
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: card.info.state
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: card.info.duration
                color: Theme.textMuted
                font.pixelSize: Theme.fontSmall
            }
        }
        Repeater {
            model: [card.info.wait, card.info.cause, card.info.step, card.info.span].filter(line => line !== "")
            PlainText {
                required property string modelData
                required property int index
                width: Math.min(implicitWidth, Theme.px(296))
                text: modelData
                color: index === 0 ? Theme.text : Theme.textMuted
                font.pixelSize: Theme.fontSmall
                elide: Text.ElideRight
            }
        }
    }
}
