// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// How long a lesson unit really takes, against the lesson's own.
Item {
    id: row

    required property real pace
    readonly property var factors: [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4]
    signal chosen(factor: real)
    /// The slider has come to rest at another place.
    signal settled

    implicitHeight: Theme.px(36)

    PlainText {
        id: label
        x: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Pace")
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    ValueSlider {
        id: slider
        objectName: "pace"
        anchors.left: label.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: figure.left
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        name: qsTr("How long everything takes")
        valueText: figure.text
        from: 0
        to: row.factors.length - 1
        stepSize: 1
        value: Math.max(0, row.factors.indexOf(row.pace))
        onMoved: {
            row.chosen(row.factors[Math.round(value)]);
            rest.restart();
        }
        // Run when it has come to rest, not at each step on its way.
        Timer {
            id: rest
            interval: Theme.durationRest
            onTriggered: if (slider.pressed) rest.restart(); else row.settled()
        }
    }
    PlainText {
        id: figure
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(40)
        horizontalAlignment: Text.AlignRight
        text: qsTr("%1×").arg(row.pace)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
