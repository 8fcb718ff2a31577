// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lesson
import Simmer.Theme

/// A lesson's text in the theme's look.
Prose {
    id: prose
    pictures: glossary ? glossary.pictures : null
    termColor: Theme.accent
    color: Theme.text
    codeBackground: Theme.isDark ? Theme.hover : Theme.sunken
    font.family: Theme.sans
    font.pixelSize: Theme.fontBody
    codeFamily: Theme.mono
    lineHeight: Theme.lineHeight
    Accessible.role: Accessible.Paragraph
    Accessible.name: plainText
    Accessible.description: terms.length > 0 ? qsTr("In the glossary: %1", "words of a text").arg(terms.join(", ")) : ""

    Loader {
        x: prose.pointed.x
        y: prose.pointed.y
        width: prose.pointed.width
        height: prose.pointed.height
        active: width > 0
        sourceComponent: Tip {
            text: qsTr("What does this mean?")
            keys: "⏎"
            visible: true
        }
    }
}
