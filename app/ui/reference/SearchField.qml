// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Theme

/// Where the words to search for are typed.
T.TextField {
    id: field

    /// On to the results; and the search is over.
    signal listRequested
    signal searchEnded

    implicitHeight: Theme.buttonHeight
    leftPadding: Theme.px(30)
    rightPadding: 10
    color: Theme.text
    placeholderText: qsTr("Search")
    placeholderTextColor: Theme.textMuted
    font.pixelSize: Theme.fontBody
    font.family: Theme.sans
    maximumLength: 100
    selectByMouse: true
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentInk
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Search lessons, stops and words")
    Accessible.description: "Ctrl+F"
    onAccepted: field.listRequested()
    Keys.onDownPressed: field.listRequested()
    Keys.onEscapePressed: field.searchEnded()
    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.sunken
        border.color: field.activeFocus ? Theme.focus : Theme.borderStrong
        border.width: field.activeFocus ? 2 : Theme.hairline
        Icon {
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(13)
            height: width
            name: "search"
            color: Theme.textMuted
        }
        // T.TextField draws no placeholder of its own.
        PlainText {
            x: field.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - keyHint.width - 12
            visible: field.text === "" && field.preeditText === ""
            text: field.placeholderText
            color: field.placeholderTextColor
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        PlainText {
            id: keyHint
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: field.text === "" && !field.activeFocus
            text: "Ctrl+F"
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
            Accessible.ignored: true
        }
        HoverTip { text: qsTr("Search lessons, stops and words, in any language · Ctrl+F") }
    }
}
