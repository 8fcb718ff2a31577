// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Run
import Simmer.Scheduler
import Simmer.Theme

/// The fixed places of coroutines and of threads: what is ready → who runs → who waits, and back. A chip moves between
/// them; the move is the suspension or the resumption.
Item {
    id: stage

    required property SchedulerModel model
    required property Playhead playhead
    signal taskChosen(task: double)

    readonly property bool threads: model.scheduling === "threads" || model.scheduling === "gil"
    readonly property int duration: Math.min(Theme.durationChip, model.moveDuration)

    // --- places ---
    /// Over what tasks share, which is there only where they share something.
    readonly property real floorY: band.count > 0 ? band.y - Theme.px(8) : height
    readonly property bool roomy: floorY >= Theme.px(196)
    readonly property real stageTop: roomy ? Theme.px(40) : Theme.px(22)
    readonly property real stageBottom: floorY - (model.finishedCount > 0 ? Theme.px(roomy ? 36 : 26) : 0)
    readonly property real middle: (stageTop + floorY) / 2
    /// A small ring leaves its room to those that wait.
    readonly property real waitX: threads ? Math.round(width * 0.545)
                                          : Math.min(Math.round(width * 0.545), readyWidth + ringSize + Theme.px(64))
    readonly property real waitWidth: width - waitX
    readonly property real readyWidth: Math.round(width * 0.28)
    readonly property real centerX: (readyWidth + Theme.px(24) + waitX - Theme.px(16)) / 2
    readonly property real ringSize: Math.min(Theme.px(142), floorY - stageTop, Math.round(width * 0.265) - Theme.px(48))

    /// Below the ready queue: why its head is ready or why it is kept waiting, and the pulse of the loop.
    readonly property real pulseHeight: threads ? 0 : Theme.px(roomy ? 30 : 22)
    readonly property real wordsHeight: Theme.px(30)
    readonly property real readyBottom: floorY - pulseHeight - wordsHeight
    readonly property real readyMiddle: threads ? middle : (stageTop + readyBottom) / 2

    readonly property int readyColumns: model.readyCount <= 9 ? 3 : 5
    readonly property real gap: Theme.px(model.readyCount <= 9 ? 8 : 4)
    readonly property real slotWidth: Math.floor((readyWidth - gap * (readyColumns - 1)) / readyColumns)
    /// Those for which there is no room are counted.
    readonly property int mostReady: Math.min(30, readyColumns * Math.max(1, Math.floor((readyBottom - stageTop + gap) / (Theme.px(15) + gap))))
    readonly property int readyRows: Math.max(1, Math.ceil(Math.min(model.readyCount, mostReady) / readyColumns))
    readonly property real slotHeight: Math.min(Theme.px(readyRows === 1 ? 40 : 34), (readyBottom - stageTop) / readyRows - gap)

    readonly property int quietCount: model.quietWaits ? 1 : 0
    readonly property int cardCount: model.suspendedCount - quietCount
    readonly property real quietHeight: Theme.px(22)
    readonly property real cardGap: Theme.px(cardCount <= 3 && roomy ? 8 : cardCount <= 20 ? 4 : 2)
    readonly property real cardsHeight: stageBottom - stageTop - quietCount * (quietHeight + cardGap)
    readonly property int cardColumns: columnsFor(cardCount)
    readonly property int cardRows: Math.max(1, Math.ceil(cardCount / cardColumns))
    /// So many that only their chips are shown.
    readonly property bool bare: cardColumns > 2
    readonly property real cardHeight: Math.max(Theme.px(10), Math.min(Theme.px(bare ? 30 : 56), cardsHeight / cardRows - cardGap))
    readonly property real cardWidth: (waitWidth - (cardColumns - 1) * cardGap) / cardColumns
    /// More tasks than this are groups: so many chips that their names can be read have room where tasks wait.
    readonly property int mostChips: Math.min(60, Math.floor((waitWidth + Theme.px(2)) / Theme.px(38)) * Math.floor((floorY - Theme.px(26) - stageTop) / Theme.px(18)))

    readonly property int coreRows: Math.min(4, Math.max(1, model.cores))
    readonly property int coreColumns: Math.ceil(Math.max(1, model.cores) / coreRows)
    readonly property real coreHeight: Math.min(Theme.px(58), (floorY - stageTop) / coreRows - Theme.px(8))
    readonly property real coreWidth: Math.min(Theme.px(150), (waitX - readyWidth - Theme.px(60)) / coreColumns - Theme.px(8))

    /// The least columns in which that many fit, wide ones as high as a line, half as wide ones as two.
    function columnsFor(count: int): int {
        const fits = (columns, least) => Math.ceil(count / columns) * (Theme.px(least) + cardGap) <= cardsHeight
        if (fits(1, 20))
            return 1
        if (fits(2, 26))
            return 2
        for (let columns = 4; columns < 14; ++columns) {
            if (fits(columns, 16))
                return columns
        }
        return 14
    }
    function readySpot(order: int): rect {
        const row = Math.floor(order / readyColumns)
        const column = readyColumns - 1 - order % readyColumns
        const first = readyMiddle - (readyRows * (slotHeight + gap) - gap) / 2
        return Qt.rect(column * (slotWidth + gap), first + row * (slotHeight + gap), slotWidth, slotHeight)
    }
    /// `quiet`: `main` that only gathers, shown small below the others.
    function cardSpot(order: int, quiet: bool): rect {
        if (quiet) {
            const y = stageTop + (cardCount > 0 ? cardRows * (cardHeight + cardGap) : 0)
            return Qt.rect(waitX, y, waitWidth, quietHeight)
        }
        const column = order % cardColumns
        const row = Math.floor(order / cardColumns)
        return Qt.rect(waitX + column * (cardWidth + cardGap), stageTop + row * (cardHeight + cardGap), cardWidth, cardHeight)
    }
    function coreSpot(core: int): rect {
        const row = core % coreRows
        const column = Math.floor(core / coreRows)
        const first = middle - (coreRows * (coreHeight + Theme.px(8)) - Theme.px(8)) / 2
        const left = centerX - (coreColumns * (coreWidth + Theme.px(8)) - Theme.px(8)) / 2
        return Qt.rect(left + column * (coreWidth + Theme.px(8)), first + row * (coreHeight + Theme.px(8)), coreWidth, coreHeight)
    }
    function runningSpot(order: int): rect {
        if (threads) {
            const core = coreSpot(order)
            const chipHeight = Math.min(Theme.px(32), core.height - Theme.px(10))
            const chipWidth = Math.min(Theme.px(78), core.width * 0.56)
            return Qt.rect(core.x + core.width - chipWidth - Theme.px(8), core.y + (core.height - chipHeight) / 2,
                           chipWidth, chipHeight)
        }
        return Qt.rect(centerX - Theme.px(44), middle - Theme.px(22), Theme.px(88), Theme.px(36))
    }
    function chipSpot(place: int, order: int, quiet: bool): rect {
        if (place === SchedulerModel.Ready)
            return readySpot(order)
        if (place === SchedulerModel.Running)
            return runningSpot(order)
        if (place === SchedulerModel.Finished)
            return Qt.rect(width - Theme.px(60), floorY - Theme.px(26), Theme.px(50), Theme.px(20))
        const card = cardSpot(order, quiet)
        const tall = card.height >= Theme.px(42)
        if (bare && !quiet)
            return card
        const inset = Theme.px(tall ? 10 : 3)
        return Qt.rect(card.x + inset, card.y + inset, Math.min(Theme.px(tall ? 74 : cardColumns === 1 || quiet ? 66 : 56), card.width - 2 * inset),
                       card.height - 2 * inset)
    }
    /// Of an entry of SchedulerModel.whyPath.
    function itemOf(entry: var): Item {
        return entry.thing !== undefined ? band.cardOf(entry.thing) : chipOf(entry.task)
    }
    /// Goes up whenever chips come or go.
    property int generation: 0
    function chipOf(task: double): Item {
        for (let i = 0; generation >= 0 && i < chips.count; ++i) {
            const chip = chips.itemAt(i)
            if (chip && chip.task === task)
                return chip
        }
        return null
    }

    PlaceTitle {
        width: stage.readyWidth
        title: stage.threads ? qsTr("Runnable") : qsTr("Ready queue")
        explanation: !stage.roomy ? "" : stage.threads ? qsTr("could run, has no core") : qsTr("first in, first to run")
    }
    PlaceTitle {
        x: stage.waitX
        width: stage.waitWidth
        title: stage.threads ? qsTr("Blocked") : qsTr("Suspended")
        explanation: !stage.roomy ? "" : stage.threads ? qsTr("each keeps a thread while it waits") : qsTr("each with what it awaits")
    }

    // --- ready ---
    Repeater {
        model: 3
        DashedSlot {
            required property int index
            readonly property rect spot: stage.readySpot(index)
            visible: stage.model.readyCount <= 3 && !stage.model.grouped
            x: spot.x
            y: spot.y
            width: spot.width
            height: spot.height
        }
    }
    PlainText {
        id: words
        readonly property string taken: stage.model.loopTaken
        width: stage.readyWidth
        height: stage.wordsHeight
        y: stage.threads ? stage.middle + Theme.px(24) : stage.readyBottom
        visible: taken !== "" || ((stage.model.readyCount <= 3 || stage.model.readyCount > stage.mostReady) && !stage.model.grouped)
        text: taken !== "" ? (stage.model.loopStuck ? "■ " : "") + taken : stage.model.readyCount === 0 ? qsTr("empty")
            : stage.model.readyCount > stage.mostReady ? qsTr("and %1 more").arg(stage.model.readyCount - stage.mostReady) : stage.model.headCause
        color: taken === "" ? Theme.textFaint : stage.model.loopStuck ? Theme.danger : Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.fontTiny
        font.weight: stage.model.loopStuck ? Font.Bold : Font.Normal
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(8)
        maximumLineCount: 3
        lineHeight: 0.95
        elide: Text.ElideRight
        HoverTip { text: words.truncated ? words.text : "" }
    }
    Heartbeat {
        visible: !stage.threads && stage.model.present
        width: stage.readyWidth
        height: stage.pulseHeight
        y: stage.floorY - height
        model: stage.model
        playhead: stage.playhead
    }
    StageArrow {
        visible: stage.centerX - stage.ringSize / 2 - stage.readyWidth > Theme.px(30)
        x: stage.readyWidth + Theme.px(8)
        y: stage.readyMiddle - height / 2
    }

    // --- running ---
    LoopRing {
        x: stage.centerX - width / 2
        y: stage.middle - height / 2
        width: stage.ringSize
        height: stage.ringSize
        visible: !stage.threads
        present: stage.model.present
        asleep: stage.model.loopAsleep
        wakes: stage.model.loopWakes
        slept: stage.model.loopSlept
        turn: stage.model.turn
        turnSize: stage.model.turnSize
        busy: stage.model.runningCount > 0
        stuck: stage.model.loopStuck
        duration: stage.duration
    }
    Repeater {
        model: stage.threads ? stage.model.cores : 0
        Rectangle {
            id: core
            required property int index
            readonly property rect spot: stage.coreSpot(index)
            x: spot.x
            y: spot.y
            width: spot.width
            height: spot.height
            radius: Theme.radiusControl
            color: Theme.sunken
            border.color: Theme.borderStrong
            border.width: 2
            PlainText {
                x: Theme.px(9)
                width: parent.width * 0.4 - x
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("core %1").arg(core.index)
                color: Theme.textMuted
                font.pixelSize: Theme.fontTiny
                font.weight: Font.DemiBold
                elide: Text.ElideRight
            }
        }
    }

    // --- chips ---
    Repeater {
        id: chips
        model: stage.model
        onItemAdded: ++stage.generation
        onItemRemoved: ++stage.generation
        Item {
            id: delegate
            required property double task
            required property string name
            required property int colorIndex
            required property string taskState
            required property string stateText
            required property int place
            required property int order
            required property string wait
            required property string brief
            required property string where
            required property string since
            required property string clock
            required property double elapsed
            required property string cause
            required property bool quiet
            required property bool selected

            readonly property bool suspended: place === SchedulerModel.Suspended
            readonly property rect spot: stage.chipSpot(place, order, quiet)
            readonly property rect cardSpot: stage.cardSpot(order, quiet)
            function chipRect(): rect {
                const outline = waitCard.visible ? waitCard : chip
                return Qt.rect(outline.x, outline.y, outline.width, outline.height)
            }

            z: selected ? 2 : 1
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("%1, %2 %3").arg(name).arg(stateText).arg(suspended ? wait : cause)
            Accessible.onPressAction: stage.taskChosen(task)

            WaitCard {
                id: waitCard
                visible: opacity > 0
                opacity: delegate.suspended && (delegate.quiet || !stage.bare) ? 1 : 0
                x: delegate.cardSpot.x
                y: delegate.cardSpot.y
                width: delegate.cardSpot.width
                height: delegate.cardSpot.height
                wait: delegate.wait === "" ? delegate.stateText : delegate.wait
                brief: delegate.brief
                where: delegate.where
                since: delegate.since
                clock: delegate.clock
                elapsed: delegate.elapsed
                colorIndex: delegate.colorIndex
                chipWidth: chip.width
                dead: delegate.taskState === "deadlocked"
                Behavior on opacity { NumberAnimation { duration: stage.duration } }
                Behavior on y { NumberAnimation { duration: stage.duration; easing.type: Easing.InOutQuad } }
                TapHandler { onTapped: stage.taskChosen(delegate.task) }
            }
            TaskChip {
                id: chip
                x: delegate.spot.x
                y: delegate.spot.y
                width: delegate.spot.width
                height: delegate.spot.height
                opacity: delegate.place === SchedulerModel.Finished || (delegate.place === SchedulerModel.Ready && delegate.order >= stage.mostReady) ? 0 : 1
                visible: opacity > 0
                name: delegate.name
                colorIndex: delegate.colorIndex
                selected: delegate.selected
                stuck: delegate.taskState === "stuck" && delegate.place === SchedulerModel.Running
                Behavior on x { NumberAnimation { duration: stage.duration; easing.type: Easing.InOutQuad } }
                Behavior on y { NumberAnimation { duration: stage.duration; easing.type: Easing.InOutQuad } }
                Behavior on width { NumberAnimation { duration: stage.duration } }
                Behavior on height { NumberAnimation { duration: stage.duration } }
                Behavior on opacity { NumberAnimation { duration: stage.duration } }
                TapHandler { onTapped: stage.taskChosen(delegate.task) }
                HoverHandler { cursorShape: Qt.PointingHandCursor }
                HoverTip {
                    parent: delegate.suspended ? waitCard : chip
                    readonly property string why: delegate.suspended ? delegate.wait : delegate.cause
                    text: why === "" ? delegate.stateText : qsTr("%1: %2").arg(delegate.stateText).arg(why)
                }
            }
        }
    }

    GroupsOverlay {
        anchors.fill: parent
        visible: stage.model.grouped
        model: stage.model
        topY: stage.stageTop
        readyWidth: stage.readyWidth
        readyHeight: stage.readyBottom - stage.stageTop
        waitX: stage.waitX
        waitHeight: stage.stageBottom - stage.stageTop
        runningSpots: stage.threads ? Array.from({ length: stage.model.cores }, (none, core) => stage.runningSpot(core)) : [stage.runningSpot(0)]
    }

    FinishedLine {
        x: stage.waitX
        y: stage.floorY - height
        width: stage.waitWidth
        height: Theme.px(stage.roomy ? 30 : 22)
        model: stage.model
    }

    ThingsBand {
        id: band
        y: stage.height - height
        width: stage.width
        model: stage.model
        roomy: stage.height >= Theme.px(230)
        onTaskChosen: (task) => stage.taskChosen(task)
    }

    // --- who holds up the selected task ---
    WhyLine {
        anchors.fill: parent
        z: -1
        model: stage.model
        itemOf: stage.itemOf
    }
    WhyLine {
        anchors.fill: parent
        z: 3
        tipsOnly: true
        model: stage.model
        itemOf: stage.itemOf
    }
}
