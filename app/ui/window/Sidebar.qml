// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lesson
import Simmer.Progress
import Simmer.Reference
import Simmer.Theme
import Simmer.Window

/// At the left: who learns, the pages of the course, the search, and the lessons or what was found.
Rectangle {
    id: sidebar

    required property Workbench workbench
    required property Learner learner
    /// "overview", "glossary", "choosing", or "" for the lesson.
    required property string page
    /// Of the course's page for choosing; empty without one.
    required property string choosingTitle
    readonly property alias learnerName: learnerMenu.shownName
    signal lessonChosen(string lesson)
    signal stopChosen(string lesson, int stop)
    signal termChosen(string term)
    signal pageToggled(string page)
    signal learnerChosen(string id)
    /// The search is over.
    signal searchEnded

    function openLearners() { learnerMenu.open() }
    function focusSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function endSearch() {
        field.clear();
        sidebar.searchEnded();
    }

    color: Theme.surface

    SidebarHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 10
        learner: sidebar.learner
        course: sidebar.workbench.course
        page: sidebar.page
        choosingTitle: sidebar.choosingTitle
        hasGlossary: sidebar.workbench.guide.glossary.count > 0
        onLearnerRequested: learnerMenu.open()
        onPageToggled: page => sidebar.pageToggled(page)
    }
    LearnerMenu {
        id: learnerMenu
        parent: header
        x: 0
        y: Theme.controlHeight + 4
        learner: sidebar.learner
        lessonKey: sidebar.workbench.lessonKey
        lessonTitle: sidebar.workbench.guide.lesson.title
        onLearnerChosen: id => sidebar.learnerChosen(id)
        onBegunAgain: sidebar.workbench.openLesson(sidebar.workbench.guide.lesson.id)
    }
    SearchField {
        id: field
        objectName: "search"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.leftMargin: 10
        anchors.rightMargin: 11
        anchors.topMargin: 6
        onListRequested: if (results.count > 0) results.focusFirst()
        onSearchEnded: sidebar.endSearch()
    }
    SearchModel {
        id: found
        course: sidebar.workbench.course
        glossary: sidebar.workbench.guide.glossary
        query: field.text
    }
    CourseList {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.hairline
        visible: !results.visible
        course: sidebar.workbench.course
        onLessonChosen: lesson => sidebar.lessonChosen(lesson)
    }
    SearchResults {
        id: results
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.hairline
        visible: field.text.trim() !== ""
        search: found
        onLessonChosen: lesson => sidebar.lessonChosen(lesson)
        onStopChosen: (lesson, stop) => sidebar.stopChosen(lesson, stop)
        onTermChosen: term => sidebar.termChosen(term)
        onFieldRequested: sidebar.focusSearch()
        onSearchEnded: sidebar.endSearch()
    }
    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.hairline
        color: Theme.border
    }
}
