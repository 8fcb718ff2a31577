// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Scheduler
import Simmer.StageTest
import Simmer.Theme

TestCase {
    id: test
    name: "SchedulerView"
    when: windowShown
    width: 792
    height: 330
    visible: true

    SchedulerView {
        id: view
        anchors.fill: parent
        run: Stage.run
        playhead: Stage.playhead
    }

    function init(): void {
        Theme.reducedMotion = true
        Stage.show("kitchen")
        Stage.playhead.setLane(1)
        at(0)
    }
    function cleanup(): void { Theme.reducedMotion = false }
    function all(item, matches) {
        const found = []
        const look = (parent) => {
            for (let i = 0; i < parent.children.length; ++i) {
                const child = parent.children[i]
                if (matches(child))
                    found.push(child)
                look(child)
            }
        }
        look(item)
        return found
    }
    function at(minutes: real): void {
        Stage.playhead.moveTo(Stage.minutes(minutes))
        view.schedulerModel.refresh()
    }
    function stage() { return all(view, item => item instanceof FlowStage)[0] }
    function chip(name) { return all(view, item => item instanceof TaskChip && item.name === name)[0] }
    function texts() { return all(view, item => item.text !== undefined && item.visible && item.opacity > 0).map(item => item.text) }
    function center(item) { return item.mapToItem(view, item.width / 2, item.height / 2) }
    function inside(item, place) {
        const at = center(item)
        const corner = place.mapToItem(view, 0, 0)
        return at.x >= corner.x && at.x <= corner.x + place.width && at.y >= corner.y && at.y <= corner.y + place.height
    }
    function ring() { return all(view, item => item instanceof LoopRing)[0] }

    function test_chipsStandInTheirPlaces(): void {
        at(4.1)
        verify(inside(chip("delivery"), ring()))
        verify(center(chip("phone")).x < ring().mapToItem(view, 0, 0).x)
        verify(center(chip("cook")).x > ring().mapToItem(view, ring().width, 0).x)
    }
    function test_theHeadOfTheQueueIsNextToTheLoop(): void {
        at(1)
        verify(center(chip("delivery")).x > center(chip("phone")).x)
        compare(center(chip("delivery")).y, center(chip("phone")).y)
    }
    function test_chipsDoNotOverlapAtAnyTime(): void {
        for (let minute = 0; minute < 19; minute += 0.5) {
            at(minute)
            const shown = all(view, item => item instanceof TaskChip && item.visible && item.opacity > 0)
            for (const a of shown) {
                for (const b of shown) {
                    const apart = a === b || Math.abs(center(a).x - center(b).x) >= (a.width + b.width) / 2 - 0.5
                        || Math.abs(center(a).y - center(b).y) >= (a.height + b.height) / 2 - 0.5
                    verify(apart, a.name + " on " + b.name + " at " + minute)
                }
            }
        }
    }
    function test_theSuspendedSayWhatTheyAwait(): void {
        at(9.4)
        verify(texts().includes("awaits timer “rice simmers”"))
        verify(texts().includes("6.6 min"))
        verify(texts().includes("awaits event “doorbell”"))
        verify(texts().includes("✓ phone finished at 7.3"))
    }
    function test_theLoopSleepsVisibly(): void {
        at(9.4)
        verify(texts().includes("asleep until 14.3"))
        at(15)
        verify(!texts().includes("asleep until 14.3"))
        verify(texts().some(text => text.startsWith("turn 3")))
    }
    function test_theLoopTurnsOnlyWhenItTakesSomething(): void {
        at(4.1)
        const turn = ring().turn
        at(4.2)
        compare(ring().turn, turn)
        at(9.4)
        compare(ring().turn, turn)
        at(15)
        compare(ring().turn, turn + 1)
    }
    function test_clickOnAChipAsksWhy(): void {
        at(9.4)
        mouseClick(chip("delivery"))
        compare(Stage.playhead.task, 2)
        view.schedulerModel.refresh()
        verify(texts().includes("Why is delivery not running?"))
        verify(texts().some(text => text.includes("Nobody has set event “doorbell” yet.")))
    }
    function test_pillsChooseTheLane(): void {
        const pill = all(view, item => item.text === "Processes" && item.checked !== undefined)[0]
        mouseClick(pill)
        compare(Stage.playhead.lane, 3)
        view.schedulerModel.refresh()
        compare(all(view, item => item instanceof ProcessStage).length, 1)
        compare(all(view, item => item instanceof FlowStage).length, 0)
    }
    function test_threadsStandOnCores(): void {
        Stage.playhead.setLane(2)
        at(1)
        verify(texts().includes("core 0"))
        verify(center(chip("phone")).y > center(chip("cook")).y)
        compare(center(chip("phone")).x, center(chip("cook")).x)
        at(1.7)
        verify(center(chip("phone")).x < center(chip("cook")).x)
    }
    function test_processesAreBoxesWithTheirMemory(): void {
        Stage.playhead.setLane(3)
        at(6)
        verify(texts().includes("+6.0 MB"))
        verify(texts().includes("doorbell: not set"))
        verify(texts().includes("✓ finished"))
    }
    function test_sequentialCodeIsAStack(): void {
        Stage.playhead.setLane(0)
        at(6)
        verify(texts().includes("waits for cook"))
        verify(center(chip("cook")).y < center(chip("main")).y)
    }
    function lines(): var { return all(view, item => item instanceof WhyArrow && !item.tipOnly) }
    function test_theOneWhoHoldsTheLockIsPointedAt(): void {
        Stage.show("locked")
        at(2)
        Stage.playhead.selectTask(2)
        view.schedulerModel.refresh()
        const arrows = lines()
        const card = all(view, item => item instanceof ThingCard)[0]
        compare(arrows.length, 2)
        verify(arrows[0].shown && arrows[1].shown)
        verify(arrows[0].to === card && arrows[1].from === card)
        // It ends at the border of who has it, and goes behind cards, not over their words.
        const left = arrows[1].to.chipRect()
        const tip = Qt.point(arrows[1].tip.x - left.x, arrows[1].tip.y - left.y)
        const onEdge = Math.min(Math.abs(tip.x), Math.abs(tip.x - left.width), Math.abs(tip.y), Math.abs(tip.y - left.height))
        verify(onEdge < 1 && tip.x > -1 && tip.x < left.width + 1 && tip.y > -1 && tip.y < left.height + 1, tip)
        verify(arrows.every(arrow => arrow.parent.z < Math.min(arrow.to.z, arrow.from.z)))
        const tips = all(view, item => item instanceof WhyArrow && item.tipOnly)
        compare(tips.length, 2)
        verify(tips.every(one => one.parent.z > Math.max(one.to.z, one.from.z)))
        verify(texts().some(text => text.includes("which left holds")))
    }
    function test_multitudesAreCounted(): void {
        Stage.show("multitude")
        Stage.playhead.moveTo(Stage.run.end / 3)
        view.schedulerModel.refresh()
        verify(view.schedulerModel.grouped)
        verify(texts().some(text => /^\d+ × guest awaits timer/.test(text)))
    }
    function test_movesAreSeenUnlessMotionIsReduced(): void {
        Theme.reducedMotion = false
        at(3.9)
        wait(400)
        const before = center(chip("cook")).x
        at(4.1)
        wait(30)
        const during = center(chip("cook")).x
        verify(Math.abs(during - before) < 120)
        tryVerify(() => inside(chip("delivery"), ring()))
        tryVerify(() => center(chip("cook")).x > ring().mapToItem(view, ring().width, 0).x)
        Theme.reducedMotion = true
        at(3.9)
        verify(inside(chip("cook"), ring()))
    }
    function test_whereverOneJumpsChipsSettleWhereTheyBelong(): void {
        Theme.reducedMotion = false
        let seed = 7
        const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
        for (let jump = 0; jump < 12; ++jump) {
            Stage.playhead.setLane(jump % 3 === 2 ? 2 : 1)
            for (let i = 0; i < 5; ++i) {
                at(random() * 19)
                wait(random() * 60)
            }
            const minute = random() * 19
            at(minute)
            tryVerify(() => misplaced().length === 0, 2000, "at " + minute + ": " + misplaced())
        }
    }
    /// Names of the chips that are not where the model says.
    function misplaced() {
        const model = view.schedulerModel
        const wrong = []
        for (let row = 0; row < model.rowCount(); ++row) {
            const value = (role) => model.data(model.index(row, 0), role)
            const name = value(SchedulerModel.NameRole)
            const place = value(SchedulerModel.PlaceRole)
            const item = all(stage(), item => item instanceof TaskChip && item.name === name && item.parent.task === value(SchedulerModel.TaskRole))[0]
            const spot = stage().chipSpot(place, value(SchedulerModel.OrderRole), value(SchedulerModel.QuietRole))
            const shown = place !== SchedulerModel.Finished
            if (item.visible !== shown || (shown && (Math.abs(item.x - spot.x) > 0.5 || Math.abs(item.y - spot.y) > 0.5
                                                     || Math.abs(item.width - spot.width) > 0.5)))
                wrong.push(name)
        }
        return wrong
    }
    function test_theBandIsThereOnlyForWhatTasksShare(): void {
        const band = () => all(view, item => item instanceof ThingsBand)[0]
        compare(band().count, 1)
        Stage.show("crowd")
        view.schedulerModel.refresh()
        compare(band().count, 0)
        compare(stage().floorY, stage().height)
    }
    function test_thePulseStopsWhileTheLoopIsBlocked(): void {
        Stage.show("frozen")
        at(2.5)
        verify(!ring().stuck)
        at(6)
        verify(ring().stuck)
        verify(texts().includes("stands still"))
        verify(texts().some(text => text.includes("Nothing else can run: the loop is blocked by baker for 3.0 min")))
        Stage.playhead.selectTask(1)
        view.schedulerModel.refresh()
        verify(texts().some(text => text.includes("but baker has the event loop")))
        at(10)
        verify(!texts().some(text => text.includes("Nothing else can run")))
    }
    function test_aQueueHasSlotsAndPipes(): void {
        Stage.show("orders")
        at(2.5)
        const card = all(view, item => item instanceof ThingCard)[0]
        compare(card.slotCount, 3)
        verify(texts().includes("rail: 2 of 3 full"))
        verify(texts().includes("count = 4"))
        const pipes = all(view, item => item instanceof PipeItems)[0]
        compare(pipes.thing.givers.length, 1)
        compare(pipes.thing.takers.length, 1)
    }
    function test_aCircleIsDrawnRoundAndRed(): void {
        Stage.show("circle")
        at(3)
        Stage.playhead.selectTask(1)
        view.schedulerModel.refresh()
        const arrows = lines()
        compare(arrows.length, 4)
        verify(arrows.every(arrow => arrow.shown && arrow.hopeless))
        verify(texts().some(text => text.includes("They wait in a circle: left → right → left.")))
    }
    function test_waitersAtAThingCanBeChosen(): void {
        Stage.show("locked")
        at(2)
        const waiter = all(view, item => item instanceof MateChips && item.mates.length === 1 && item.mates[0].name === "right")[0]
        const waiting = all(waiter, item => item instanceof TaskChip)[0]
        mouseClick(waiting)
        compare(Stage.playhead.task, 2)
    }
    function test_theStripScrubs(): void {
        const strip = all(view, item => item instanceof StripItem)[0]
        mouseClick(strip, strip.width / 2, strip.height / 2)
        const off = Math.abs(Stage.playhead.time - strip.end / 2)
        verify(off <= strip.end / strip.width)
    }
    function test_beforeARunItSaysWhatWillBeHere(): void {
        Stage.show("nothing")
        view.schedulerModel.refresh()
        verify(texts().includes("No lesson is open."))
    }
}
