// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lanes
import Simmer.StageTest
import Simmer.Theme

/// A view of lanes, and what tests of it ask.
TestCase {
    id: lanesCase
    readonly property alias view: lanesView
    when: windowShown
    width: 820
    height: 430
    visible: true

    LanesView {
        id: lanesView
        anchors.fill: parent
        run: Stage.run
        playhead: Stage.playhead
        bookmarks: Stage.bookmarks
        kept: Stage.kept
        stepLines: [7]
    }

    function init(): void {
        lanesCase.height = 430
        Stage.show("kitchen")
        view.fit()
        waitForRendering(view)
    }
    /// All items below `item` for which `matches`.
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
    function lanes() { return all(view, item => item instanceof Lane) }
    function bars() { return all(view, item => item instanceof LaneItem) }
    function plot() { return all(view, item => item instanceof PlotArea)[0] }
    function named(name: string): Item { return all(view, item => item.objectName === name)[0] }
    /// Where that time is in the plot.
    function pixel(minutes: real): real { return plot().axis.toPixel(Stage.minutes(minutes)) }
    function texts() { return all(view, item => item.text !== undefined && item.visible).map(item => item.text) }
    function near(actual: real, expected: real, room: real): void {
        verify(Math.abs(actual - expected) <= room, actual + " is not near " + expected)
    }
}
