// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Something that goes from one place to another, once for each new ticket; not there at other times.
Rectangle {
    id: item

    /// Changes when something has gone.
    required property int ticket
    required property int duration
    required property real fromX
    required property real fromY
    required property real toX
    required property real toY
    property string text: ""

    property real way: 1

    onTicketChanged: {
        if (duration > 0 && ticket > 0)
            journey.restart()
    }
    NumberAnimation {
        id: journey
        target: item
        property: "way"
        from: 0
        to: 1
        duration: item.duration
        easing.type: Easing.InOutQuad
    }

    visible: way < 1
    x: fromX + (toX - fromX) * way - width / 2
    y: fromY + (toY - fromY) * way - height / 2
    width: Math.max(height, label.implicitWidth + Theme.px(8))
    height: text === "" ? Theme.px(12) : Theme.px(20)
    radius: height / 2
    color: Theme.accentFill
    border.color: Theme.surface
    border.width: 1.5
    PlainText {
        id: label
        anchors.centerIn: parent
        text: item.text
        color: Theme.accentInk
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
