// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// The top of a page: what it is, a line that explains it, and the way back.
RowLayout {
    id: head

    required property string title
    property string text: ""
    signal closed

    spacing: Theme.padding
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4
        PlainText {
            Layout.fillWidth: true
            text: head.title
            font.pixelSize: Theme.fontBrand
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: head.text
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
    }
    TextButton {
        objectName: "closePage"
        Layout.alignment: Qt.AlignTop
        text: qsTr("Back to the lesson")
        keys: "Esc"
        onClicked: head.closed()
    }
}
