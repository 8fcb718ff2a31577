// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// A card; its children are clipped to it. `lit` draws the eye to it for as long as it is true.
Item {
    id: panel

    /// Named for assistive technology.
    required property string name
    property bool lit: false
    default property alias content: inner.data

    Accessible.role: Accessible.Grouping
    Accessible.name: panel.name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: panel.lit ? Theme.accentFill : Theme.border
        border.width: panel.lit ? 2 : Theme.hairline
        Behavior on border.color { ColorAnimation { duration: Theme.durationMove } }
    }
    Item {
        id: inner
        anchors.fill: parent
        anchors.margins: Theme.hairline
        clip: true
    }
}
