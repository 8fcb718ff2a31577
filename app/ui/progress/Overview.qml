// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Lesson
import Simmer.Progress
import Simmer.Theme

/// The whole course on a page: its units, what each lesson teaches and how long that takes, how far the learner is,
/// and where to go next. The arrow keys go from lesson to lesson.
Panel {
    id: page

    required property CourseModel course
    /// As the learner is called.
    required property string learnerName
    signal lessonChosen(string lesson)
    signal closed

    readonly property int columns: Math.max(1, Math.floor((flow.width + flow.spacing) / (Theme.px(270) + flow.spacing)))
    readonly property real cardWidth: Math.floor((flow.width - (columns - 1) * flow.spacing) / columns)
    readonly property bool complete: course.lessonCount > 0 && course.nextLesson === ""
    property real cardHeight: 0

    function levelCards() {
        let height = 0;
        for (let row = 0; row < cards.count; ++row) {
            const card = cards.itemAt(row)?.item;
            if (card && !cards.itemAt(row).heading)
                height = Math.max(height, card.wantedHeight);
        }
        page.cardHeight = height;
    }
    function focusNext() {
        if (goOn.visible)
            goOn.forceActiveFocus(Qt.TabFocusReason);
        else
            page.focusCard(page.rowAfter(-1, 1));
    }
    /// Row of the next lesson from `row` in steps of 1 or -1; `row` itself at an end.
    function rowAfter(row: int, step: int): int {
        for (let next = row + step; next >= 0 && next < cards.count; next += step) {
            if (!cards.itemAt(next).heading)
                return next;
        }
        return row;
    }
    /// Row of the lesson above (-1) or below (1) `row`, nearest to it; `row` itself at an end.
    function rowBeside(row: int, direction: int): int {
        const here = cards.itemAt(row);
        let best = row;
        let distance = Infinity;
        for (let other = 0; other < cards.count; ++other) {
            const card = cards.itemAt(other);
            const down = (card.y - here.y) * direction;
            if (card.heading || down <= 0)
                continue;
            const far = down * 1000 + Math.abs(card.x - here.x);
            if (far < distance) {
                distance = far;
                best = other;
            }
        }
        return best;
    }
    function focusCard(row: int) {
        const slot = cards.itemAt(row);
        if (!slot || slot.heading)
            return;
        slot.item.forceActiveFocus(Qt.TabFocusReason);
        const top = flow.y + slot.y - Theme.padding;
        const bottom = flow.y + slot.y + slot.height + Theme.padding;
        scroller.contentY = Math.max(0, Math.min(top, Math.max(scroller.contentY, bottom - scroller.height)));
    }

    name: qsTr("Overview of the course")
    Keys.onEscapePressed: page.closed()

    Flickable {
        id: scroller
        objectName: "overviewScroller"
        anchors.fill: parent
        contentWidth: width
        contentHeight: flow.y + flow.height + Theme.px(24)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollStrip {}

        RowLayout {
            id: head
            x: Theme.px(24)
            y: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.padding
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 4
                PlainText {
                    Layout.fillWidth: true
                    text: page.course.title
                    font.pixelSize: Theme.fontBrand
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                }
                PlainText {
                    objectName: "overviewSummary"
                    Layout.fillWidth: true
                    text: page.complete ? qsTr("%1: all %2 lessons are done.").arg(page.learnerName).arg(page.course.lessonCount)
                        : qsTr("%1: %2 of %3 lessons done; about %4 min to go.").arg(page.learnerName)
                              .arg(page.course.checkedCount).arg(page.course.lessonCount).arg(page.course.minutesLeft)
                    color: Theme.textMuted
                    wrapMode: Text.Wrap
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.px(420)
                    Layout.topMargin: 4
                    implicitHeight: Theme.px(8)
                    radius: height / 2
                    color: Theme.sunken
                    border.color: Theme.borderStrong
                    border.width: Theme.hairline
                    Accessible.ignored: true
                    Rectangle {
                        width: page.course.lessonCount > 0 ? parent.width * page.course.checkedCount / page.course.lessonCount : 0
                        height: parent.height
                        radius: parent.radius
                        color: Theme.successFill
                    }
                }
            }
            PrimaryButton {
                id: goOn
                objectName: "goOn"
                visible: !page.complete && page.course.nextLesson !== ""
                text: page.course.nextIsBegun ? qsTr("Go on: %1  ›").arg(page.course.nextTitle) : qsTr("Next: %1  ›").arg(page.course.nextTitle)
                explanation: qsTr("Open this lesson")
                keys: "⏎"
                onClicked: page.lessonChosen(page.course.nextLesson)
                Keys.onDownPressed: page.focusCard(page.rowAfter(-1, 1))
            }
            TextButton {
                objectName: "closeOverview"
                text: qsTr("Back to the lesson")
                keys: "Esc"
                onClicked: page.closed()
            }
        }

        Flow {
            id: flow
            x: Theme.px(24)
            anchors.top: head.bottom
            anchors.topMargin: 4
            width: parent.width - 2 * x
            spacing: Theme.gap
            Repeater {
                id: cards
                model: page.course
                onCountChanged: Qt.callLater(page.levelCards)
                Loader {
                    id: slot
                    required property int index
                    required property string title
                    required property bool heading
                    required property int number
                    required property string lesson
                    required property int status
                    required property bool current
                    required property int best
                    required property string goal
                    required property int minutes
                    required property int difficulty
                    width: heading ? flow.width : page.cardWidth
                    height: heading ? implicitHeight : page.cardHeight
                    sourceComponent: heading ? unitHeading : lessonCard
                    Component {
                        id: unitHeading
                        PlainText {
                            topPadding: Theme.px(14)
                            text: slot.number + "  " + slot.title
                            font.pixelSize: Theme.fontHeading
                            font.weight: Font.Bold
                            wrapMode: Text.Wrap
                            Accessible.role: Accessible.Heading
                        }
                    }
                    Component {
                        id: lessonCard
                        OverviewCard {
                            objectName: "card-" + slot.lesson
                            title: slot.title
                            goal: slot.goal
                            minutes: slot.minutes
                            difficulty: slot.difficulty
                            status: slot.status
                            best: slot.best
                            current: slot.current
                            onWantedHeightChanged: Qt.callLater(page.levelCards)
                            onClicked: page.lessonChosen(slot.lesson)
                            Keys.onRightPressed: page.focusCard(page.rowAfter(slot.index, 1))
                            Keys.onLeftPressed: page.focusCard(page.rowAfter(slot.index, -1))
                            Keys.onDownPressed: page.focusCard(page.rowBeside(slot.index, 1))
                            Keys.onUpPressed: {
                                const above = page.rowBeside(slot.index, -1);
                                if (above === slot.index) {
                                    scroller.contentY = 0;
                                    page.focusNext();
                                } else {
                                    page.focusCard(above);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
