// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// What the learner did is noted as it happens, shown in the course, and there again in the next window.
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
        name: "Progress"
        when: windowShown

        property string folder
        property var windows: []
        property var window
        property var workbench
        readonly property string file: folder + "/learner.progress.json"
        readonly property string pair: WindowProbe.testData + "/pair"

        function init() {
            test.folder = WindowProbe.temporaryFolder();
        }
        function cleanup() {
            for (const one of test.windows)
                close(one);
        }
        /// Another window of the same learners.
        function openWindow() {
            window = mainWindow.createObject(null, { learnerFolder: test.folder });
            verify(window);
            workbench = window.workbench;
            test.windows = test.windows.concat([window]);
            window.requestActivate();
            tryVerify(() => window.active);
            return window;
        }
        function close(one) {
            test.windows = test.windows.filter(other => other !== one);
            one.close();
            one.destroy();
            wait(0);
        }
        function item(name) {
            const found = WindowProbe.item(window, name);
            verify(found, "no item " + name);
            return found;
        }
        function click(name) {
            const button = item(name);
            verify(button.enabled && button.visible, name + " can be clicked");
            waitForItemPolished(button.parent);
            wait(50);
            mouseClick(button);
        }
        function runToEnd() {
            verify(workbench.running);
            tryCompare(workbench, "running", false, 30000);
        }
        function status(lesson) {
            const course = workbench.course;
            for (let row = 0; row < course.count; ++row) {
                const index = course.index(row, 0);
                if (course.data(index, CourseModel.LessonRole) === lesson)
                    return course.data(index, CourseModel.StatusRole);
            }
            return undefined;
        }
        function saved() {
            const text = WindowProbe.read(test.file);
            return text === "" ? {} : JSON.parse(text).lessons;
        }

        // --- noted step by step ---
        function test_everyStepIsNotedAndSaved_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_everyStepIsNotedAndSaved(data) {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            compare(status("first"), CourseModel.Seen);
            compare(status("second"), CourseModel.ToDo);
            tryVerify(() => saved()["pair/first"]?.seen === true, 5000, "seen is saved");

            workbench.guide.predictions.setTime(0, 1e6);
            workbench.guide.predictions.choose(1, 0);
            if (data.mouse) click("run"); else keyClick(Qt.Key_R);
            tryCompare(workbench, "phase", "run");
            compare(status("first"), CourseModel.Predicted);
            runToEnd();
            compare(status("first"), CourseModel.Ran);
            tryVerify(() => saved()["pair/first"].ran, 5000, "ran is saved");
            compare(saved()["pair/first"].bestPrediction, 0.5, "one of the two was right");
            if (data.mouse) {
                click("nextStop");
            } else {
                item("nextStop").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
            }
            tryVerify(() => saved()["pair/first"].phase === "explore" && saved()["pair/first"].stop === 0, 5000);

            click("phase-check");
            compare(status("first"), CourseModel.Ran, "not checked before the quiz is answered");
            verify(!item("nextLesson").visible, "this one is not done yet");
            workbench.guide.quiz.choose(0, 1);
            compare(status("first"), CourseModel.Checked);
            tryVerify(() => saved()["pair/first"].checked && saved()["pair/first"].phase === "check", 5000);
            verify(!saved()["pair/second"], "nothing of the other lesson");
            if (data.mouse) {
                click("nextLesson");
            } else {
                item("nextLesson").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
            }
            compare(workbench.guide.lesson.id, "second");
        }
        function test_skippedPredictionsAreNoPredictions() {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            workbench.guide.predictions.choose(1, 0);
            workbench.startRun();
            compare(status("first"), CourseModel.Seen);
            runToEnd();
            compare(status("first"), CourseModel.Ran);
            tryVerify(() => saved()["pair/first"].ran, 5000);
            compare(saved()["pair/first"].predicted, false);
            compare(saved()["pair/first"].bestPrediction, 0.5, "what was left out is not right");
        }
        function test_whoHasSeenTheRunPredictsNothing() {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            workbench.startRun();
            runToEnd();
            workbench.guide.predictions.setTime(0, 1e6);
            workbench.guide.predictions.choose(1, 0);
            workbench.startRun();
            runToEnd();
            tryVerify(() => saved()["pair/first"]?.ran === true, 5000);
            compare(saved()["pair/first"].predicted, false);
            compare(saved()["pair/first"].bestPrediction, undefined);
        }
        function test_aStoppedRunIsNoRun() {
            openWindow();
            workbench.open(WindowProbe.testData + "/long.json");
            tryCompare(window.learner, "ready", true);
            workbench.startRun();
            tryVerify(() => workbench.run.hasResults, 10000);
            workbench.stopRun();
            tryCompare(workbench, "running", false, 5000);
            verify(status("long") < CourseModel.Ran);
        }
        function test_theCourseSaysIt() {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            workbench.guide.predictions.setTime(0, 1e6);
            workbench.guide.predictions.choose(1, 0);
            workbench.startRun();
            runToEnd();
            workbench.phase = "check";
            workbench.guide.quiz.choose(0, 0);
            const list = item("course");
            compare(list.itemAtIndex(1).Accessible.name, "The first, done · best prediction: 50 % right");
            compare(list.itemAtIndex(2).Accessible.name, "The second, to do");
            window.preferences.language = "zh_CN";
            compare(list.itemAtIndex(1).Accessible.name, "第一课，已完成 · 预测最好的一次对了 50%");
        }

        // --- the next window ---
        function test_theNextWindowKnowsIt() {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            workbench.startRun();
            runToEnd();
            workbench.openLesson("second");
            close(window);
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            compare(status("first"), CourseModel.Ran);
            compare(status("second"), CourseModel.Seen);
        }
        function test_resumesTheLastLesson() {
            openWindow();
            window.resume();
            tryCompare(workbench.guide.lesson, "id", "cooking-while-awaiting-delivery");
            workbench.openLesson("the-event-loop");
            close(window);
            openWindow();
            window.resume();
            tryCompare(workbench.guide.lesson, "id", "the-event-loop");
            compare(workbench.view, Workbench.Lesson);
        }
        function test_goesOnWhereItWasLeft_data() {
            return [{ tag: "at a stop", phase: "explore", text: "You left at stop 2. Run it, and you are there again." },
                    { tag: "at the check", phase: "check", text: "You left at Check. Run it, and you are there again." }];
        }
        function test_goesOnWhereItWasLeft(data) {
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            workbench.startRun();
            runToEnd();
            workbench.guide.stops.current = 1;
            workbench.phase = data.phase;
            close(window);
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            compare(workbench.phase, "predict");
            tryVerify(() => item("leftAt").visible);
            compare(item("leftAt").text, data.text);
            keyClick(Qt.Key_R);
            runToEnd();
            compare(workbench.phase, data.phase);
            compare(workbench.guide.stops.current, 1);
        }
        function test_twoWindowsLoseNothing() {
            const one = openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            openWindow();
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
            one.workbench.openLesson("second");
            tryVerify(() => saved()["pair/second"]?.seen === true, 5000);
            workbench.startRun();
            runToEnd();
            tryVerify(() => saved()["pair/first"].ran, 5000);
            verify(saved()["pair/second"].seen);
            tryCompare(item("course").itemAtIndex(2), "status", CourseModel.Seen, 5000, "and this one hears of it");
        }

        // --- what goes wrong ---
        function test_aDamagedFileIsSetAside() {
            WindowProbe.write(test.file, "{\"format\": 1, ");
            openWindow();
            workbench.open(pair);
            tryVerify(() => item("damaged").visible, 5000);
            const aside = item("damaged").detail;
            compare(WindowProbe.read(aside), "{\"format\": 1, ");
            tryVerify(() => saved()["pair/first"]?.seen === true, 5000, "a new file is begun");
            click("damaged-dismiss");
            verify(!item("damaged").visible);
        }
        function test_aNewerFileIsLeftAlone() {
            const newer = "{\"format\": 99, \"name\": \"x\", \"lessons\": {}}";
            WindowProbe.write(test.file, newer);
            openWindow();
            workbench.open(pair);
            tryVerify(() => item("newer").visible, 5000);
            compare(status("first"), CourseModel.Seen, "what is done is shown, though not kept");
            item("newer-dismiss").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(!item("newer").visible);
            close(window);
            compare(WindowProbe.read(test.file), newer);
        }
        function test_whatCannotBeSavedIsToldAndTriedAgain() {
            const place = test.folder + "/learners";
            WindowProbe.write(place, "a file where the folder should be");
            test.folder = place;
            openWindow();
            workbench.open(pair);
            tryVerify(() => item("unsaved").visible, 5000);
            verify(item("unsaved").detail !== "", "the reason is named");
            compare(status("first"), CourseModel.Seen, "it is kept in the window");
            click("unsaved-action");
            wait(300);
            verify(item("unsaved").visible, "the reason is still there");
            verify(WindowProbe.remove(place));
            click("unsaved-action");
            tryVerify(() => !item("unsaved").visible, 5000);
            compare(saved()["pair/first"].seen, true);
        }
        function test_nothingIsKeptWithoutAFolder() {
            const window = mainWindow.createObject(null);
            window.workbench.open(pair);
            verify(window.learner.ready);
            window.workbench.openLesson("second");
            compare(window.learner.recent, ["pair/second", "pair/first"]);
            window.destroy();
            compare(WindowProbe.files(test.folder), []);
        }
    }
}
