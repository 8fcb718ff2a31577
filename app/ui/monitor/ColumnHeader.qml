// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// Head of a column: sorts by it, and shows whether the table is.
ButtonBase {
    id: header

    /// "", "up" or "down": how the table is sorted by this column.
    required property string order
    property bool alignRight: false

    implicitHeight: Theme.px(24)
    leftPadding: Theme.px(6)
    rightPadding: Theme.px(6)
    radius: Theme.radiusSmall
    fill: "transparent"
    outline: "transparent"
    ink: order === "" ? Theme.textMuted : Theme.text
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: order === "" ? qsTr("Sort by %1").arg(header.text)
                   : order === "up" ? qsTr("%1, sorted upwards").arg(header.text) : qsTr("%1, sorted downwards").arg(header.text)

    contentItem: Item {
        implicitWidth: label.implicitWidth + arrow.width + Theme.px(4)
        implicitHeight: label.implicitHeight
        PlainText {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            x: header.alignRight ? parent.width - width - (arrow.visible ? arrow.width + Theme.px(3) : 0) : 0
            width: Math.min(implicitWidth, parent.width - (arrow.visible ? arrow.width + Theme.px(3) : 0))
            text: header.text
            color: header.ink
            font.pixelSize: Theme.fontTiny
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            id: arrow
            anchors.verticalCenter: parent.verticalCenter
            x: header.alignRight ? parent.width - width : label.width + Theme.px(3)
            visible: header.order !== ""
            width: Theme.px(9)
            height: width
            name: header.order === "down" ? "arrow-down" : "arrow-up"
            color: header.ink
        }
    }
}
