// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lesson
import Simmer.Test
import Simmer.Theme
import Simmer.Window

/// The window, driven as a user does, on lessons that really run.
Item {
    width: 100
    height: 100

    Component {
        id: mainWindow
        Main {
            storePreferences: false
            overrides: ({ theme: "light", language: "en", reducedMotion: true })
            width: 1366
            height: 768
        }
    }

    TestCase {
        id: test
        name: "Window"
        when: windowShown

        property var window
        property var workbench
        readonly property var playhead: workbench ? workbench.playhead : null

        function init() {
            window = mainWindow.createObject(null);
            verify(window);
            workbench = window.workbench;
            window.requestActivate();
            tryVerify(() => window.active);
        }
        function cleanup() {
            window.close();
            window.destroy();
            wait(0);
        }

        function item(name) {
            const found = WindowProbe.item(window, name);
            verify(found, "no item " + name);
            return found;
        }
        function click(name) {
            const button = item(name);
            verify(button.enabled, name + " is not enabled");
            verify(button.visible, name + " is not visible");
            // Where it will be, not where it was: what has just happened may still be laid out.
            waitForItemPolished(button.parent);
            wait(50);
            mouseClick(button);
        }
        function open(file) {
            workbench.open(WindowProbe.testData + "/" + file);
            compare(workbench.view, Workbench.Lesson);
        }
        function runToEnd() {
            open("tiny.json");
            workbench.startRun();
            waitForEnd();
        }
        function waitForEnd() {
            tryCompare(workbench, "running", false, 30000);
            tryCompare(workbench.run, "running", false);
            compareOutcomes("finished");
        }
        function compareOutcomes(outcome) {
            tryVerify(() => WindowProbe.outcomes(workbench).every(one => one === outcome), 1000,
                      "all lanes are " + outcome);
        }
        function at() { return WindowProbe.eventCount(workbench) }

        // --- opening ---
        function test_openAFile_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_openAFile(data) {
            const ask = () => {
                if (data.mouse) click("open"); else keyClick(Qt.Key_O, Qt.ControlModifier);
                tryVerify(() => item("opener").asking);
            };
            ask();
            item("opener").cancel();
            tryVerify(() => !item("opener").asking);
            verify(!workbench.hasLesson);
            ask();
            item("opener").choose("file://" + WindowProbe.testData + "/tiny.json");
            tryCompare(workbench, "view", Workbench.Lesson);
            compare(workbench.guide.lesson.title, "Two short waits");
            verify(!item("opener").asking);
        }

        // --- Run and Stop ---
        function test_runByMouse() {
            open("tiny.json");
            compare(workbench.phase, "predict");
            click("run");
            verify(workbench.running);
            compare(workbench.phase, "run");
            waitForEnd();
            compare(workbench.phase, "explore");
            verify(workbench.run.hasResults);
        }
        function test_runByKeyboard() {
            open("tiny.json");
            keyClick(Qt.Key_R);
            verify(workbench.running);
            waitForEnd();
            const first = workbench.run.end;
            keyClick(Qt.Key_R);
            verify(workbench.running);
            waitForEnd();
            verify(workbench.run.end !== first, "a second run has times of its own");
        }
        function test_runByPhase() {
            open("tiny.json");
            click("phase-run");
            verify(workbench.running);
            waitForEnd();
        }
        function test_stopByMouse() {
            open("long.json");
            click("run");
            tryVerify(() => workbench.run.hasResults, 10000);
            click("run");
            tryCompare(workbench, "running", false, 5000);
            compareOutcomes("stopped");
            tryVerify(() => WindowProbe.childProcesses() === 0, 3000, "no runner is left");
        }
        function test_stopByKeyboard() {
            open("long.json");
            keyClick(Qt.Key_R);
            tryVerify(() => workbench.run.hasResults, 10000);
            keyClick(Qt.Key_R);
            tryCompare(workbench, "running", false, 5000);
            tryVerify(() => WindowProbe.childProcesses() === 0, 3000, "no runner is left");
        }
        function test_closingEndsTheRun() {
            open("long.json");
            click("run");
            tryVerify(() => WindowProbe.childProcesses() > 0, 10000);
            window.close();
            tryVerify(() => WindowProbe.childProcesses() === 0, 3000, "no runner is left");
        }
        function test_anotherLessonEndsTheRun() {
            open("long.json");
            click("run");
            tryVerify(() => WindowProbe.childProcesses() > 0, 10000);
            open("tiny.json");
            verify(!workbench.running);
            compare(workbench.phase, "predict");
            tryVerify(() => WindowProbe.childProcesses() === 0, 3000, "no runner is left");
        }

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

        // --- language, theme, size ---
        function test_language_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_language(data) {
            runToEnd();
            const toggle = () => data.mouse ? click("language") : keyClick(Qt.Key_L, Qt.ControlModifier);
            const time = playhead.time;
            compare(workbench.guide.lesson.title, "Two short waits");
            compare(item("run").text, "Run again");
            toggle();
            compare(workbench.locale, "zh_CN");
            compare(workbench.guide.lesson.title, "两次短暂的等待");
            compare(item("run").text, "再运行");
            compare(window.title, "两次短暂的等待 — Simmer");
            compare(playhead.time, time, "the playhead stays");
            toggle();
            compare(item("run").text, "Run again");
        }
        function test_theme_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_theme(data) {
            open("tiny.json");
            const toggle = () => data.mouse ? click("theme") : keyClick(Qt.Key_D, Qt.ControlModifier);
            const seen = [Theme.scheme];
            for (let i = 0; i < 2; ++i) {
                const before = grabImage(window.contentItem).pixel(300, 300);
                toggle();
                wait(50);
                verify(!Qt.colorEqual(grabImage(window.contentItem).pixel(300, 300), before), "what is drawn changes");
                seen.push(Theme.scheme);
            }
            compare(seen, ["light", "dark", "contrast"]);
            toggle();
            compare(Theme.scheme, "light");
        }
        function test_textSize() {
            open("tiny.json");
            const before = Theme.fontBody;
            click("textSize");
            verify(Theme.fontBody > before);
            keyClick(Qt.Key_T, Qt.ControlModifier);
            keyClick(Qt.Key_T, Qt.ControlModifier);
            compare(Theme.fontBody, before);
        }
        function test_fullScreen() {
            open("tiny.json");
            keyClick(Qt.Key_F11);
            compare(window.visibility, Window.FullScreen);
            keyClick(Qt.Key_F11);
            compare(window.visibility, Window.Windowed);
        }

        // --- the card ---
        function test_stops() {
            runToEnd();
            const stops = workbench.guide.stops;
            compare(stops.current, -1);
            click("nextStop");
            compare(stops.current, 0);
            compare(stops.title, "Left waits");
            verify(stops.reached);
            compare(playhead.time, WindowProbe.suspensionTimes(workbench)[0]);
            verify(playhead.task >= 0);
            click("nextStop");
            compare(stops.current, 1);
            const times = WindowProbe.suspensionTimes(workbench);
            compare(playhead.time, times[1], "the second suspension of the task that the stop selects");
            click("previousStop");
            compare(stops.current, 0);
            click("nextStop");
            click("nextStop");
            compare(workbench.phase, "check");
        }
        function test_claims() {
            runToEnd();
            click("phase-check");
            const claims = workbench.guide.claims;
            compare(claims.decided, 2);
            compare(claims.holding, 1, "one of the two is wrong on purpose");
        }
        function test_predictions() {
            open("tiny.json");
            const questions = workbench.guide.predictions;
            questions.setTime(0, 12);
            questions.choose(1, 1);
            compare(questions.answered, 2);
            workbench.startRun();
            waitForEnd();
            const value = (row, role) => questions.data(questions.index(row, 0), role);
            compare(value(1, QuestionsModel.VerdictRole), QuestionsModel.Wrong);
            verify(value(0, QuestionsModel.MeasuredTextRole).includes("tick"));
        }
        function test_courseListByKeyboard() {
            workbench.open(WindowProbe.lessons);
            const first = workbench.guide.lesson.id;
            const list = item("course");
            list.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            verify(workbench.guide.lesson.id !== first);
        }

        // --- what cannot be opened ---
        function test_brokenLesson() {
            open("tiny.json");
            workbench.open(WindowProbe.testData + "/broken.json");
            compare(workbench.view, Workbench.Broken);
            verify(workbench.diagnostics.errors >= 3);
            keyClick(Qt.Key_R);
            verify(!workbench.running, "nothing runs");
            click("return");
            compare(workbench.view, Workbench.Lesson);
            compare(workbench.guide.lesson.id, "tiny");
        }
        function test_brokenLessonInChinese() {
            workbench.open(WindowProbe.testData + "/broken.json");
            const errors = workbench.diagnostics;
            const texts = role => Array.from({ length: errors.count }, (_, row) => errors.data(errors.index(row, 0), role));
            const heading = item("brokenHeading");
            const inEnglish = texts(DiagnosticsModel.MessageRole);
            window.preferences.language = "zh_CN";
            verify(heading.text.includes("错误"), heading.text);
            const messages = texts(DiagnosticsModel.MessageRole);
            for (const [row, message] of messages.entries()) {
                verify(/[\u4e00-\u9fff]/.test(message), message);
                verify(!/%\d/.test(message), message);
                verify(message !== inEnglish[row], message);
            }
            for (const hint of texts(DiagnosticsModel.HintRole))
                verify(hint === "" || /[\u4e00-\u9fff]/.test(hint), hint);
            // What is shown has changed with it, and so does the next copy.
            tryVerify(() => item("errorList").itemAtIndex(0));
            compare(item("errorList").itemAtIndex(0).message, messages[0]);
            verify(errors.text().includes(messages[0]));
            verify(!errors.text().includes("error:"));
            window.preferences.language = "en";
            compare(texts(DiagnosticsModel.MessageRole), inEnglish);
        }
        function test_missingFile() {
            workbench.open(WindowProbe.testData + "/none.json");
            compare(workbench.view, Workbench.Broken);
            verify(workbench.diagnostics.errors >= 1);
            compare(item("brokenHeading").text, "This file cannot be opened");
            window.preferences.language = "zh_CN";
            compare(item("brokenHeading").text, "这个文件打不开");
        }
    }
}
