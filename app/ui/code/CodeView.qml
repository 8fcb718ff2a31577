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
    readonly property real wantedHeight: list.y + list.contentHeight + Theme.px(10) + (across.visible ? across.height : 0)

    /// Run the shown program as a lane of CPython.
    signal pythonRequested(string lane)

    name: qsTr("Program")

    CodeHeader {
        id: header
        width: parent.width
        model: view.model
        onLaneRequested: lane => view.model.choose(lane)
        onPythonRequested: lane => view.pythonRequested(lane)
        onCopyRequested: {
            clipboard.text = view.model.text
            clipboard.selectAll()
            clipboard.copy()
        }
        onSaveRequested: saver.ask(view.model.suggestedFile())
    }
    FileAsker {
        id: saver
        objectName: "programTarget"
        title: qsTr("Save the program")
        saves: true
        onFileChosen: file => header.failure = view.model.saveAs(file)
    }
    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
    }

    ListView {
        id: list
        anchors.top: header.bottom
        anchors.topMargin: Theme.px(4)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        // The bar stands below the lines, not on the last of them.
        anchors.bottomMargin: Theme.px(6) + (across.visible ? across.height : 0)
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
        /// What a program needs before its steps is out of sight at first.
        function showSteps() {
            const first = Math.min(...view.model.stepLines) - 2
            if (isFinite(first))
                positionViewAtIndex(Math.max(0, first), ListView.Beginning)
            if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain)
        }
        Component.onCompleted: Qt.callLater(list.showSteps)
        Connections {
            target: view.model
            function onListingChanged() { Qt.callLater(list.showSteps) }
        }
        Keys.onReturnPressed: view.model.goToNextEventOf(currentIndex)

        delegate: CodeLine {
            required property int index
            width: list.contentWidth
            scrolled: list.contentX
            numberWidth: Math.max(Theme.px(22), digit.advanceWidth * String(list.count).length + Theme.px(2))
            onClicked: view.model.goToNextEventOf(index)
        }

        T.ScrollBar.vertical: ScrollStrip { }
        T.ScrollBar.horizontal: ScrollStrip {
            id: across
            parent: list.parent
            x: list.x
            y: list.y + list.height
            width: list.width
        }
    }

    TextMetrics {
        id: digit
        font.family: Theme.mono
        font.pixelSize: Theme.fontTiny
        text: "0"
    }
    TextMetrics {
        id: letter
        font.family: Theme.mono
        font.pixelSize: Theme.fontCode
        text: "m"
    }
}
