// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// One line of the program: margin with its suspension point, number, text, and the tasks that are there.
Item {
    id: line

    required property int number
    required property int indent
    required property var tokens
    required property bool suspensionPoint
    required property var marks
    /// Width that the names of the tasks may not leave; the text may.
    property real visibleWidth: width
    property real scrolled: 0
    property real numberWidth: Theme.px(22)

    signal clicked()

    /// Who colours the line: the selected task, else the first that is really there, else a caller.
    readonly property var leading: marks.find(mark => mark.selected && !mark.caller) ?? marks.find(mark => !mark.caller)
                                   ?? (marks.length > 0 ? marks[0] : null)
    readonly property bool occupied: leading !== null
    readonly property bool held: leading?.caller === false
    readonly property bool chosen: leading?.selected === true
    readonly property var leadingColor: Theme.taskColor(leading?.color ?? 0)
    readonly property string plain: tokens.map(token => token.text).join("")

    implicitHeight: Theme.px(21)
    implicitWidth: code.x + code.width + Theme.padding

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Line %1: %2").arg(number).arg(plain)
                     + (marks.length > 0 ? " – " + marks.map(mark => mark.name + " " + Theme.stateGlyph(mark.state)).join(", ") : "")
    Accessible.onPressAction: line.clicked()

    function colorOf(kind: int): color {
        return [Theme.text, Theme.codeKeyword, Theme.codeName, Theme.codeNumber, Theme.codeString, Theme.codeComment][kind]
    }

    Rectangle {
        anchors.fill: parent
        visible: line.occupied
        color: line.leadingColor.fill
        opacity: !line.held ? 0.07 : line.chosen ? 0.24 : 0.13
    }
    Rectangle {
        width: 3
        height: parent.height
        x: line.scrolled
        visible: line.chosen
        color: line.leadingColor.outline
    }

    PlainText {
        id: margin
        x: Theme.px(9)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        horizontalAlignment: Text.AlignHCenter
        text: line.held ? Theme.stateGlyph(line.leading?.state ?? "") : line.suspensionPoint ? "◇" : ""
        color: line.held ? line.leadingColor.outline : Theme.suspension
        font.pixelSize: Theme.fontCode
        Accessible.ignored: true
    }
    PlainText {
        id: numberText
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: margin.right
        width: line.numberWidth
        horizontalAlignment: Text.AlignRight
        text: line.number
        color: Theme.textFaint
        font.family: Theme.mono
        font.pixelSize: Theme.fontTiny
        Accessible.ignored: true
    }
    Row {
        id: code
        anchors.verticalCenter: parent.verticalCenter
        x: numberText.x + numberText.width + Theme.px(12) + line.indent * Theme.px(22)
        Repeater {
            model: line.tokens
            PlainText {
                required property var modelData
                text: modelData.text
                color: line.colorOf(modelData.kind)
                font.family: Theme.mono
                font.pixelSize: Theme.fontCode
                font.weight: modelData.kind === 1 ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: line.clicked()
    }
}
