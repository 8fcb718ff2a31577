// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Reference
import Simmer.Theme

/// Which model fits a job: questions at the left, what the answers say for and against each model at the right, and
/// below all figures that the learner's own runs have left.
Panel {
    id: page

    required property ChoosingModel choosing
    signal lessonChosen(string lesson)
    signal closed

    function focusFirst() { scroller.forceActiveFocus(Qt.TabFocusReason) }

    name: page.choosing.title
    Keys.onEscapePressed: page.closed()

    Flickable {
        id: scroller
        objectName: "choosingScroller"
        anchors.fill: parent
        contentWidth: width
        contentHeight: content.height + Theme.px(44)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onDownPressed: contentY = Math.min(contentHeight - height, contentY + Theme.px(60))
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.px(60))
        T.ScrollBar.vertical: ScrollStrip {}

        ColumnLayout {
            id: content
            x: Theme.px(24)
            y: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.padding

            PageHead {
                Layout.fillWidth: true
                title: page.choosing.available ? page.choosing.title : qsTr("What is open has no page for choosing.")
                text: page.choosing.intro
                onClosed: page.closed()
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.px(28)
                // Layouts inside layouts would keep the heights that they had before texts wrapped.
                Column {
                    id: asked
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Math.round(content.width * 0.36)
                    Layout.maximumWidth: Math.round(content.width * 0.36)
                    spacing: Theme.padding
                    Repeater {
                        model: page.choosing.questions
                        Column {
                            id: question
                            required property var modelData
                            required property int index
                            width: asked.width
                            spacing: 6
                            PlainText {
                                width: parent.width
                                text: question.modelData.ask
                                font.weight: Font.DemiBold
                                wrapMode: Text.Wrap
                            }
                            ChoiceAnswer {
                                width: parent.width
                                objectName: "choosing-" + question.index
                                options: question.modelData.options.map((text, option) => ({
                                    text: text, chosen: option === question.modelData.chosen, right: undefined, why: ""
                                }))
                                onChosen: option => page.choosing.choose(question.index, option)
                            }
                        }
                    }
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    spacing: Theme.gap
                    PlainText {
                        objectName: "verdict"
                        Layout.fillWidth: true
                        text: page.choosing.answered === 0 ? qsTr("Answer a question, and the reasons stand here.")
                            : page.choosing.best.length === 1 ? qsTr("Your answers speak for: %1").arg(page.choosing.best[0])
                            : qsTr("Your answers do not decide between: %1").arg(page.choosing.best.join(qsTr(", ", "between names")))
                        font.pixelSize: Theme.fontHeading
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.Heading
                    }
                    Repeater {
                        model: page.choosing.candidates
                        CandidateCard {
                            required property var modelData
                            Layout.fillWidth: true
                            candidate: modelData
                            onLessonChosen: lesson => page.lessonChosen(lesson)
                        }
                    }
                }
            }
            PlainText {
                Layout.fillWidth: true
                visible: page.choosing.figures.length > 0
                text: qsTr("All figures of your runs")
                font.pixelSize: Theme.fontHeading
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            GridLayout {
                Layout.fillWidth: true
                columns: width > Theme.px(900) ? 2 : 1
                columnSpacing: Theme.px(28)
                rowSpacing: 4
                Repeater {
                    model: page.choosing.figures
                    FigureLine {
                        required property var modelData
                        Layout.fillWidth: true
                        Layout.preferredWidth: 10
                        figure: modelData
                        onLessonChosen: lesson => page.lessonChosen(lesson)
                    }
                }
            }
        }
    }
}
