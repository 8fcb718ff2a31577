// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// A button with an icon; `explanation` says what it does.
ButtonBase {
    id: button
    /// Name of a file in icons/.
    required property string iconName
    property real iconSize: Theme.px(16)
    leftPadding: 6
    rightPadding: 6
    implicitWidth: Theme.px(44)
    contentItem: Item {
        implicitWidth: button.iconSize
        implicitHeight: button.iconSize
        Icon {
            anchors.centerIn: parent
            width: button.iconSize
            height: button.iconSize
            name: button.iconName
            color: button.ink
        }
    }
}
