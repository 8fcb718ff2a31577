// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lanes
import Simmer.StageTest
import Simmer.Theme

/// More rows than fit, and more tasks than rows.
LanesCase {
    id: test
    name: "LanesOfMany"

    function test_manyTasksGetThinRowsWithoutNames(): void {
        Stage.show("crowd")
        tryVerify(() => lanes().length === 1)
        compare(lanes()[0].place.mode, StageLayout.ThinRows)
        compare(bars()[0].rows.rowCount(), 30)
        verify(!texts().includes("guest 1"))
    }
    function test_multitudesAreADensity(): void {
        Stage.show("multitude")
        tryVerify(() => lanes().length === 1)
        compare(lanes()[0].place.mode, StageLayout.Density)
        verify(texts().includes("501 tasks"))
    }
    function test_aMultitudeHasRowsWhenZoomedIn(): void {
        Stage.show("multitude")
        tryVerify(() => lanes().length === 1)
        const lane = lanes()[0]
        plot().axis.show(40000, 72000)
        verify(lane.zoomedToRows)
        compare(lane.mode, StageLayout.Rows)
        verify(texts().includes("guest 12"), texts().join(", "))
        waitForRendering(view)
        mouseClick(plot(), plot().axis.toPixel(46000), lane.y + lane.place.top + lane.pitch + lane.bar / 2)
        verify(Stage.playhead.task > 0)
        view.fit()
        compare(lane.mode, StageLayout.Density)
    }
    function test_moreRowsThanFitAreScrolled_data(): var {
        return [{ tag: "by wheel" }, { tag: "by keyboard" }, { tag: "by mouse" }]
    }
    function test_moreRowsThanFitAreScrolled(data: var): void {
        Stage.show("multitude")
        tryVerify(() => lanes().length === 1)
        const lane = lanes()[0]
        const rows = bars()[0].rows
        plot().axis.show(400000, 800000)
        verify(lane.scrolls, rows.busy + " tasks do something")
        verify(rows.shown < rows.busy)
        const first = bars()[0].taskAt(lane.place.top + 1)
        const strip = named("rowStrip")
        verify(strip.visible)
        const scale = plot().axis.scale
        if (data.tag === "by wheel") {
            mouseWheel(plot(), 200, lane.place.top + 20, 0, -240, Qt.NoButton, Qt.ControlModifier)
        } else if (data.tag === "by keyboard") {
            lane.forceActiveFocus()
            keyClick(Qt.Key_PageDown)
        } else {
            waitForRendering(view)
            const middle = strip.height * strip.size / 2
            mousePress(strip, strip.width / 2, middle)
            mouseMove(strip, strip.width / 2, middle + 20)
            mouseRelease(strip, strip.width / 2, middle + 20)
        }
        verify(rows.first > 0)
        compare(plot().axis.scale, scale, "the wheel does not zoom then")
        compare(bars()[0].taskAt(lane.place.top + 1), first + rows.first)
        lane.forceActiveFocus()
        for (let page = 0; page < 20; ++page)
            keyClick(Qt.Key_PageDown)
        compare(rows.first, rows.busy - rows.shown)
        for (let page = 0; page < 20; ++page)
            keyClick(Qt.Key_PageUp)
        compare(rows.first, 0)
    }
    function test_lanesThatDoNotFitAreScrolled(): void {
        test.height = 200
        const flickable = all(view, item => item.contentY !== undefined && item.contentHeight > 0)[0]
        tryVerify(() => flickable.contentHeight > flickable.height)
        mouseWheel(plot(), 200, 20, 0, -240, Qt.NoButton, Qt.ControlModifier)
        verify(flickable.contentY > 0, "with Ctrl over the plot")
        mouseWheel(plot(), 200, flickable.contentY + 20, 0, 2400, Qt.NoButton, Qt.ControlModifier)
        compare(flickable.contentY, 0)
        mouseWheel(view, 60, 100, 0, -240)
        verify(flickable.contentY > 0, "beside the plot")
        flickable.contentY = 0
    }
    function test_theShadowOfAMultitude(): void {
        Stage.show("multitude")
        Stage.keep("bigger multitude")
        tryVerify(() => lanes().length === 1)
        const lane = lanes()[0]
        compare(lane.mode, StageLayout.Density)
        const ghost = all(view, item => item instanceof GhostItem)[0]
        verify(ghost.visible)
        tryCompare(ghost, "most", 1001)
        tryCompare(bars()[0], "roomFor", 1001)
        waitForRendering(view)
        const image = grabImage(view)
        // In the middle all tasks of both are alive: half of the height is the run's own, all of it the kept one's.
        const x = Math.round(plot().mapToItem(view, 0, 0).x + plot().axis.toPixel(6e6))
        const top = Math.round(lane.mapToItem(view, 0, lane.place.top).y)
        const colorAt = (share) => image.pixel(x, Math.round(top + lane.place.bar * (1 - share)))
        verify(Qt.colorEqual(image.pixel(x, top), Theme.text), "the line of the kept run " + image.pixel(x, top))
        verify(!Qt.colorEqual(colorAt(0.75), Theme.text) , "between them there is nothing")
        const between = new Set()
        for (let share = 0.6; share < 0.9; share += 0.02)
            between.add(String(colorAt(share)))
        const own = new Set()
        for (let share = 0.05; share < 0.45; share += 0.02)
            own.add(String(colorAt(share)))
        verify(between.size <= 2, [...between].join(" "))
        verify(own.size > 1, "hatched: " + [...own].join(" "))
        Stage.kept.clear()
        tryCompare(bars()[0], "roomFor", 0)
    }
    function test_thinRowsHaveShadows(): void {
        Stage.show("crowd")
        tryVerify(() => lanes().length === 1)
        compare(lanes()[0].mode, StageLayout.ThinRows)
        const bar = lanes()[0].bar
        Stage.keep("crowd")
        verify(lanes()[0].bar < bar, "bars make room for them")
        verify(lanes()[0].bar >= 2)
        Stage.kept.clear()
        compare(lanes()[0].bar, bar)
    }
}
