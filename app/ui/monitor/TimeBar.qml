// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lanes
import Simmer.Theme

/// How a time divides into busy, ready and waiting, in the patterns of the lanes. Shares of the longest of all rows.
Item {
    id: bar

    required property StatePalette statePalette
    required property int colorIndex
    required property real busy
    required property real ready
    required property real waiting

    Accessible.ignored: true

    Row {
        anchors.fill: parent
        Repeater {
            model: [
                { shows: "running", share: bar.busy },
                { shows: "ready", share: bar.ready },
                { shows: "waiting", share: bar.waiting }
            ]
            StateSwatch {
                required property var modelData
                width: modelData.share > 0 ? Math.max(2, Math.round(bar.width * modelData.share)) : 0
                height: bar.height
                visible: width > 0
                statePalette: bar.statePalette
                colorIndex: bar.colorIndex
                shows: modelData.shows
            }
        }
    }
}
