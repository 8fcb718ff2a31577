// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Name of a place on the stage, and what it means.
Column {
    id: place
    required property string title
    property string explanation: ""
    spacing: Theme.px(1)
    PlainText {
        width: place.width
        text: place.title
        color: Theme.textMuted
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Bold
        font.capitalization: Font.AllUppercase
        elide: Text.ElideRight
    }
    PlainText {
        width: place.width
        visible: place.explanation !== ""
        text: place.explanation
        color: Theme.textFaint
        font.pixelSize: Theme.fontTiny
        elide: Text.ElideRight
    }
}
