// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Simmer.Scheduler
import Simmer.Theme

/// What tasks share, side by side; in a second row where there is room for one, else it scrolls.
Flickable {
    id: band

    required property SchedulerModel model
    /// Room for names over what is true of them.
    required property bool roomy
    property bool centred: false
    signal taskChosen(task: double)

    readonly property int count: cards.count
    readonly property real cardHeight: Theme.px(roomy ? 42 : 28)
    readonly property bool wraps: roomy && flow.wanted > width

    /// Goes up whenever cards come or go.
    property int generation: 0
    function cardOf(index: int): Item { return generation >= 0 ? cards.itemAt(index) : null }

    height: count === 0 ? 0 : wraps ? 2 * cardHeight + flow.spacing : cardHeight
    visible: count > 0
    clip: true
    contentWidth: wraps ? width : Math.max(width, flow.wanted)
    contentHeight: flow.height
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.horizontal: ScrollStrip { }
    T.ScrollBar.vertical: ScrollStrip { }
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What tasks share")

    Flow {
        id: flow
        readonly property real wanted: {
            let sum = 0
            for (let i = 0; i < cards.count; ++i)
                sum += (band.cardOf(i)?.implicitWidth ?? 0) + spacing
            return Math.max(0, sum - spacing)
        }
        x: band.centred && !band.wraps ? Math.max(0, (band.width - wanted) / 2) : 0
        width: band.wraps ? band.width : wanted + 1
        spacing: Theme.px(8)
        Repeater {
            id: cards
            model: band.model.things.length
            onItemAdded: ++band.generation
            onItemRemoved: ++band.generation
            ThingCard {
                required property int index
                readonly property real chipCenterX: band.x - band.contentX + flow.x + x + width / 2
                function chipRect(): rect { return Qt.rect(band.x - band.contentX + flow.x + x, band.y - band.contentY + y, width, height) }
                height: band.cardHeight
                thing: band.model.things[index] ?? { kind: "", name: "", text: "", filled: 0, size: 0, holders: [], waiters: [],
                                                     waiterCount: 0, putters: [], putterCount: 0, givers: [], takers: [],
                                                     moves: 0, lastBy: -1, lastPut: false }
                onTaskChosen: (task) => band.taskChosen(task)
            }
        }
    }
}
