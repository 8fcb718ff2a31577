// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// A button with words on it.
ButtonBase {
    id: button
    font.family: Theme.sans
    font.pixelSize: Theme.fontBody
    font.weight: Font.DemiBold
    contentItem: PlainText {
        text: button.text
        font: button.font
        color: button.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
