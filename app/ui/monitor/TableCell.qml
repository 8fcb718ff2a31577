// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Text of one cell; what does not fit is in its tooltip.
Item {
    id: cell

    required property string text
    property bool alignRight: false
    property bool strong: false
    property bool muted: false

    PlainText {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        text: cell.text
        horizontalAlignment: cell.alignRight ? Text.AlignRight : Text.AlignLeft
        elide: Text.ElideRight
        font.pixelSize: Theme.fontSmall
        font.weight: cell.strong ? Font.DemiBold : Font.Normal
        color: cell.muted ? Theme.textMuted : Theme.text
        Accessible.ignored: true
    }
    HoverTip { text: label.truncated ? cell.text : "" }
}
