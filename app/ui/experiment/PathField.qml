// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Theme

/// Takes the path of a file; Return offers it.
T.TextField {
    id: field

    /// What is asked for, for assistive technology.
    required property string name
    signal offered(string path)

    implicitHeight: Theme.controlHeight
    leftPadding: Theme.px(9)
    rightPadding: Theme.px(9)
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.sans
    font.pixelSize: Theme.fontSmall
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.textMuted
    selectByMouse: true
    clip: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    onAccepted: if (field.text !== "") field.offered(field.text)

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.borderStrong
        border.width: Theme.hairline
        FocusRing { shown: field.activeFocus; radius: Theme.radiusControl + 3 }
    }
    PlainText {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: field.rightPadding
        verticalAlignment: Text.AlignVCenter
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        color: field.placeholderTextColor
        font: field.font
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    HoverTip { text: field.name }
}
