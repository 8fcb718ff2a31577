// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Says, for as long as it is shown, that the run is not of the lesson as it is.
Rectangle {
    id: strip

    required property list<string> changes
    signal originalRequested

    implicitHeight: Theme.px(34)
    radius: Theme.radiusControl
    color: Theme.warningSoft
    border.color: Theme.warningBorder
    border.width: Theme.hairline
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text + ". " + meaning.text

    Icon {
        id: sign
        x: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(15)
        height: width
        name: "warning"
        color: Theme.warning
    }
    PlainText {
        id: words
        readonly property real room: back.x - x - Theme.gap
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, room)
        text: qsTr("Changed lesson: %1").arg(strip.changes.join(" · "))
        color: Theme.warning
        font.weight: Font.Bold
        elide: Text.ElideRight
        Accessible.ignored: true
        HoverTip { text: words.truncated ? words.text : "" }
    }
    PlainText {
        id: meaning
        anchors.left: words.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: words.implicitWidth + Theme.gap + implicitWidth <= words.room
        text: qsTr("This run does not count for your progress.")
        color: Theme.text
        Accessible.ignored: true
    }
    TextButton {
        id: back
        objectName: "stripOriginal"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.px(26)
        leftPadding: Theme.px(10)
        rightPadding: Theme.px(10)
        text: qsTr("Back to the original")
        explanation: qsTr("All switches back, and run the lesson as it is")
        font.pixelSize: Theme.fontSmall
        onClicked: strip.originalRequested()
    }
}
