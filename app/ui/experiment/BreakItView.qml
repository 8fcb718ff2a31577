// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Experiment
import Simmer.Theme

/// Switches that change the lesson; each runs it again at once.
Column {
    id: view

    required property BreakIt breakIt
    /// Run what the switches say.
    signal runRequested

    spacing: Theme.px(2)

    PlainText {
        width: parent.width
        leftPadding: Theme.px(8)
        rightPadding: Theme.px(8)
        bottomPadding: Theme.px(4)
        text: qsTr("Each switch really runs the changed lesson. The claims are held against that run; predictions, quiz and progress stay with the lesson as it is.")
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.Wrap
    }
    SwitchRow {
        width: parent.width
        objectName: "sleepsBlock"
        enabled: view.breakIt.canBlock
        label: qsTr("Every sleep becomes a block")
        detail: enabled ? qsTr("It waits as long, and does not give the thread back.") : qsTr("Nobody sleeps in this lesson.")
        isOn: view.breakIt.sleepsBlock
        onClicked: {
            view.breakIt.sleepsBlock = !view.breakIt.sleepsBlock;
            view.runRequested();
        }
    }
    Repeater {
        model: view.breakIt.locks
        SwitchRow {
            id: lock
            required property var modelData
            width: view.width
            objectName: "without-" + modelData.name
            label: qsTr("Without “%1”").arg(modelData.label)
            detail: modelData.isSemaphore ? qsTr("Nobody waits for a permit any more.") : qsTr("Nobody waits for the lock any more.")
            isOn: view.breakIt.removed.indexOf(modelData.name) >= 0
            onClicked: {
                view.breakIt.setRemoved(lock.modelData.name, !lock.isOn);
                view.runRequested();
            }
        }
    }
    SwitchRow {
        width: parent.width
        objectName: "loaded"
        label: qsTr("A busy machine")
        detail: qsTr("Other processes keep every core busy while it runs.")
        isOn: view.breakIt.loaded
        onClicked: {
            view.breakIt.loaded = !view.breakIt.loaded;
            view.runRequested();
        }
    }
    PaceRow {
        width: parent.width
        pace: view.breakIt.pace
        onChosen: factor => view.breakIt.pace = factor
        onSettled: view.runRequested()
    }
    PlainText {
        width: parent.width
        leftPadding: Theme.px(8)
        rightPadding: Theme.px(8)
        visible: view.breakIt.problems.length > 0
        text: qsTr("So changed, it cannot be run: %1").arg(view.breakIt.problems.join("; "))
        color: Theme.danger
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.Wrap
    }
}
