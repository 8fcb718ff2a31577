// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// A tooltip for whatever it fills; costs nothing until the pointer rests there.
Item {
    id: area

    required property string text

    anchors.fill: parent

    HoverHandler { id: hover }
    Loader {
        active: hover.hovered && area.text !== ""
        anchors.fill: parent
        sourceComponent: Tip {
            text: area.text
            visible: true
        }
    }
}
