// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Progress

/// What went wrong with keeping what the learner did, a line each; no height when nothing did.
Column {
    id: notice

    required property Learner learner

    spacing: 6

    NoticeLine {
        objectName: "unsaved"
        width: notice.width
        visible: notice.learner.unsavedFile !== ""
        title: qsTr("Your progress cannot be saved.")
        text: qsTr("It is kept while this window is open, and saving is tried again at your next step.")
        detail: notice.learner.unsavedWhy
        actionText: qsTr("Try again")
        actionExplanation: qsTr("Try to save your progress now")
        onAction: notice.learner.retry()
        onDismissed: notice.learner.dismissUnsaved()
    }
    NoticeLine {
        objectName: "damaged"
        width: notice.width
        visible: notice.learner.damagedFile !== ""
        title: qsTr("The file with your progress was damaged.")
        text: notice.learner.setAsideTo !== "" ? qsTr("It was set aside, and your progress begins anew.")
                                               : qsTr("It could not be set aside, so nothing is saved.")
        detail: notice.learner.setAsideTo !== "" ? notice.learner.setAsideTo : notice.learner.damagedFile
        onDismissed: notice.learner.dismissDamage()
    }
    NoticeLine {
        objectName: "newer"
        width: notice.width
        visible: notice.learner.newerFile !== ""
        title: qsTr("Your progress was saved by a newer Simmer.")
        text: qsTr("Its file is left as it is: what you do in this window is not kept.")
        detail: notice.learner.newerFile
        onDismissed: notice.learner.dismissNewer()
    }
}
