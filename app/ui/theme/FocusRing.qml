// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// Shows where the keyboard is. Fill the control with it.
Rectangle {
    /// Set it to the control's `visualFocus`.
    required property bool shown

    anchors.fill: parent
    anchors.margins: -3
    radius: Theme.radiusControl + 3
    color: "transparent"
    border.color: Theme.focus
    border.width: 2
    visible: shown
    z: 1
}
