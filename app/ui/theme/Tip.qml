// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A tooltip; names the key that does the same.
T.ToolTip {
    id: tip

    /// As printed on the keyboard: "Shift+→". May be empty.
    property string keys: ""

    parent: T.Overlay.overlay ? parent : null
    y: -implicitHeight - 6
    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    margins: 6
    padding: 6
    leftPadding: 9
    rightPadding: 9
    delay: Theme.tipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding

    contentItem: Row {
        spacing: 8
        PlainText {
            text: tip.text
            color: Theme.tooltipInk
            font.pixelSize: Theme.fontSmall
            anchors.verticalCenter: parent.verticalCenter
        }
        Rectangle {
            visible: tip.keys !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: keyText.implicitWidth + 10
            height: keyText.implicitHeight + 4
            radius: 4
            color: "transparent"
            border.color: Theme.tooltipInk
            border.width: 1
            PlainText {
                id: keyText
                anchors.centerIn: parent
                text: tip.keys
                color: Theme.tooltipInk
                font.pixelSize: Theme.fontTiny
                font.weight: Font.DemiBold
            }
        }
    }
    background: Rectangle { radius: Theme.radiusSmall; color: Theme.tooltip }
}
