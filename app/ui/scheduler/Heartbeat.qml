// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Run
import Simmer.Scheduler
import Simmer.Theme

/// The pulse of the loop, up to now at the right.
Rectangle {
    id: area

    required property SchedulerModel model
    required property Playhead playhead

    radius: Theme.radiusSmall
    color: model.loopStuck ? Theme.dangerSoft : Theme.sunken
    border.color: model.loopStuck ? Theme.danger : Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: model.loopStuck ? qsTr("The pulse of the loop has stopped") : qsTr("The pulse of the loop: a beat for each turn")

    HeartbeatItem {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(4)
        model: area.model
        playhead: area.playhead
        beatColor: Theme.accent
        restColor: Theme.textMuted
        stopColor: Theme.danger
    }
    HoverTip {
        text: qsTr("The pulse of the loop: a beat for each turn, dots while it sleeps, a flat line while one task has it")
    }
}
