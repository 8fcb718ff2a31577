// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// One of several pages, underlined while it is shown.
TextButton {
    id: tab

    required property bool chosen

    implicitHeight: Theme.px(26)
    leftPadding: Theme.px(6)
    rightPadding: Theme.px(6)
    radius: Theme.radiusSmall
    font.weight: chosen ? Font.Bold : Font.Medium
    fill: "transparent"
    outline: "transparent"
    ink: chosen ? Theme.text : Theme.textMuted
    Accessible.role: Accessible.PageTab
    Accessible.selected: chosen

    Rectangle {
        anchors.bottom: parent.bottom
        x: tab.leftPadding
        width: parent.width - 2 * x
        height: 2
        radius: 1
        color: Theme.accentFill
        visible: tab.chosen
    }
}
