// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Simmer.Run
import Simmer.Theme

/// Moves the playhead, and runs the lesson.
Rectangle {
    id: bar

    required property RunModel run
    required property Playhead playhead
    required property Bookmarks bookmarks
    required property bool running
    required property bool canRun
    /// Where the first button stands.
    required property real indent
    signal runRequested
    signal stopRequested

    readonly property bool ready: run.hasResults

    implicitHeight: Theme.transportHeight
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Time")

    function togglePlay() {
        if (bar.playhead.playing)
            bar.playhead.pause();
        else
            bar.playhead.play();
    }
    function toggleBookmark() { bar.bookmarks.toggle(bar.playhead.time) }
    /// Sets one where there is none.
    function nameBookmark() {
        if (!bar.bookmarks.isAt(bar.playhead.time))
            bar.toggleBookmark();
        slider.nameBookmark(bar.playhead.time);
    }
    /// -1: there is none.
    function toBookmark(time: real): void {
        if (time < 0)
            return;
        bar.playhead.pause();
        bar.playhead.moveTo(time);
    }
    function toPreviousBookmark() { bar.toBookmark(bar.bookmarks.previous(bar.playhead.time)) }
    function toNextBookmark() { bar.toBookmark(bar.bookmarks.next(bar.playhead.time)) }
    function speedText(speed: real): string {
        return (speed >= 9.95 ? speed.toFixed(0) : speed >= 0.995 ? String(Number(speed.toFixed(1))) : speed.toFixed(2)) + "×";
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.hairline
        color: Theme.border
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: bar.indent
        anchors.rightMargin: Theme.padding
        spacing: 8

        IconButton {
            objectName: "first"
            iconName: "first"
            implicitWidth: Theme.px(40)
            explanation: qsTr("To the start")
            keys: "Home"
            enabled: bar.ready
            onClicked: bar.playhead.toStart()
        }
        IconButton {
            objectName: "previousSuspension"
            iconName: "previous-suspension"
            implicitWidth: Theme.px(40)
            explanation: qsTr("Previous suspension point")
            keys: "Shift+←"
            enabled: bar.ready
            onClicked: bar.playhead.previousSuspension()
        }
        IconButton {
            objectName: "stepBack"
            iconName: "step-back"
            implicitWidth: Theme.px(40)
            explanation: qsTr("One event back")
            keys: "←"
            enabled: bar.ready
            onClicked: bar.playhead.stepBack()
        }
        IconButton {
            objectName: "play"
            iconName: bar.playhead.playing ? "pause" : "play"
            explanation: bar.playhead.playing ? qsTr("Pause") : qsTr("Play")
            keys: qsTr("Space", "key")
            enabled: bar.ready
            fill: Theme.accentFill
            fillHovered: fill
            fillPressed: Qt.darker(fill, 1.2)
            outline: Theme.accentFill
            ink: Theme.accentInk
            onClicked: bar.togglePlay()
        }
        IconButton {
            objectName: "stepForward"
            iconName: "step-forward"
            implicitWidth: Theme.px(40)
            explanation: qsTr("One event forward")
            keys: "→"
            enabled: bar.ready
            onClicked: bar.playhead.stepForward()
        }
        IconButton {
            objectName: "nextSuspension"
            iconName: "next-suspension"
            implicitWidth: Theme.px(40)
            explanation: qsTr("Next suspension point")
            keys: "Shift+→"
            enabled: bar.ready
            onClicked: bar.playhead.nextSuspension()
        }
        IconButton {
            objectName: "last"
            iconName: "last"
            implicitWidth: Theme.px(40)
            explanation: bar.running ? qsTr("Follow the run") : qsTr("To the end")
            keys: "End"
            enabled: bar.ready
            onClicked: bar.running ? bar.playhead.follow() : bar.playhead.toEnd()
        }
        TimeSlider {
            id: slider
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 4
            run: bar.run
            playhead: bar.playhead
            bookmarks: bar.bookmarks
        }
        PlainText {
            Layout.minimumWidth: Theme.px(150)
            visible: bar.ready
            text: qsTr("%1  (real %2)", "lesson time, real time").arg(bar.run.timeText(bar.playhead.time)).arg(bar.run.realTimeText(bar.playhead.time))
            font.weight: Font.DemiBold
        }
        Row {
            spacing: 2
            IconButton {
                objectName: "previousBookmark"
                iconName: "previous-bookmark"
                implicitWidth: Theme.px(30)
                explanation: qsTr("Previous bookmark")
                keys: "["
                enabled: bar.ready && bar.bookmarks.count > 0
                onClicked: bar.toPreviousBookmark()
            }
            IconButton {
                readonly property bool isHere: bar.bookmarks.count > 0 && bar.bookmarks.isAt(bar.playhead.time)
                objectName: "bookmark"
                iconName: "bookmark"
                implicitWidth: Theme.px(30)
                explanation: isHere ? qsTr("Remove the bookmark here") : qsTr("Set a bookmark here")
                keys: "M"
                enabled: bar.ready
                ink: isHere ? Theme.accent : Theme.text
                onClicked: bar.toggleBookmark()
            }
            IconButton {
                objectName: "nextBookmark"
                iconName: "next-bookmark"
                implicitWidth: Theme.px(30)
                explanation: qsTr("Next bookmark")
                keys: "]"
                enabled: bar.ready && bar.bookmarks.count > 0
                onClicked: bar.toNextBookmark()
            }
        }
        PlainText {
            Layout.leftMargin: 6
            visible: bar.width > Theme.px(1200)
            text: qsTr("speed")
            color: Theme.textMuted
            font.pixelSize: Theme.fontSmall
        }
        ValueSlider {
            objectName: "speed"
            implicitWidth: Theme.px(84)
            name: qsTr("Speed of playing")
            valueText: bar.speedText(bar.playhead.speed)
            from: Math.log(0.05)
            to: Math.log(20)
            stepSize: Math.log(20 / 0.05) / 52
            value: Math.log(bar.playhead.speed)
            // The middle of the scale is real time: catch it.
            onMoved: bar.playhead.setSpeed(Math.abs(value) < 0.1 ? 1 : Math.exp(value))
        }
        PlainText {
            Layout.preferredWidth: Theme.px(38)
            text: bar.speedText(bar.playhead.speed)
            font.weight: Font.DemiBold
        }
        PrimaryButton {
            objectName: "run"
            implicitWidth: Math.max(Theme.px(108), contentItem.implicitWidth + leftPadding + rightPadding)
            tone: bar.running ? "danger" : "success"
            text: bar.running ? qsTr("Stop") : bar.ready ? qsTr("Run again") : qsTr("Run")
            explanation: bar.running ? qsTr("Stop all lanes at once") : qsTr("Really run the lesson in all its models")
            keys: "R"
            enabled: bar.canRun
            onClicked: bar.running ? bar.stopRequested() : bar.runRequested()
        }
    }
}
