// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Theme

/// What the patterns mean: as many as fit into `room`, the most needed first.
Row {
    id: legend

    required property StatePalette statePalette
    /// Pixels.
    required property real room

    readonly property list<string> states: ["running", "waiting", "ready", "stuck", "preempted"]
    readonly property var words: ({
        running: qsTr("running"),
        waiting: qsTr("waiting"),
        ready: qsTr("ready"),
        stuck: qsTr("stuck waiting"),
        preempted: qsTr("preempted")
    })
    readonly property var explanations: ({
        running: qsTr("has the thread"),
        waiting: qsTr("gave the thread back and waits"),
        ready: qsTr("could run, has to wait for the thread"),
        stuck: qsTr("waits and keeps its thread, or the loop, from others"),
        preempted: qsTr("lost its core against its will")
    })

    spacing: Theme.px(14)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Legend")

    Repeater {
        model: legend.states
        Item {
            id: item
            required property string modelData
            readonly property real endsAt: x + implicitWidth
            implicitWidth: content.implicitWidth
            implicitHeight: content.implicitHeight
            opacity: endsAt <= legend.room ? 1 : 0
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(legend.words[modelData]).arg(legend.explanations[modelData])
            Accessible.ignored: opacity === 0

            Row {
                id: content
                spacing: Theme.px(6)
                StateSwatch {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(20)
                    height: Theme.px(12)
                    statePalette: legend.statePalette
                    shows: item.modelData
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: legend.words[item.modelData]
                    color: Theme.textMuted
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
            HoverTip { text: item.opacity > 0 ? legend.explanations[item.modelData] : "" }
        }
    }
}
