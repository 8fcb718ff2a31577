// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Run
import Simmer.Theme

/// Over a table: which lane it is of; its tabs stand before that.
Item {
    id: heading

    required property RunModel run
    required property Playhead playhead
    /// Pixels at the left that others take.
    required property real indent
    /// Where the lanes end: what stands at the right begins after it.
    readonly property real used: lanes.x + lanes.width

    height: Theme.px(40)

    Row {
        id: lanes
        x: heading.indent
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(8)
        Repeater {
            model: heading.run
            Pill {
                required property int index
                required property string title
                text: title
                checkable: false
                leftPadding: Theme.px(heading.run.count > 4 ? 8 : 14)
                rightPadding: leftPadding
                chosen: heading.playhead.lane === index
                keys: String(index + 1)
                explanation: qsTr("Show %1").arg(title)
                onClicked: heading.playhead.setLane(index)
            }
        }
    }
}
