// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// A quiet button over the whole width: icon, words, and a figure at the right.
ButtonBase {
    id: button

    required property string iconName
    property string note: ""

    implicitHeight: Theme.controlHeight
    leftPadding: 10
    rightPadding: 10
    radius: Theme.radiusSmall
    outline: "transparent"
    contentItem: RowLayout {
        spacing: Theme.px(7)
        Icon {
            implicitWidth: Theme.px(13)
            implicitHeight: Theme.px(13)
            name: button.iconName
            color: Theme.textMuted
        }
        PlainText {
            Layout.fillWidth: true
            text: button.text
            elide: Text.ElideRight
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        PlainText {
            visible: text !== ""
            text: button.note
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
}
