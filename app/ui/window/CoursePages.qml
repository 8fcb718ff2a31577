// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Lesson
import Simmer.Progress
import Simmer.Reference
import Simmer.Window

/// A page of the course in the lesson's place; nothing while the lesson is there.
Loader {
    id: pages

    required property Workbench workbench
    required property ChoosingModel choosing
    /// As the learner is called.
    required property string learnerName
    /// "overview", "glossary", "choosing", or "".
    required property string page
    /// Where the glossary opens; empty: at its beginning.
    property string wantedTerm: ""
    signal lessonChosen(string lesson)
    signal closed

    function showTerm(term: string) {
        pages.wantedTerm = term;
        if (pages.page === "glossary" && pages.item)
            pages.item.show(term);
    }

    sourceComponent: pages.page === "overview" ? overviewPage : pages.page === "glossary" ? glossaryPage
                   : pages.page === "choosing" ? choosingPage : null

    Component {
        id: overviewPage
        Overview {
            course: pages.workbench.course
            learnerName: pages.learnerName
            onLessonChosen: lesson => pages.lessonChosen(lesson)
            onClosed: pages.closed()
            Component.onCompleted: Qt.callLater(focusNext)
        }
    }
    Component {
        id: glossaryPage
        GlossaryPage {
            id: words
            glossary: pages.workbench.guide.glossary
            onLessonChosen: lesson => pages.lessonChosen(lesson)
            onClosed: pages.closed()
            Component.onCompleted: Qt.callLater(() => words.show(pages.wantedTerm))
        }
    }
    Component {
        id: choosingPage
        ChoosingPage {
            choosing: pages.choosing
            onLessonChosen: lesson => pages.lessonChosen(lesson)
            onClosed: pages.closed()
            Component.onCompleted: Qt.callLater(focusFirst)
        }
    }
}
