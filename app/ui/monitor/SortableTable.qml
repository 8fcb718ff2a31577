// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Simmer.Lanes
import Simmer.Monitor
import Simmer.Theme

/// A table with heads that sort it. Rows are made only where they are seen.
///
/// `columns` is a list of {key: role and what it is sorted by, title, explanation, weight, and where wanted least: pixels
/// at scale 1, right: aligned right, kind: "chip", "bar" or "" for text, muted}. Of the room that is left over when each
/// has its least, each gets a part by its weight.
FocusScope {
    id: table

    required property TableModel model
    required property var columns
    required property StatePalette statePalette
    required property string name
    /// Shown instead of rows that are not there.
    property string emptyText: ""
    signal rowChosen(int row)

    readonly property real rowHeight: Theme.px(24)
    readonly property var widths: {
        const least = table.columns.map(column => Theme.px(column.least ?? 40));
        const free = Math.max(0, table.width - scroll.width - least.reduce((sum, width) => sum + width, 0));
        const weights = table.columns.reduce((sum, column) => sum + (column.weight ?? 0), 0);
        return table.columns.map((column, i) => Math.floor(least[i] + (weights > 0 ? free * (column.weight ?? 0) / weights : 0)));
    }
    function spoken(row: var): string {
        return table.columns.filter(column => column.kind !== "bar" && row[column.key] !== "")
            .map(column => column.title + ": " + row[column.key]).join(", ");
    }
    function choose(row: int): void {
        if (row >= 0 && row < list.count)
            table.rowChosen(row);
    }

    Accessible.role: Accessible.Table
    Accessible.name: table.name

    Row {
        id: heads
        Repeater {
            model: table.columns
            ColumnHeader {
                required property var modelData
                required property int index
                objectName: "column-" + modelData.key
                // While columns are exchanged there are more heads and cells than widths.
                width: table.widths[index] ?? 0
                visible: width > 0
                text: modelData.title
                explanation: modelData.explanation
                alignRight: modelData.right ?? false
                order: table.model.sortedBy !== modelData.key ? "" : table.model.descending ? "down" : "up"
                onClicked: table.model.sortBy(modelData.key)
            }
        }
    }
    Rectangle {
        anchors.top: heads.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.border
    }
    ListView {
        id: list
        objectName: "rows"
        anchors.top: heads.bottom
        anchors.topMargin: Theme.hairline
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        model: table.model
        currentIndex: -1
        T.ScrollBar.vertical: ScrollStrip { id: scroll }
        Accessible.role: Accessible.List
        Accessible.name: table.name

        Keys.onUpPressed: table.choose(Math.max(0, (currentIndex < 0 ? count : currentIndex) - 1))
        Keys.onDownPressed: table.choose(Math.min(count - 1, currentIndex + 1))
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / table.rowHeight) - 1);
            if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
                return;
            table.choose(Math.min(count - 1, Math.max(0, currentIndex + (event.key === Qt.Key_PageDown ? page : -page))));
            event.accepted = true;
        }

        delegate: Item {
            id: row

            required property int index
            required property var model
            readonly property bool current: ListView.isCurrentItem

            width: list.width
            height: table.rowHeight
            Accessible.role: Accessible.Row
            Accessible.name: table.spoken(row.model)
            Accessible.selected: row.current
            Accessible.onPressAction: table.choose(row.index)

            Rectangle {
                anchors.fill: parent
                color: row.current ? Theme.accentSoft : pointer.hovered ? Theme.hover : "transparent"
                border.color: Theme.focus
                border.width: row.current && list.activeFocus ? 2 : 0
                radius: Theme.radiusSmall
            }
            HoverHandler { id: pointer }
            TapHandler {
                onTapped: {
                    list.forceActiveFocus();
                    table.choose(row.index);
                }
            }
            Row {
                Repeater {
                    model: table.columns
                    Item {
                        id: place
                        required property var modelData
                        required property int index
                        width: table.widths[index] ?? 0
                        height: table.rowHeight

                        Rectangle {
                            id: chip
                            x: Theme.px(6)
                            anchors.verticalCenter: parent.verticalCenter
                            visible: place.modelData.kind === "chip" && row.model.colorIndex >= 0
                            width: Theme.px(10)
                            height: width
                            radius: Theme.px(3)
                            color: visible ? Theme.taskColor(row.model.colorIndex).fill : "transparent"
                            border.color: visible ? Theme.taskColor(row.model.colorIndex).outline : "transparent"
                            border.width: Theme.hairline
                        }
                        Loader {
                            active: place.modelData.kind === "bar"
                            x: Theme.px(6)
                            width: place.width - Theme.px(12)
                            height: Theme.px(11)
                            anchors.verticalCenter: parent.verticalCenter
                            sourceComponent: TimeBar {
                                statePalette: table.statePalette
                                colorIndex: row.model.colorIndex
                                busy: row.model.busyShare
                                ready: row.model.readyShare
                                waiting: row.model.waitingShare
                            }
                        }
                        TableCell {
                            x: chip.visible ? Theme.px(22) : Theme.px(6)
                            width: place.width - x - Theme.px(6)
                            height: parent.height
                            visible: place.modelData.kind !== "bar"
                            text: visible ? String(row.model[place.modelData.key] ?? "") : ""
                            alignRight: place.modelData.right ?? false
                            strong: place.modelData.kind === "chip"
                            muted: place.modelData.muted ?? false
                        }
                    }
                }
            }
        }
    }
    // A binding on currentIndex is broken by whatever the list does to it.
    Connections {
        target: table.model
        function onUpdated() {
            if (list.currentIndex !== table.model.selectedRow)
                list.currentIndex = table.model.selectedRow;
        }
    }
    PlainText {
        anchors.centerIn: list
        width: parent.width - Theme.px(40)
        visible: list.count === 0
        text: table.emptyText
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
