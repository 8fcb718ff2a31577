// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Simmer.Run
import Simmer.Theme

/// Flags under the time slider, one for each bookmark: click goes there, double click or the window's key names it. As
/// wide as the slider's groove.
Item {
    id: flags

    required property Bookmarks bookmarks
    required property Playhead playhead
    required property RunModel run

    readonly property var list: bookmarks.list

    function nameAt(time: real): void {
        const row = flags.list.findIndex(bookmark => bookmark.time === time)
        if (row >= 0)
            naming.start(marks.itemAt(row))
    }

    Repeater {
        id: marks
        model: flags.list.length
        Item {
            id: flag
            required property int index
            objectName: "flag-" + index
            readonly property var bookmark: flags.list[index] ?? ({ time: 0, name: "" })
            readonly property string timeText: flags.run.timeText(bookmark.time)
            x: Math.min(1, bookmark.time / Math.max(1, flags.run.end)) * flags.width - width / 2
            width: Theme.px(12)
            height: flags.height
            Icon {
                anchors.fill: parent
                name: "bookmark"
                color: Theme.accent
            }
            MouseArea {
                anchors.fill: parent
                anchors.margins: -Theme.px(2)
                cursorShape: Qt.PointingHandCursor
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Bookmark at %1").arg(flag.timeText)
                Accessible.description: flag.bookmark.name
                Accessible.onPressAction: flags.playhead.moveTo(flag.bookmark.time)
                onClicked: flags.playhead.moveTo(flag.bookmark.time)
                onDoubleClicked: naming.start(flag)
                HoverTip {
                    text: (flag.bookmark.name === "" ? flag.timeText : flag.bookmark.name + " · " + flag.timeText)
                        + " — " + qsTr("double click or Shift+M names it")
                }
            }
        }
    }

    T.Popup {
        id: naming

        property real time: 0

        function start(flag): void {
            time = flag.bookmark.time
            x = Math.max(0, Math.min(flags.width - width, flag.x - width / 2))
            name.text = flag.bookmark.name
            open()
            name.forceActiveFocus()
            name.selectAll()
        }
        y: -height - Theme.px(20)
        width: Theme.px(200)
        height: Theme.px(34)
        padding: Theme.px(6)
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        background: Rectangle { radius: Theme.radiusControl; color: Theme.surface; border.color: Theme.borderStrong }
        contentItem: T.TextField {
            id: name
            objectName: "bookmarkName"
            maximumLength: 80
            color: Theme.text
            font.pixelSize: Theme.fontBody
            font.family: Theme.sans
            selectByMouse: true
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentInk
            verticalAlignment: TextInput.AlignVCenter
            placeholderText: qsTr("Name of the bookmark")
            Accessible.name: placeholderText
            onAccepted: {
                flags.bookmarks.rename(naming.time, text)
                naming.close()
            }
        }
    }
}
