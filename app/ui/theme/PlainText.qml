// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// Text as it is: never interpreted, whatever it holds.
Text {
    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.sans
    font.pixelSize: Theme.fontBody
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
