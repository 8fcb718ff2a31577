// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lesson
import Simmer.Test
import Simmer.Theme
import Simmer.Window

/// Opening, running and stopping, and what the window says.
WindowCase {
    name: "Window"

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
