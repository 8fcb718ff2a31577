// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Theme

/// The bookmarked moments as lines with a flag on top. Lies over the plot, as wide as it.
Item {
    id: lines

    /// Null where there are none.
    required property Bookmarks bookmarks
    required property Playhead playhead
    required property TimeAxis axis
    required property RunModel run

    readonly property var list: bookmarks ? bookmarks.list : []

    Repeater {
        model: lines.list.length
        Item {
            id: mark
            required property int index
            readonly property var bookmark: lines.list[index] ?? ({ time: 0, name: "" })
            readonly property string timeText: lines.run.timeText(bookmark.time)
            x: (bookmark.time - lines.axis.start) / lines.axis.scale
            height: lines.height
            visible: x >= -0.5 && x <= lines.width + 0.5

            Rectangle {
                x: -width / 2
                y: Theme.px(8)
                width: 1
                height: parent.height - y
                color: Theme.accent
                opacity: 0.7
            }
            Icon {
                x: -width / 2
                width: Theme.px(11)
                height: Theme.px(11)
                name: "bookmark"
                color: Theme.accent
            }
            MouseArea {
                x: -width / 2
                y: -Theme.px(4)
                width: Theme.px(16)
                height: Theme.px(18)
                cursorShape: Qt.PointingHandCursor
                Accessible.role: Accessible.Button
                Accessible.name: mark.bookmark.name === "" ? qsTr("Bookmark at %1").arg(mark.timeText)
                                                           : qsTr("Bookmark “%1” at %2").arg(mark.bookmark.name).arg(mark.timeText)
                Accessible.onPressAction: lines.playhead.moveTo(mark.bookmark.time)
                onClicked: lines.playhead.moveTo(mark.bookmark.time)
                HoverTip { text: mark.bookmark.name === "" ? mark.timeText : mark.bookmark.name + " · " + mark.timeText }
            }
        }
    }
}
