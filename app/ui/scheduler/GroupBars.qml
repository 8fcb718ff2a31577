// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Theme

/// Counted groups of tasks in one place.
Column {
    id: bars

    /// Of SchedulerModel.groups, those of the place.
    required property var groups
    /// Tasks in the place, in words.
    required property string total
    readonly property bool isEmpty: groups.length === 0

    spacing: Theme.px(6)

    PlainText {
        text: bars.isEmpty ? qsTr("empty") : bars.total
        color: bars.isEmpty ? Theme.textFaint : Theme.text
        font.pixelSize: bars.isEmpty ? Theme.fontTiny : Theme.fontHeading
        font.weight: bars.isEmpty ? Font.Normal : Font.Bold
    }
    Repeater {
        model: bars.groups.slice(0, Math.max(1, Math.floor((bars.height - Theme.px(26)) / Theme.px(34))))
        Item {
            id: bar
            required property var modelData
            readonly property var colors: Theme.taskColor(modelData.colorIndex)
            width: bars.width
            height: Theme.px(28)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 × %2 %3").arg(modelData.count).arg(modelData.name).arg(modelData.wait)
            Rectangle {
                width: parent.width
                height: parent.height
                radius: Theme.radiusSmall
                color: Theme.sunken
            }
            Rectangle {
                width: Math.max(Theme.px(4), parent.width * bar.modelData.share)
                height: parent.height
                radius: Theme.radiusSmall
                color: bar.colors.fill
                opacity: 0.22
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.px(8)
                width: parent.width - 2 * x
                text: bar.modelData.wait === "" ? qsTr("%1 × %2").arg(bar.modelData.count).arg(bar.modelData.name)
                                                : qsTr("%1 × %2 %3").arg(bar.modelData.count).arg(bar.modelData.name).arg(bar.modelData.wait)
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
                maximumLineCount: 2
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.px(12)
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.px(9)
                elide: Text.ElideRight
                Accessible.ignored: true
                HoverTip { text: parent.truncated ? parent.text : "" }
            }
        }
    }
}
