// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Shapes
import Simmer.Theme

/// The event loop: turns only when it takes something, and sleeps visibly.
Item {
    id: ring

    required property bool present
    required property bool asleep
    /// When the next timer wakes it; empty without one.
    required property string wakes
    /// How much of its sleep is over, 0 … 1.
    required property real slept
    required property int turn
    /// How many tasks this turn runs.
    required property int turnSize
    required property bool busy
    /// Who has it waits without giving it back.
    required property bool stuck
    required property int duration

    readonly property bool small: width < Theme.px(96)
    readonly property real stroke: Theme.px(small ? 7 : 10)
    readonly property string status: !present ? qsTr("not started")
        : stuck ? qsTr("stands still")
        : asleep ? (wakes === "" ? qsTr("asleep") : small ? qsTr("until %1").arg(wakes) : qsTr("asleep until %1").arg(wakes))
        : busy ? "" : qsTr("awake")

    implicitWidth: Theme.px(142)
    implicitHeight: implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Event loop, turn %1, %2").arg(turn).arg(status === "" ? qsTr("running a task") : status)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.sunken
        border.color: ring.stuck ? Theme.danger : Theme.border
        border.width: ring.stroke
    }
    Shape {
        id: arc
        anchors.fill: parent
        visible: ring.present
        rotation: ring.asleep ? 0 : (ring.turn % 1000) * 360
        Behavior on rotation {
            enabled: !ring.asleep && ring.duration > 0
            RotationAnimation { duration: ring.duration; direction: RotationAnimation.Numerical; easing.type: Easing.InOutQuad }
        }
        ShapePath {
            strokeColor: ring.stuck ? Theme.stuck : Theme.accentFill
            strokeWidth: ring.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: arc.width / 2
                centerY: arc.height / 2
                radiusX: (arc.width - ring.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: ring.asleep ? Math.max(0.1, 359.9 * ring.slept) : 80
            }
        }
    }
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: ring.busy ? Theme.px(30) : 0
        spacing: Theme.px(1)
        width: ring.width - 2 * ring.stroke - Theme.px(8)
        PlainText {
            width: parent.width
            // In a small ring what it does is more than its name.
            visible: !ring.busy && ring.width >= Theme.px(84)
            text: qsTr("Event loop")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontBody
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(8)
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: ring.status
            color: ring.stuck ? Theme.danger : Theme.textMuted
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontTiny
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(8)
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: ring.present
            text: ring.turnSize > 0 && !ring.asleep && ring.width >= Theme.px(110) ? qsTr("turn %1: %n task(s)", "", ring.turnSize).arg(ring.turn) : qsTr("turn %1").arg(ring.turn)
            color: Theme.textFaint
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontTiny
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(8)
            Accessible.ignored: true
        }
    }
}
