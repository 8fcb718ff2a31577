// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Code
import Simmer.Theme

/// What the program is shown as, and what can be done with its text.
Item {
    id: header

    required property CodeModel model
    /// Why the text could not be saved.
    property string failure: ""
    signal laneRequested(int lane)
    signal copyRequested()
    signal saveRequested()
    /// Run the shown program as a lane of CPython.
    signal pythonRequested(string lane)

    implicitHeight: second.y + second.height

    Connections {
        target: header.model
        function onListingChanged() { header.failure = "" }
    }

    Row {
        id: notations
        x: Theme.padding - Theme.px(6)
        y: Theme.px(7)
        Accessible.role: Accessible.PageTabList
        visible: !header.model.recorded
        Accessible.name: qsTr("How the program is written")
        CodeTab {
            objectName: "code-steps"
            text: qsTr("Steps")
            explanation: qsTr("The lesson’s own steps, which every lane runs")
            font.pixelSize: Theme.fontTitle
            chosen: header.model.notation === CodeModel.Steps
            onClicked: header.model.notation = CodeModel.Steps
        }
        CodeTab {
            objectName: "code-python"
            text: "Python"
            explanation: qsTr("A Python program that does what the chosen lane does")
            font.pixelSize: Theme.fontTitle
            chosen: header.model.notation === CodeModel.Python
            onClicked: header.model.notation = CodeModel.Python
        }
        CodeTab {
            objectName: "code-cpp"
            text: "C++"
            explanation: qsTr("A C++ program that does what the chosen lane does")
            font.pixelSize: Theme.fontTitle
            chosen: header.model.notation === CodeModel.Cpp
            onClicked: header.model.notation = CodeModel.Cpp
        }
    }
    PlainText {
        x: Theme.padding
        anchors.verticalCenter: notations.verticalCenter
        visible: header.model.recorded
        text: qsTr("Program")
        color: Theme.text
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Bold
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: notations.verticalCenter
        spacing: Theme.px(6)
        TextButton {
            implicitHeight: Theme.px(24)
            leftPadding: Theme.px(9)
            rightPadding: Theme.px(9)
            font.pixelSize: Theme.fontSmall
            text: qsTr("Copy")
            explanation: qsTr("Copy the program")
            onClicked: header.copyRequested()
        }
        TextButton {
            implicitHeight: Theme.px(24)
            leftPadding: Theme.px(9)
            rightPadding: Theme.px(9)
            font.pixelSize: Theme.fontSmall
            text: qsTr("Save as…")
            explanation: qsTr("Save the program to a file")
            onClicked: header.saveRequested()
        }
    }
    Item {
        id: second
        anchors.top: notations.bottom
        anchors.topMargin: Theme.px(2)
        width: parent.width
        height: Math.max(programs.visible ? programs.height : 0, runner.visible ? runner.y + runner.height : 0,
                         note.visible ? note.y + note.implicitHeight + Theme.px(4) : 0)
        Row {
            id: programs
            x: Theme.padding - Theme.px(6)
            visible: header.model.programs.length > 0
            Accessible.role: Accessible.PageTabList
            Accessible.name: header.model.recorded ? qsTr("Files of the program") : qsTr("Programs, one for each lane")
            Repeater {
                model: header.model.programs
                CodeTab {
                    required property var modelData
                    objectName: "code-lane-" + modelData.lane
                    text: modelData.text
                    explanation: modelData.explanation
                    chosen: modelData.chosen
                    font.pixelSize: Theme.fontSmall
                    implicitHeight: Theme.px(24)
                    onClicked: header.laneRequested(modelData.lane)
                }
            }
        }
        TextButton {
            id: runner
            objectName: "run-python"
            x: Theme.padding
            y: programs.height + Theme.px(4)
            visible: header.model.pythonLane !== "" && !note.visible
            implicitHeight: Theme.px(24)
            leftPadding: Theme.px(9)
            rightPadding: Theme.px(9)
            font.pixelSize: Theme.fontSmall
            text: qsTr("Run with python3")
            keys: "Shift+Y"
            explanation: qsTr("Let real CPython run this program, as a lane beside the others")
            onClicked: header.pythonRequested(header.model.pythonLane)
        }
        PlainText {
            id: note
            x: Theme.padding
            y: programs.visible ? programs.height + Theme.px(3) : Theme.px(4)
            width: parent.width - 2 * x
            visible: text !== ""
            wrapMode: Text.WordWrap
            text: header.failure !== "" ? header.failure
                                        : header.model.recorded ? qsTr("%1, as it was when it was recorded").arg(header.model.path)
                                        : header.model.notation === CodeModel.Steps ? qsTr("every lane runs these steps") : header.model.problem
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
        }
    }
}
