// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Experiment
import Simmer.Theme

/// What one model did in many runs.
Rectangle {
    id: lane

    required property ManyRunsModel runs
    required property var lanes
    /// One of its lanes.
    required property var entry

    implicitHeight: body.height + Theme.px(20)
    radius: Theme.radiusControl
    color: Theme.surface
    border.color: Theme.border
    border.width: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.title

    function glyph(outcome: string): string {
        return outcome === "finished" ? "✓" : outcome === "cancelled" || outcome === "stopped" ? "⊘" : "✕";
    }
    /// A number's axis covers what all lanes got of it.
    function bounds(name: string): var {
        let least = Infinity;
        let most = -Infinity;
        for (const other of lane.lanes) {
            for (const number of other.numbers.filter(candidate => candidate.name === name)) {
                least = Math.min(least, number.least);
                most = Math.max(most, number.most);
            }
        }
        return least === most ? { from: Math.min(0, least), to: Math.max(most, 1) } : { from: least, to: most };
    }

    Column {
        id: body
        x: Theme.px(12)
        y: Theme.px(10)
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        Flow {
            width: parent.width
            spacing: Theme.px(14)
            PlainText {
                text: lane.entry.title
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Bold
            }
            Repeater {
                model: lane.entry.outcomes
                PlainText {
                    required property var modelData
                    objectName: "outcome-" + modelData.outcome
                    text: qsTr("%1 %2 of %3 %4", "glyph, count, runs, outcome").arg(lane.glyph(modelData.outcome)).arg(modelData.count).arg(lane.entry.runs).arg(modelData.text)
                    color: modelData.outcome === "finished" ? Theme.success : Theme.danger
                    font.weight: Font.DemiBold
                }
            }
        }
        FigureDots {
            width: parent.width
            visible: lane.entry.elapsed.values !== undefined && lane.entry.elapsed.values.length > 0
            title: qsTr("time")
            spread: lane.entry.elapsed.values ? lane.entry.elapsed : ({ values: [], least: 0, median: 0, most: 0, distinct: [] })
            from: 0
            to: Math.max(lane.runs.longest, 0.001)
            words: value => lane.runs.numberText(value)
            unit: " " + lane.runs.unitName
        }
        Repeater {
            model: lane.entry.numbers
            FigureDots {
                required property var modelData
                readonly property var span: lane.bounds(modelData.name)
                objectName: "number-" + modelData.name
                width: body.width
                title: modelData.name
                spread: modelData
                from: span.from
                to: span.to
                exact: true
                words: value => lane.runs.numberText(value)
            }
        }
        PlainText {
            width: parent.width
            visible: lane.entry.lostUpdates !== null
            readonly property var lost: lane.entry.lostUpdates ?? ({ least: 0, most: 0 })
            text: lost.least === lost.most ? qsTr("lost updates: %1 each time").arg(lane.runs.numberText(lost.most))
                                           : qsTr("lost updates: %1 … %2 in a run").arg(lane.runs.numberText(lost.least)).arg(lane.runs.numberText(lost.most))
            color: Theme.danger
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Column {
            width: parent.width
            visible: lane.entry.orders.length > 0
            spacing: Theme.px(3)
            PlainText {
                width: parent.width
                text: lane.entry.orderCount === 1 ? qsTr("order of finishing: the same each time")
                                                  : qsTr("order of finishing: %n different one(s)", "", lane.entry.orderCount)
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            Repeater {
                model: lane.entry.orders
                Item {
                    id: order
                    required property var modelData
                    width: body.width
                    height: Math.max(words.implicitHeight, Theme.px(18))
                    Rectangle {
                        id: share
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(2, Theme.px(110) * order.modelData.count / Math.max(1, lane.entry.runs))
                        height: Theme.px(9)
                        radius: 2
                        color: Theme.accentFill
                    }
                    PlainText {
                        x: Theme.px(118)
                        anchors.verticalCenter: parent.verticalCenter
                        text: String(order.modelData.count)
                        font.pixelSize: Theme.fontSmall
                        font.weight: Font.DemiBold
                    }
                    PlainText {
                        id: words
                        x: Theme.px(152)
                        width: parent.width - x
                        anchors.verticalCenter: parent.verticalCenter
                        text: order.modelData.text
                        color: Theme.textMuted
                        font.pixelSize: Theme.fontSmall
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
