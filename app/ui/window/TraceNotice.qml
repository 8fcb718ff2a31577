// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Simmer.Theme

/// One quiet line above a recorded run that is not whole: what was wrong with it. Its button shows the rest, or puts
/// the line away.
Rectangle {
    id: notice

    required property list<string> problems
    signal dismissed

    property bool open: false
    readonly property int mostShown: 8
    readonly property int othersCount: problems.length - 1

    implicitHeight: column.implicitHeight + Theme.gap
    radius: Theme.radiusControl
    color: Theme.warningSoft
    border.color: Theme.warningBorder
    border.width: Theme.hairline
    onProblemsChanged: open = false

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text + " " + first.text

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap / 2
        RowLayout {
            spacing: Theme.gap
            PlainText {
                text: "⚠"
                color: Theme.warning
                font.pixelSize: Theme.fontTitle
                Accessible.ignored: true
            }
            PlainText {
                id: title
                text: qsTr("This record is not whole. What is sound of it is shown.")
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            PlainText {
                id: first
                Layout.fillWidth: true
                text: notice.problems.length > 0 ? notice.problems[0] : ""
                visible: !notice.open
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Item {
                Layout.fillWidth: true
                visible: notice.open
            }
            TextButton {
                visible: notice.othersCount > 0
                text: notice.open ? qsTr("Less") : qsTr("%L1 more").arg(notice.othersCount)
                explanation: notice.open ? qsTr("Show only what was wrong first") : qsTr("Show all that was wrong")
                keys: "⏎"
                implicitHeight: Theme.controlHeight
                onClicked: notice.open = !notice.open
            }
            TextButton {
                text: "✕"
                explanation: qsTr("Put this notice away")
                keys: "⏎"
                implicitHeight: Theme.controlHeight
                leftPadding: Theme.gap / 2
                rightPadding: Theme.gap / 2
                onClicked: notice.dismissed()
            }
        }
        Repeater {
            model: notice.open ? Math.min(notice.problems.length, notice.mostShown) : 0
            delegate: PlainText {
                id: line
                required property int index
                Layout.fillWidth: true
                text: "• " + (notice.problems[line.index] ?? "")
                wrapMode: Text.Wrap
            }
        }
        PlainText {
            visible: notice.open && notice.problems.length > notice.mostShown
            text: qsTr("… and %L1 more; simmer-cli trace lists them all.").arg(notice.problems.length - notice.mostShown)
            color: Theme.textMuted
        }
    }
}
