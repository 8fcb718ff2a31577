// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Run
import Simmer.Theme
import Simmer.Window

/// The playhead as a slider, with a diamond over each suspension point of the chosen lane.
Item {
    id: view

    required property RunModel run
    required property Playhead playhead
    required property Bookmarks bookmarks

    /// Of the one that is there.
    function nameBookmark(time: real): void { flags.nameAt(time) }

    implicitHeight: Theme.px(40)

    SuspensionMarks {
        anchors.left: slider.left
        anchors.right: slider.right
        anchors.leftMargin: slider.inset - height / 2
        anchors.rightMargin: slider.inset - height / 2
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.px(13)
        height: Theme.px(11)
        run: view.run
        playhead: view.playhead
        color: Theme.suspension
        background: Theme.surface
    }

    BookmarkFlags {
        id: flags
        anchors.left: slider.left
        anchors.right: slider.right
        anchors.leftMargin: slider.inset
        anchors.rightMargin: slider.inset
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.px(14)
        height: Theme.px(12)
        z: 1
        run: view.run
        playhead: view.playhead
        bookmarks: view.bookmarks
    }
    T.Slider {
        id: slider
        objectName: "time"

        readonly property real inset: handle.width / 2

        anchors.fill: parent
        from: 0
        to: Math.max(1, view.run.end)
        value: view.playhead.time
        enabled: view.run.hasResults
        focusPolicy: Qt.TabFocus
        hoverEnabled: true
        onMoved: view.playhead.moveTo(Math.round(value))
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Playhead")
        Accessible.description: view.run.timeText(view.playhead.time)

        // A drag breaks the binding on `value`.
        Binding on value {
            when: !slider.pressed
            value: view.playhead.time
        }

        background: Rectangle {
            x: slider.inset
            y: Math.round((slider.height - height) / 2)
            width: slider.availableWidth - 2 * slider.inset
            height: 4
            radius: 2
            color: Theme.border
            Rectangle {
                width: slider.visualPosition * parent.width
                height: parent.height
                radius: 2
                color: Theme.accentFill
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * (slider.availableWidth - width)
            y: Math.round((slider.height - height) / 2)
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: slider.enabled ? Theme.accentFill : Theme.border
            FocusRing { shown: slider.visualFocus; radius: width / 2 }
        }
    }
}
