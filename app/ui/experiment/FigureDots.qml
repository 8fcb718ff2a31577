// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Experiment
import Simmer.Theme

/// One figure in many runs: a dot for each run, and what the least, the middle and the most were.
Item {
    id: figure

    required property string title
    /// {values, least, median, most, distinct}.
    required property var spread
    /// What the axis spans.
    required property real from
    required property real to
    /// For a value, as words.
    required property var words
    property string unit: ""
    property bool exact: false

    readonly property bool alike: spread.least === spread.most

    implicitHeight: label.height + plot.height + ends.height
    Accessible.role: Accessible.Chart
    Accessible.name: title + ": " + summary.text

    PlainText {
        id: label
        text: figure.title
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    PlainText {
        id: summary
        anchors.left: label.right
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        anchors.baseline: label.baseline
        text: figure.alike ? qsTr("%1 each time", "a figure").arg(figure.words(figure.spread.least) + figure.unit)
            : figure.exact ? qsTr("%n different value(s): %1 … %2", "", figure.spread.distinct.length).arg(figure.words(figure.spread.least)).arg(figure.words(figure.spread.most) + figure.unit)
            : qsTr("%1 … %2, the middle %3").arg(figure.words(figure.spread.least)).arg(figure.words(figure.spread.most) + figure.unit).arg(figure.words(figure.spread.median) + figure.unit)
        color: figure.exact && !figure.alike ? Theme.danger : Theme.textMuted
        font.weight: figure.exact && !figure.alike ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    DotPlot {
        id: plot
        anchors.top: label.bottom
        anchors.topMargin: Theme.px(2)
        width: parent.width
        height: Theme.px(40)
        values: figure.spread.values
        from: figure.from
        to: figure.to
        median: figure.spread.median
        showMedian: !figure.exact
        dot: Theme.px(9)
        color: Theme.taskColor(0).fill
        outline: Theme.surface
        axisColor: Theme.borderStrong
    }
    Repeater {
        // How many runs a pile stands for, where piles are apart.
        model: figure.exact && figure.spread.distinct.length <= 8 ? figure.spread.distinct.length : 0
        PlainText {
            required property int index
            readonly property var pile: figure.spread.distinct[index] ?? ({ value: figure.from, count: 0 })
            readonly property var next: figure.spread.distinct[index + 1] ?? null
            readonly property real share: figure.to > figure.from ? plot.width / (figure.to - figure.from) : 0
            readonly property real center: plot.dot / 2 + (pile.value - figure.from) * share * (plot.width - plot.dot) / Math.max(1, plot.width)
            readonly property bool turned: center + plot.dot + implicitWidth > plot.width
            x: turned ? center - plot.dot - implicitWidth : center + plot.dot
            y: plot.y + plot.height - implicitHeight - Theme.px(3)
            visible: next === null || (next.value - pile.value) * share > implicitWidth * 2 + 3 * plot.dot
            text: qsTr("%1×", "runs").arg(pile.count)
            font.pixelSize: Theme.fontBody
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    Item {
        id: ends
        anchors.top: plot.bottom
        width: parent.width
        height: Theme.px(15)
        PlainText {
            text: figure.words(figure.from)
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
            Accessible.ignored: true
        }
        PlainText {
            anchors.right: parent.right
            text: figure.words(figure.to) + figure.unit
            color: Theme.textMuted
            font.pixelSize: Theme.fontTiny
            Accessible.ignored: true
        }
    }
}
