// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lesson
import Simmer.Theme

/// A lesson's text in the theme's look.
Prose {
    color: Theme.text
    codeBackground: Theme.isDark ? Theme.hover : Theme.sunken
    font.family: Theme.sans
    font.pixelSize: Theme.fontBody
    codeFamily: Theme.mono
    lineHeight: Theme.lineHeight
    Accessible.role: Accessible.Paragraph
    Accessible.name: plainText
}
