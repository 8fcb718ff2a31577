// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Progress
import Simmer.Theme

/// Above the list of lessons: who learns, and the pages of the course.
ColumnLayout {
    id: header

    required property Learner learner
    required property CourseModel course
    /// "overview", "glossary", "choosing", or "" for the lesson.
    required property string page
    required property bool hasGlossary
    /// Of the page for choosing; empty without one.
    required property string choosingTitle
    signal learnerRequested
    signal pageToggled(string page)

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
        explanation: header.page === "overview" ? qsTr("Back to the lesson")
                   : qsTr("What each lesson teaches, and where to go next: %1 of %2 lessons are done")
                         .arg(header.course.checkedCount).arg(header.course.lessonCount)
        keys: "O"
        fill: header.page === "overview" ? Theme.accentSoft : Theme.surface
        onClicked: header.pageToggled("overview")
    }
    HeaderButton {
        objectName: "glossaryButton"
        Layout.fillWidth: true
        visible: header.hasGlossary
        iconName: "glossary"
        text: qsTr("Glossary")
        explanation: header.page === "glossary" ? qsTr("Back to the lesson") : qsTr("What the words of the course mean")
        keys: "G"
        fill: header.page === "glossary" ? Theme.accentSoft : Theme.surface
        onClicked: header.pageToggled("glossary")
    }
    HeaderButton {
        objectName: "choosingButton"
        Layout.fillWidth: true
        visible: header.choosingTitle !== ""
        iconName: "choosing"
        text: header.choosingTitle
        explanation: header.page === "choosing" ? qsTr("Back to the lesson") : qsTr("Coroutines, threads or processes: choose with the figures of your own runs")
        keys: "W"
        fill: header.page === "choosing" ? Theme.accentSoft : Theme.surface
        onClicked: header.pageToggled("choosing")
    }
}
