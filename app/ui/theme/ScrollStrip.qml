// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A thin scroll bar: `T.ScrollBar.vertical: ScrollStrip { }` on a Flickable.
T.ScrollBar {
    id: bar
    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: size < 1
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: bar.pressed || bar.hovered ? Theme.textMuted : Theme.borderStrong
        opacity: bar.active || bar.hovered ? 1 : 0.5
    }
}
