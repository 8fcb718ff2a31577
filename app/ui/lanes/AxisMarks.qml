// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Theme

/// Marks of the time axis: texts in the first `band` pixels, a line under each down to the bottom.
Item {
    id: marks

    required property TimeAxis axis
    property real band: Theme.px(16)
    property bool texts: true
    property bool lines: true

    readonly property var list: axis.marks

    Repeater {
        // As a number, so that zooming and panning keep the items.
        model: marks.list.length
        Item {
            id: mark
            required property int index
            readonly property var modelData: marks.list[index] ?? ({ x: 0, text: "" })
            x: Math.round(modelData.x)
            height: marks.height
            PlainText {
                visible: marks.texts
                x: Math.max(-mark.x - Theme.px(60), Math.min(marks.width - mark.x - implicitWidth + Theme.px(60), -implicitWidth / 2))
                text: mark.modelData.text
                color: Theme.textFaint
                font.pixelSize: Theme.fontTiny
                Accessible.ignored: true
            }
            Rectangle {
                visible: marks.lines
                y: marks.band
                width: 1
                height: marks.height - y
                color: Theme.grid
            }
        }
    }
}
