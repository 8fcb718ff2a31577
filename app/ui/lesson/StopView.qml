// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Lesson
import Simmer.Theme

/// The stop that is shown, or the tour's beginning.
ColumnLayout {
    id: view

    required property StopsModel stops
    required property QuestionsModel predictions
    property GlossaryModel glossary: null

    spacing: 8
    PlainText {
        Layout.fillWidth: true
        text: view.stops.current < 0 ? qsTr("The run is over. Now look at it.") : view.stops.title
        font.pixelSize: Theme.fontHeading
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    ProseText {
        Layout.fillWidth: true
        glossary: view.glossary
        // Text and picture are seen at once, in a small window too.
        mostPictureHeight: Theme.lineHeight * (Window.height < Theme.px(900) ? 4 : 8)
        text: view.stops.current >= 0 ? view.stops.say
            : view.stops.count > 0 ? qsTr("%n stop(s) lead through what has just happened. You can also drag the playhead, or step with the arrow keys.", "", view.stops.count)
            : qsTr("Drag the playhead, or step with the arrow keys.")
    }
    Rectangle {
        Layout.fillWidth: true
        visible: view.stops.current >= 0 && view.stops.known && !view.stops.reached
        implicitHeight: missing.implicitHeight + 20
        radius: Theme.radiusControl
        color: Theme.sunken
        border.color: Theme.borderStrong
        PlainText {
            id: missing
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: 12
            wrapMode: Text.Wrap
            text: qsTr("This run did not get here, so the playhead stays where it is. Runs differ: try again.")
        }
    }
    PredictionResult {
        Layout.fillWidth: true
        Layout.topMargin: 6
        questions: view.predictions
    }
}
