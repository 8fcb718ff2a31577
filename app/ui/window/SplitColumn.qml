// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Theme

/// Panels above one another; the gap between them can be dragged.
T.SplitView {
    id: split
    orientation: Qt.Vertical
    handle: Item {
        implicitHeight: Theme.gap
        implicitWidth: Theme.gap
        Accessible.role: Accessible.Splitter
        Accessible.name: qsTr("Drag to resize")
        Rectangle {
            anchors.centerIn: parent
            width: 36
            height: 4
            radius: 2
            color: Theme.borderStrong
            visible: T.SplitHandle.hovered || T.SplitHandle.pressed
        }
    }
}
