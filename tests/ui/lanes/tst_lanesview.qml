// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lanes
import Simmer.StageTest
import Simmer.Theme

LanesCase {
    id: test
    name: "LanesView"

    function test_aLanePerModelInOrder(): void {
        compare(lanes().length, 4)
        compare(lanes().map(lane => lane.title), ["Sequential", "Coroutines", "Threads", "Processes"])
        for (let i = 1; i < 4; ++i)
            verify(lanes()[i].y >= lanes()[i - 1].y + lanes()[i - 1].height)
    }
    function test_bothEndsOfTheAxisAreMarked(): void {
        verify(texts().includes("0 min"))
        verify(texts().includes("30 min"))
    }
    function test_figuresStandBesideTheirLane(): void {
        for (const figure of ["32.0 min", "18.5 min", "18.4 min", "19.3 min", "1×"])
            verify(texts().includes(figure), figure)
    }
    function test_mainThatOnlyGathersIsShownWhenAskedFor(): void {
        verify(!lanes()[1].height || bars()[1].rows.rowCount() === 3)
        const pill = all(view, item => item.text === "main" && item.checkable)[0]
        mouseClick(pill)
        compare(bars()[1].rows.rowCount(), 4)
        mouseClick(pill)
        compare(bars()[1].rows.rowCount(), 3)
    }
    function test_clickOnABarSelectsLaneAndTask(): void {
        const lane = lanes()[2]
        mouseClick(plot(), pixel(2.5), lane.y + lane.place.top + 2 * lane.place.pitch + 5)
        compare(Stage.playhead.lane, 2)
        compare(Stage.playhead.task, 3)
        compare(Stage.playhead.time, 0)
    }
    function test_clickBesideBarsMovesThePlayhead(): void {
        const lane = lanes()[0]
        mouseClick(plot(), pixel(25), lane.y + lane.place.top + 5)
        near(Stage.playhead.time, Stage.minutes(25), Stage.minutes(0.1))
    }
    function test_dragScrubs(): void {
        mousePress(plot(), pixel(3), 20)
        mouseMove(plot(), pixel(8), 22)
        near(Stage.playhead.time, Stage.minutes(8), Stage.minutes(0.1))
        mouseMove(plot(), pixel(12), 22)
        near(Stage.playhead.time, Stage.minutes(12), Stage.minutes(0.1))
        mouseRelease(plot(), pixel(12), 22)
    }
    function test_theHandleDragsThePlayhead(): void {
        Stage.playhead.moveTo(Stage.minutes(10))
        const line = all(view, item => item instanceof PlayheadLine)[0]
        mousePress(line, pixel(10), 4)
        mouseMove(line, pixel(20), 4)
        mouseRelease(line, pixel(20), 4)
        near(Stage.playhead.time, Stage.minutes(20), Stage.minutes(0.1))
    }
    function test_wheelZoomsAboutThePointerAndFFits(): void {
        const axis = plot().axis
        const before = axis.toTime(200)
        const scale = axis.scale
        mouseWheel(plot(), 200, 50, 0, 600)
        verify(axis.scale < scale / 2)
        near(axis.toTime(200), before, axis.scale)
        verify(!axis.fitted)
        view.forceActiveFocus()
        keyClick(Qt.Key_F)
        verify(axis.fitted)
        compare(axis.scale, scale)
    }
    function test_shiftDragPans(): void {
        const axis = plot().axis
        mouseWheel(plot(), 200, 50, 0, 600)
        const start = axis.start
        mousePress(plot(), 200, 50, Qt.LeftButton, Qt.ShiftModifier)
        mouseMove(plot(), 150, 50, -1, Qt.LeftButton, Qt.ShiftModifier)
        mouseRelease(plot(), 150, 50, Qt.LeftButton, Qt.ShiftModifier)
        near(axis.start, start + 50 * axis.scale, axis.scale)
        compare(Stage.playhead.time, 0)
    }
    function test_keysZoomAboutThePlayhead(): void {
        const axis = plot().axis
        Stage.playhead.moveTo(Stage.minutes(10))
        const at = axis.toPixel(Stage.playhead.time)
        const scale = axis.scale
        view.forceActiveFocus()
        keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_Plus)
        near(axis.scale, scale / 2.25, scale / 1000)
        near(axis.toPixel(Stage.playhead.time), at, 0.5)
        keyClick(Qt.Key_Minus)
        keyClick(Qt.Key_Minus)
        verify(axis.fitted)
    }
    function test_buttonsZoomAndFit(): void {
        const axis = plot().axis
        mouseClick(named("zoomIn"))
        verify(!axis.fitted)
        mouseClick(named("zoomIn"))
        mouseClick(named("zoomOut"))
        verify(!axis.fitted)
        mouseClick(named("fit"))
        verify(axis.fitted)
        verify(!named("fit").enabled)
    }
    function test_sidewaysWheelAndMiddleButtonPan(): void {
        const axis = plot().axis
        mouseWheel(plot(), 200, 50, 0, 600)
        let start = axis.start
        mouseWheel(plot(), 200, 50, -240, 0)
        near(axis.start, start + 120 * axis.scale, axis.scale)
        start = axis.start
        mouseWheel(plot(), 200, 50, 0, -240, Qt.NoButton, Qt.ShiftModifier)
        near(axis.start, start + 120 * axis.scale, axis.scale)
        start = axis.start
        mousePress(plot(), 200, 50, Qt.MiddleButton)
        mouseMove(plot(), 230, 50, -1, Qt.MiddleButton)
        mouseRelease(plot(), 230, 50, Qt.MiddleButton)
        near(axis.start, start - 30 * axis.scale, axis.scale)
        compare(Stage.playhead.time, 0)
    }
    function test_theMiniMapAppearsWhenZoomedIn(): void {
        const map = all(view, item => item instanceof MiniMap)[0]
        verify(!map.visible)
        mouseWheel(plot(), 200, 50, 0, 600)
        verify(map.visible)
        waitForRendering(view)
        const axis = plot().axis
        const glass = () => ({ from: axis.start / map.perPixel, to: (axis.start + axis.scale * axis.width) / map.perPixel })
        const middle = (glass().from + glass().to) / 2
        const span = axis.scale

        mousePress(map, middle, 10)
        mouseMove(map, middle + 100, 10)
        mouseRelease(map, middle + 100, 10)
        near((glass().from + glass().to) / 2, middle + 100, 1.5)
        near(axis.scale, span, span / 1000)

        const right = glass().to
        const left = glass().from
        mousePress(map, right, 10)
        mouseMove(map, right + 60, 10)
        mouseRelease(map, right + 60, 10)
        near(glass().to, right + 60, 2)
        near(glass().from, left, 1)
        verify(axis.scale > span)

        mouseClick(map, 40, 10)
        verify(glass().from <= 41 && glass().to >= 39)
        map.forceActiveFocus()
        const start = axis.start
        keyClick(Qt.Key_Right)
        verify(axis.start > start)
        keyClick(Qt.Key_Left)
        near(axis.start, start, axis.scale)
    }
    function test_objectsHaveTracksThatFold(): void {
        Stage.show("objects")
        tryVerify(() => lanes().length === 1 && lanes()[0].place.trackPitch > 0)
        const objects = all(view, item => item instanceof ObjectsItem)[0]
        compare(objects.labels, ["stove", "orders"])
        verify(texts().includes("stove"))
        waitForRendering(view)
        const at = (track) => objects.mapToItem(plot(), 0, track * objects.pitch + objects.bar / 2).y
        const card = all(view, item => item instanceof HoverCard)[0]
        mouseMove(plot(), pixel(5), at(0))
        verify(card.visible)
        compare(card.info.state, "held by cook")
        compare(card.info.duration, "10.0 minute")
        mouseMove(plot(), pixel(7), at(1))
        compare(card.info.state, "3 of 4 in it")
        compare(card.info.cause, "by cook")
        mouseClick(plot(), pixel(15), at(0))
        compare(Stage.playhead.task, 2, "a click on a lock selects who owns it")

        mouseClick(named("objects"))
        verify(!objects.visible)
        verify(!texts().includes("stove"))
        mouseClick(named("objects"))
        verify(objects.visible)
    }
    function test_aLockIsABandInTheColourOfItsOwner(): void {
        Stage.show("objects")
        tryVerify(() => lanes().length === 1 && lanes()[0].place.trackPitch > 0)
        Stage.playhead.toEnd()
        waitForRendering(view)
        const image = grabImage(view)
        const objects = all(view, item => item instanceof ObjectsItem)[0]
        const corner = objects.mapToItem(view, objects.overhang, 0)
        const y = Math.round(corner.y + objects.bar - 3)
        const colorAt = (minute) => image.pixel(Math.round(corner.x + pixel(minute)), y)
        verify(Qt.colorEqual(colorAt(8), Theme.taskColor(0).fill))
        verify(Qt.colorEqual(colorAt(18), Theme.taskColor(1).fill))
    }
    function test_whoMadeTheSelectedTaskReadyIsDrawn(): void {
        const shot = () => {
            waitForRendering(view)
            const image = grabImage(view)
            const bar = bars()[1]
            const x = Math.round(bar.mapToItem(view, bar.overhang, 0).x + pixel(18.5))
            const seen = []
            for (let y = 0; y < bar.height; ++y)
                seen.push(String(image.pixel(x, Math.round(bar.mapToItem(view, 0, y).y))))
            return seen.join(" ")
        }
        mouseClick(all(view, item => item.text === "main" && item.checkable)[0])
        Stage.playhead.setLane(1)
        Stage.playhead.selectTask(-1)
        const before = shot()
        Stage.playhead.selectTask(0)
        verify(shot() !== before)
        mouseClick(all(view, item => item.text === "main" && item.checkable)[0])
    }
    function test_escapeSelectsNothing(): void {
        Stage.playhead.selectTask(1)
        view.forceActiveFocus()
        keyClick(Qt.Key_Escape)
        compare(Stage.playhead.task, -1)
    }
    function test_bookmarksStandOnTheLanes(): void {
        const lines = all(view, item => item instanceof BookmarkLines)[0]
        const flags = () => all(lines, item => item.timeText !== undefined)
        compare(flags().length, 0)
        Stage.bookmarks.toggle(Stage.minutes(12))
        compare(flags().length, 1)
        waitForRendering(view)
        mouseClick(lines, pixel(12), 4)
        near(Stage.playhead.time, Stage.minutes(12), 1)
    }
    function test_theZoomedViewFollowsThePlayhead(): void {
        const axis = plot().axis
        mouseWheel(plot(), 10, 50, 0, 1200)
        Stage.playhead.moveTo(Stage.minutes(25))
        const at = axis.toPixel(Stage.playhead.time)
        verify(at >= 0 && at <= axis.width)
    }
    function test_hoveringSaysWhatABarIs(): void {
        const lane = lanes()[1]
        mouseMove(plot(), pixel(9), lane.y + lane.place.top + 6)
        const card = all(view, item => item instanceof HoverCard)[0]
        verify(card.visible)
        compare(card.info.name, "cook")
        compare(card.info.state, "◆ waiting")
        compare(card.info.duration, "12.0 min")
        compare(card.info.wait, "awaits timer “rice simmers”")
        compare(card.info.step, "“rice simmers” · step 2 · sleep")
        mouseMove(plot(), pixel(33), lane.y + lane.place.top + 6)
        verify(!card.visible)
    }
    function test_bars_data(): var {
        return [
            { tag: "running is solid", lane: 1, row: 0, from: 0, to: 4, colors: [1, 1] },
            { tag: "waiting is hatched", lane: 1, row: 0, from: 5, to: 15, colors: [3, 99] },
            { tag: "ready is empty", lane: 1, row: 1, from: 0.3, to: 3.7, colors: [1, 1] },
            { tag: "stuck is hatched", lane: 0, row: 0, from: 5, to: 15, colors: [3, 99] },
            { tag: "before a life is only the grid", lane: 0, row: 1, from: 1, to: 17, colors: [2, 2] }
        ]
    }
    function test_bars(data: var): void {
        Stage.playhead.toEnd()
        waitForRendering(view)
        const image = grabImage(view)
        const corner = bars()[data.lane].mapToItem(view, bars()[data.lane].overhang, 0)
        const place = lanes()[data.lane].place
        const y = Math.round(place.top + data.row * place.pitch + place.bar / 2)
        const colors = new Set()
        for (let x = Math.ceil(pixel(data.from)) + 8; x < pixel(data.to) - 3; ++x)
            colors.add(String(image.pixel(Math.round(corner.x) + x, Math.round(corner.y) + y)))
        verify(colors.size >= data.colors[0] && colors.size <= data.colors[1], [...colors].join(" "))
    }
    function test_aLaneThatDidNotFinishSaysWhy(): void {
        Stage.show("broken")
        for (const word of ["crashed", "not run", "stopped"])
            verify(texts().some(text => text.includes(word)), word)
        verify(!texts().some(text => text.includes("finished")))
    }
    function test_keyboardChoosesALane(): void {
        lanes()[2].forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(Stage.playhead.lane, 2)
    }
    function test_keyboardChoosesATask(): void {
        lanes()[2].forceActiveFocus()
        keyClick(Qt.Key_Down)
        compare(Stage.playhead.lane, 2)
        compare(Stage.playhead.task, 1)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        compare(Stage.playhead.task, 3, "the last row stays")
        keyClick(Qt.Key_Up)
        compare(Stage.playhead.task, 2)
        keyClick(Qt.Key_Escape)
        compare(Stage.playhead.task, -1)
        keyClick(Qt.Key_Up)
        compare(Stage.playhead.task, 3, "from below")
    }
    function test_nothingToShowSaysSo(): void {
        Stage.show("nothing")
        verify(texts().some(text => text.startsWith("No lesson is open")))
    }
    function test_noTextIsCutInASmallWindow(): void {
        test.width = 746
        test.height = 338
        waitForRendering(view)
        const last = lanes()[3]
        verify(last.y + last.height <= last.parent.parent.height + 0.5)
        for (const lane of lanes()) {
            const cut = all(lane, item => item.truncated === true && item.visible)
            compare(cut.map(item => item.text), [])
        }
        test.width = 820
        test.height = 430
    }
}
