// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// A task as a chip in its colour.
Rectangle {
    id: chip

    required property string name
    required property int colorIndex
    property bool selected: false
    /// Waits and keeps the loop from others.
    property bool stuck: false

    /// Pixels for the name as it is.
    function wantedWidth(): real { return whole.advanceWidth + Theme.px(8) }

    /// Of "guest 12", where there is room for no more: "12".
    readonly property string brief: name.replace(/^.*\s(\d+)$/, "$1")
    readonly property var colors: Theme.taskColor(colorIndex)

    implicitWidth: Theme.px(74)
    implicitHeight: Theme.px(34)
    radius: Math.min(Theme.radiusControl, height / 4)
    color: colors.fill
    border.color: stuck ? Theme.stuck : colors.outline
    border.width: stuck ? 3 : 1

    Rectangle {
        anchors.fill: parent
        anchors.margins: -3
        radius: chip.radius + 3
        visible: chip.selected
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
    }
    PlainText {
        id: label
        readonly property real room: chip.width - Theme.px(6)
        anchors.centerIn: parent
        width: room
        horizontalAlignment: Text.AlignHCenter
        text: whole.advanceWidth * minimumPixelSize <= room * font.pixelSize ? chip.name : chip.brief
        color: chip.colors.onFill
        font.pixelSize: chip.height < Theme.px(26) ? Theme.fontTiny : Theme.fontBody
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(9)
        font.weight: Font.Bold
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    TextMetrics {
        id: whole
        font: label.font
        text: chip.name
    }
}
