// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Theme

/// A lesson that cannot be opened: all that is wrong with it, where, and what would be right.
Panel {
    id: view

    required property DiagnosticsModel diagnostics
    required property string path
    /// Another lesson is open behind this.
    required property bool canReturn
    signal returnRequested
    signal retryRequested
    signal copyRequested(string text)

    name: qsTr("Errors in the lesson")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 20
        spacing: 12
        Item {
            Layout.fillWidth: true
            implicitHeight: heading.implicitHeight
            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(22)
                height: width
                name: "warning"
                color: Theme.danger
            }
            PlainText {
                id: heading
                objectName: "brokenHeading"
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.leftMargin: 10
                text: view.diagnostics.count === 0 ? qsTr("This cannot be opened")
                    : view.diagnostics.unreadable ? qsTr("This file cannot be opened")
                    : qsTr("%n error(s) in this lesson", "", view.diagnostics.errors)
                font.pixelSize: Theme.fontHeading
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: view.diagnostics.count > 0 && !view.diagnostics.unreadable
            text: qsTr("Nothing of it runs until it is right. Correct the file, then read it again.")
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
        PlainText {
            Layout.fillWidth: true
            text: view.path
            font.family: Theme.mono
            font.pixelSize: Theme.fontSmall
            wrapMode: Text.WrapAnywhere
        }
        ListView {
            objectName: "errorList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: view.diagnostics
            clip: true
            spacing: 8
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            T.ScrollBar.vertical: ScrollStrip {}
            Accessible.role: Accessible.List
            Accessible.name: view.name
            delegate: Rectangle {
                id: entry
                required property string place
                required property string pointer
                required property string rule
                required property bool error
                required property string message
                required property string hint

                width: ListView.view.width - 14
                height: lines.implicitHeight + 20
                radius: Theme.radiusControl
                color: Theme.sunken
                border.color: Theme.border
                Accessible.role: Accessible.ListItem
                Accessible.name: place + ": " + message

                ColumnLayout {
                    id: lines
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 10
                    spacing: 4
                    PlainText {
                        Layout.fillWidth: true
                        text: entry.place
                        font.family: Theme.mono
                        font.pixelSize: Theme.fontSmall
                        color: Theme.textMuted
                        wrapMode: Text.WrapAnywhere
                    }
                    PlainText {
                        Layout.fillWidth: true
                        text: (entry.error ? qsTr("Error: %1") : qsTr("Warning: %1")).arg(entry.message)
                        color: entry.error ? Theme.danger : Theme.warning
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                    }
                    PlainText {
                        Layout.fillWidth: true
                        visible: entry.hint !== ""
                        text: entry.hint
                        wrapMode: Text.Wrap
                    }
                    PlainText {
                        Layout.fillWidth: true
                        readonly property string within: view.diagnostics.unreadable ? ""
                            : (entry.pointer === "" ? "/" : entry.pointer) + "   "
                        text: within + "[" + entry.rule + "]"
                        font.family: Theme.mono
                        font.pixelSize: Theme.fontTiny
                        color: Theme.textMuted
                        wrapMode: Text.WrapAnywhere
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            TextButton {
                objectName: "return"
                visible: view.canReturn
                text: qsTr("‹ Back to the lesson")
                onClicked: view.returnRequested()
            }
            Item { Layout.fillWidth: true }
            TextButton {
                visible: view.diagnostics.count > 0
                text: qsTr("Copy")
                explanation: qsTr("Copy all errors as text")
                onClicked: view.copyRequested(view.diagnostics.text())
            }
            PrimaryButton {
                text: qsTr("Read again")
                explanation: qsTr("Read the file again")
                onClicked: view.retryRequested()
            }
        }
    }
}
