// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Simmer.Code
import Simmer.Theme

/// The lesson's program, with every task's place in it at the playhead.
Panel {
    id: view

    required property CodeModel model
    /// What all lines take.
    readonly property real wantedHeight: list.y + list.contentHeight + Theme.px(10)

    name: qsTr("Program")

    PlainText {
        id: title
        x: Theme.padding
        y: Theme.px(12)
        text: qsTr("The program")
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Bold
    }
    PlainText {
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.baseline: title.baseline
        anchors.right: copyButton.left
        anchors.rightMargin: Theme.gap
        elide: Text.ElideRight
        text: qsTr("every lane runs these steps")
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
    }
    TextButton {
        id: copyButton
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: title.verticalCenter
        implicitHeight: Theme.px(24)
        font.pixelSize: Theme.fontSmall
        text: qsTr("Copy")
        explanation: qsTr("Copy the program")
        onClicked: {
            clipboard.text = view.model.text
            clipboard.selectAll()
            clipboard.copy()
        }
    }
    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
    }

    ListView {
        id: list
        anchors.top: title.bottom
        anchors.topMargin: Theme.px(10)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(6)
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.AutoFlickIfNeeded
        contentWidth: Math.max(width, letter.advanceWidth * view.model.widestLine + Theme.px(90))
        model: view.model
        currentIndex: view.model.currentLine
        highlightMoveDuration: Theme.durationMove
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.List
        Accessible.name: view.name
        onCurrentIndexChanged: if (currentIndex >= 0) positionViewAtIndex(currentIndex, ListView.Contain)
        Keys.onReturnPressed: view.model.goToNextEventOf(currentIndex)

        delegate: CodeLine {
            required property int index
            width: list.contentWidth
            scrolled: list.contentX
            onClicked: view.model.goToNextEventOf(index)
        }

        T.ScrollBar.vertical: ScrollStrip { }
        T.ScrollBar.horizontal: ScrollStrip { }
    }

    TextMetrics {
        id: letter
        font.family: Theme.mono
        font.pixelSize: Theme.fontCode
        text: "m"
    }
}
