// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// Where we are: course, unit, lesson, and how far along its path; at the right, how the window looks.
Rectangle {
    id: bar

    required property string unitTitle
    required property string lessonTitle
    required property string phase
    required property bool hasLesson
    required property bool hasResults
    required property string language
    required property bool fullScreen
    signal phaseChosen(string phase)
    signal openRequested
    signal languageToggled
    signal themeToggled
    signal textSizeToggled
    signal fullScreenToggled

    implicitHeight: Theme.topBarHeight
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Lesson and view")

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.border
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: Theme.padding
        spacing: 0

        PlainText {
            text: "Simmer"
            font.pixelSize: Theme.fontBrand
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Item {
            id: place
            // The path stands in the middle of what is left, as long as unit and lesson have their room.
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: Theme.px(120)
            Layout.preferredWidth: Math.max(bar.width / 5, wanted)
            Layout.leftMargin: 22
            Layout.rightMargin: 16
            readonly property real wanted: (unit.text === "" ? 0 : unit.implicitWidth + arrow.implicitWidth + 16) + lesson.implicitWidth + 2
            readonly property bool wide: width >= wanted - 2

            PlainText {
                id: unit
                anchors.verticalCenter: parent.verticalCenter
                visible: place.wide && text !== ""
                text: bar.unitTitle
                color: Theme.textMuted
            }
            PlainText {
                id: arrow
                anchors.verticalCenter: parent.verticalCenter
                x: unit.implicitWidth + 8
                visible: unit.visible
                text: "›"
                color: Theme.textMuted
                Accessible.ignored: true
            }
            PlainText {
                id: lesson
                anchors.verticalCenter: parent.verticalCenter
                x: unit.visible ? arrow.x + arrow.width + 8 : 0
                width: parent.width - x
                text: bar.lessonTitle
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }

        Row {
            spacing: 8
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Path of the lesson")
            Repeater {
                model: [
                    { phase: "predict", text: qsTr("1 Predict"), explanation: qsTr("Say what you expect") },
                    { phase: "run", text: qsTr("2 Run"), explanation: qsTr("Really run it") },
                    { phase: "explore", text: qsTr("3 Explore"), explanation: qsTr("Go through what happened") },
                    { phase: "check", text: qsTr("4 Check"), explanation: qsTr("What the run shows, and the quiz") }
                ]
                Pill {
                    required property var modelData
                    objectName: "phase-" + modelData.phase
                    strong: true
                    implicitWidth: Math.max(Theme.px(88), contentItem.implicitWidth + leftPadding + rightPadding)
                    text: modelData.text
                    explanation: modelData.explanation
                    checkable: false
                    chosen: bar.phase === modelData.phase
                    enabled: bar.hasLesson && (bar.hasResults || modelData.phase === "predict" || modelData.phase === "run")
                    onClicked: bar.phaseChosen(modelData.phase)
                }
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.minimumWidth: 20
            Layout.preferredWidth: bar.width / 5
        }

        Row {
            spacing: 6
            IconButton {
                implicitHeight: Theme.controlHeight
                implicitWidth: Theme.px(34)
                radius: Theme.radiusSmall
                objectName: "open"
                iconName: "open"
                explanation: qsTr("Open a lesson, a pack or a recorded run")
                keys: "Ctrl+O"
                onClicked: bar.openRequested()
            }
            TextButton {
                implicitHeight: Theme.controlHeight
                radius: Theme.radiusSmall
                leftPadding: 8
                rightPadding: 8
                font.pixelSize: Theme.fontSmall
                font.weight: Font.Medium
                objectName: "language"
                text: bar.language === "zh_CN" ? "EN" : "中文"
                explanation: bar.language === "zh_CN" ? "English" : "简体中文"
                keys: "Ctrl+L"
                onClicked: bar.languageToggled()
            }
            IconButton {
                implicitHeight: Theme.controlHeight
                implicitWidth: Theme.px(34)
                radius: Theme.radiusSmall
                objectName: "theme"
                iconName: "theme"
                explanation: Theme.scheme === "light" ? qsTr("Dark theme")
                           : Theme.scheme === "dark" ? qsTr("High contrast") : qsTr("Light theme")
                keys: "Ctrl+D"
                onClicked: bar.themeToggled()
            }
            TextButton {
                implicitHeight: Theme.controlHeight
                radius: Theme.radiusSmall
                leftPadding: 8
                rightPadding: 8
                font.pixelSize: Theme.fontSmall
                font.weight: Font.Medium
                objectName: "textSize"
                text: "Aa"
                explanation: qsTr("Text size: %1 %").arg(Math.round(Theme.textScale * 100))
                keys: "Ctrl+T"
                onClicked: bar.textSizeToggled()
            }
            IconButton {
                implicitHeight: Theme.controlHeight
                implicitWidth: Theme.px(34)
                radius: Theme.radiusSmall
                objectName: "fullScreen"
                iconName: "fullscreen"
                explanation: bar.fullScreen ? qsTr("Leave full screen") : qsTr("Full screen")
                keys: "F11"
                onClicked: bar.fullScreenToggled()
            }
        }
    }
}
