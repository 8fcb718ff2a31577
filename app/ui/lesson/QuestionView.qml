// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// One question with the means to answer it.
ColumnLayout {
    id: view

    required property QuestionsModel questions
    required property int index
    required property string ask
    required property int kind
    required property var options
    required property var order
    required property bool answered
    required property var answer
    required property string answerText
    required property real timeLimit
    required property string why
    property GlossaryModel glossary: null

    spacing: 8
    ProseText {
        Layout.fillWidth: true
        text: view.ask
        glossary: view.glossary
        font.weight: Font.DemiBold
    }
    Loader {
        Layout.fillWidth: true
        active: view.kind === QuestionsModel.Choice
        visible: active
        sourceComponent: ChoiceAnswer {
            options: view.options
            onChosen: option => view.questions.choose(view.index, option)
        }
    }
    Loader {
        Layout.fillWidth: true
        active: view.kind === QuestionsModel.Time
        visible: active
        sourceComponent: TimeAnswer {
            value: view.answer
            valueText: view.answerText
            limit: view.timeLimit
            unitName: view.questions.unitName
            question: view.ask
            onChosen: value => view.questions.setTime(view.index, value)
        }
    }
    Loader {
        Layout.fillWidth: true
        active: view.kind === QuestionsModel.Order
        visible: active
        sourceComponent: OrderAnswer {
            order: view.order
            given: view.answered
            onMoved: (from, to) => view.questions.moveInOrder(view.index, from, to)
            onConfirmed: view.questions.confirmOrder(view.index)
        }
    }
    ProseText {
        Layout.fillWidth: true
        visible: view.why !== ""
        text: view.why
        glossary: view.glossary
        color: Theme.textMuted
    }
}
