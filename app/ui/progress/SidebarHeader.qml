// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Progress
import Simmer.Theme

/// Above the list of lessons: who learns, and the way to the overview with how far they are.
ColumnLayout {
    id: header

    required property Learner learner
    required property CourseModel course
    required property bool overviewOpen
    signal learnerRequested
    signal overviewToggled

    spacing: 4

    HeaderButton {
        objectName: "learner"
        Layout.fillWidth: true
        iconName: "learner"
        text: header.learner.name === "" ? qsTr("Learner") : header.learner.name
        explanation: qsTr("Who is learning, and begin again")
        keys: "Ctrl+U"
        onClicked: header.learnerRequested()
    }
    HeaderButton {
        objectName: "overview"
        Layout.fillWidth: true
        iconName: "overview"
        text: qsTr("Overview")
        note: header.course.lessonCount > 0
            ? qsTr("%1 of %2", "lessons done, lessons").arg(header.course.checkedCount).arg(header.course.lessonCount) : ""
        explanation: header.overviewOpen ? qsTr("Back to the lesson")
                   : qsTr("What each lesson teaches, and where to go next: %1 of %2 lessons are done")
                         .arg(header.course.checkedCount).arg(header.course.lessonCount)
        keys: "O"
        fill: header.overviewOpen ? Theme.accentSoft : Theme.surface
        onClicked: header.overviewToggled()
    }
}
