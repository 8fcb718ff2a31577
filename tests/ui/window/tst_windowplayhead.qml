// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Test
import Simmer.Window

/// Where the playhead goes, what is selected, and what is kept of it.
WindowCase {
    name: "WindowPlayhead"

    // --- the playhead ---
    function test_scrub() {
        runToEnd();
        const slider = item("time");
        const y = slider.height / 2;
        mousePress(slider, 8, y);
        mouseMove(slider, slider.width / 4, y);
        mouseMove(slider, slider.width / 2, y);
        mouseRelease(slider, slider.width / 2, y);
        fuzzyCompare(playhead.time / workbench.run.end, 0.5, 0.03);
        fuzzyCompare(slider.value, playhead.time, 1, "the slider stays where the playhead is");
        click("first");
        compare(slider.value, playhead.time, "the slider follows after a drag");
    }
    function test_startAndEnd_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_startAndEnd(data) {
        runToEnd();
        const events = WindowProbe.eventTimes(workbench).length;
        if (data.mouse) click("first"); else keyClick(Qt.Key_Home);
        compare(at(), 0);
        if (data.mouse) click("last"); else keyClick(Qt.Key_End);
        compare(at(), events);
        compare(playhead.time, workbench.run.end);
    }
    function test_steps_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_steps(data) {
        runToEnd();
        const forward = () => data.mouse ? click("stepForward") : keyClick(Qt.Key_Right);
        const back = () => data.mouse ? click("stepBack") : keyClick(Qt.Key_Left);
        const times = WindowProbe.eventTimes(workbench);
        playhead.toStart();
        for (let step = 1; step <= 8; ++step) {
            forward();
            compare(at(), step);
            compare(playhead.time, times[step - 1]);
        }
        for (let step = 7; step >= 0; --step) {
            back();
            compare(at(), step);
        }
    }
    function test_suspensions_data() {
        return [{ tag: "by mouse", mouse: true, task: "" }, { tag: "by keyboard", mouse: false, task: "" },
                { tag: "of the selected task", mouse: false, task: "right" }];
    }
    function test_suspensions(data) {
        runToEnd();
        const next = () => data.mouse ? click("nextSuspension") : keyClick(Qt.Key_Right, Qt.ShiftModifier);
        const previous = () => data.mouse ? click("previousSuspension") : keyClick(Qt.Key_Left, Qt.ShiftModifier);
        if (data.task !== "")
            verify(workbench.selectTask(data.task));
        const times = WindowProbe.suspensionTimes(workbench);
        verify(times.length >= (data.task === "" ? 4 : 2));
        playhead.toStart();
        for (const time of times) {
            next();
            compare(playhead.time, time);
        }
        for (const time of times.slice(0, -1).reverse()) {
            previous();
            compare(playhead.time, time);
        }
    }
    function test_play_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_play(data) {
        runToEnd();
        const toggle = () => data.mouse ? click("play") : keyClick(Qt.Key_Space);
        playhead.toStart();
        playhead.setSpeed(0.2);
        toggle();
        verify(playhead.playing);
        tryVerify(() => playhead.time > 0, 5000);
        toggle();
        verify(!playhead.playing);
        playhead.setSpeed(20);
        toggle();
        tryCompare(playhead, "playing", false, 5000);
        compare(playhead.time, workbench.run.end);
    }
    function test_speed() {
        runToEnd();
        const slider = item("speed");
        slider.forceActiveFocus(Qt.TabFocusReason);
        const before = at();
        keyClick(Qt.Key_Right);
        verify(playhead.speed > 1);
        for (let i = 0; i < 60; ++i)
            keyClick(Qt.Key_Left);
        fuzzyCompare(playhead.speed, 0.05, 0.001);
        for (let i = 0; i < 60; ++i)
            keyClick(Qt.Key_Right);
        fuzzyCompare(playhead.speed, 20, 0.01);
        compare(at(), before, "the arrows belong to the slider while it has the focus");
    }
    function test_lanesByNumber() {
        runToEnd();
        for (let lane = 0; lane < 4; ++lane) {
            keyClick(Qt.Key_1 + lane);
            compare(playhead.lane, lane);
        }
        keyClick(Qt.Key_5);
        compare(playhead.lane, 3, "there is no fifth lane");
    }
    function test_keysWorkAfterAClick() {
        runToEnd();
        click("play");
        playhead.pause();
        playhead.toStart();
        keyClick(Qt.Key_Space);
        verify(playhead.playing, "space plays, whatever was clicked before");
    }
    function test_spacePressesTheButtonThatTheKeyboardIsOn() {
        runToEnd();
        item("first").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(at(), 0);
        verify(!playhead.playing);
    }

    // --- lanes and bookmarks ---
    function test_zoom_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_zoom(data) {
        runToEnd();
        const axis = WindowProbe.item(window, "lanes").timeAxis;
        const scale = axis.scale;
        if (data.mouse) click("zoomIn"); else keyClick(Qt.Key_Plus);
        verify(axis.scale < scale);
        if (data.mouse) click("zoomIn"); else keyClick(Qt.Key_Plus);
        if (data.mouse) click("zoomOut"); else keyClick(Qt.Key_Minus);
        verify(!axis.fitted);
        if (data.mouse) click("fit"); else keyClick(Qt.Key_F);
        verify(axis.fitted);
    }
    function test_bookmarks_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_bookmarks(data) {
        runToEnd();
        const toggle = () => data.mouse ? click("bookmark") : keyClick(Qt.Key_M);
        const next = () => data.mouse ? click("nextBookmark") : keyClick(Qt.Key_BracketRight);
        const previous = () => data.mouse ? click("previousBookmark") : keyClick(Qt.Key_BracketLeft);
        const end = workbench.run.end;
        verify(!item("nextBookmark").enabled);
        for (const share of [0.75, 0.25]) {
            playhead.moveTo(Math.round(end * share));
            toggle();
        }
        compare(workbench.bookmarks.count, 2);
        const times = workbench.bookmarks.list.map(bookmark => bookmark.time);
        next();
        compare(playhead.time, times[1]);
        previous();
        compare(playhead.time, times[0]);
        previous();
        compare(playhead.time, times[0], "there is none before the first");
        toggle();
        compare(workbench.bookmarks.count, 1);
        workbench.startRun();
        waitForEnd();
        compare(workbench.bookmarks.count, 1, "a new run keeps them");
        open("tiny.json");
        compare(workbench.bookmarks.count, 0, "another lesson has its own");
    }
    function test_bookmarksAreNamed_data() {
        return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
    }
    function test_bookmarksAreNamed(data) {
        runToEnd();
        playhead.moveTo(Math.round(workbench.run.end / 2));
        if (data.mouse) {
            click("bookmark");
            const flag = item("flag-0");
            wait(50);
            mouseDoubleClickSequence(flag);
        } else {
            keyClick(Qt.Key_M, Qt.ShiftModifier);
        }
        tryVerify(() => WindowProbe.item(window, "bookmarkName")?.activeFocus === true);
        for (const letter of "mb")
            keyClick(letter);
        keyClick(Qt.Key_Return);
        compare(workbench.bookmarks.count, 1, "letters are written, and are no keys of the window");
        compare(workbench.bookmarks.list[0].name, "mb");
    }
    function openSaved(folder, path) {
        const other = mainWindow.createObject(null, { bookmarkFolder: folder });
        other.workbench.open(path);
        tryVerify(() => other.workbench.view === Workbench.Lesson, 10000);
        return other;
    }
    function test_bookmarksOfASavedRunAreKept() {
        runToEnd();
        const path = WindowProbe.saveRun(workbench);
        const folder = WindowProbe.temporaryFolder();
        let other = openSaved(folder, path);
        const bookmarks = other.workbench.bookmarks;
        compare(bookmarks.count, 0);
        verify(!WindowProbe.item(other, "nextStop").visible, "a run without its lesson leads nowhere");
        bookmarks.toggle(2000);
        bookmarks.toggle(1000);
        bookmarks.rename(2000, "here it waits");
        tryVerify(() => WindowProbe.files(folder).length === 1, 5000);
        other.close();
        other.destroy();
        wait(0);
        other = openSaved(folder, path);
        const again = other.workbench.bookmarks;
        tryCompare(again, "count", 2, 5000);
        compare(again.list.map(bookmark => bookmark.name), ["", "here it waits"]);
        other.workbench.open(WindowProbe.testData + "/tiny.json");
        compare(again.count, 0, "another lesson has its own");
        other.workbench.open(path);
        tryCompare(again, "count", 2, 10000);
        again.toggle(1000);
        again.toggle(2000);
        tryVerify(() => WindowProbe.files(folder).length === 0, 5000, "what was removed does not come back");
        other.close();
        other.destroy();
        wait(0);
    }
    function test_escapeSelectsNothing() {
        runToEnd();
        verify(workbench.selectTask("right"));
        keyClick(Qt.Key_Escape);
        compare(playhead.task, -1);
    }
}
