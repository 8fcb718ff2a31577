// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// What can be tried with a lesson, driven as a user does, on lessons that really run.
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
        name: "Experiments"
        when: windowShown

        property var window
        property var workbench
        readonly property var breakIt: workbench ? workbench.breakIt : null
        readonly property var claims: workbench ? workbench.guide.claims : null

        function init() {
            window = mainWindow.createObject(null);
            workbench = window.workbench;
            window.requestActivate();
            tryVerify(() => window.active);
            open("counting.json");
            workbench.guide.predictions.choose(0, 0);
            workbench.startRun();
            waitForEnd();
        }
        function cleanup() {
            window.close();
            window.destroy();
            wait(0);
        }
        function open(file) {
            workbench.open(WindowProbe.testData + "/" + file);
            compare(workbench.view, Workbench.Lesson);
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
            waitForItemPolished(button.parent);
            wait(50);
            mouseClick(button);
        }
        /// The same, wherever its card has been scrolled to.
        function turn(name) {
            item(name).forceActiveFocus(Qt.MouseFocusReason);
            click(name);
        }
        function press(name, key) {
            const control = item(name);
            control.forceActiveFocus(Qt.TabFocusReason);
            verify(control.activeFocus, name + " takes the keyboard");
            keyClick(key);
        }
        function waitForEnd() {
            tryCompare(workbench, "running", false, 30000);
            tryVerify(() => WindowProbe.outcomes(workbench).every(one => one === "finished"), 5000);
        }
        function rerun(start) {
            start();
            verify(workbench.running, "it runs again");
            waitForEnd();
        }
        function changes() { return Array.from(breakIt.applied).join(", ") }
        function prediction() {
            const questions = workbench.guide.predictions;
            return questions.data(questions.index(0, 0), QuestionsModel.VerdictRole);
        }

        // --- break it ---
        function test_everySleepBecomesABlock() {
            const waits = WindowProbe.suspensionTimes(workbench).length;
            verify(waits > 0);
            verify(!item("stripOriginal").visible, "the lesson as it is");
            click("experiment-break");
            compare(window.experiment, "break");
            rerun(() => turn("sleepsBlock"));
            compare(changes(), "sleep → block");
            verify(item("stripOriginal").visible, "the window says that it is changed");
            verify(WindowProbe.suspensionTimes(workbench).length < waits, "nobody gives the thread back to wait");
            verify(workbench.code.text.includes("time.sleep") && !workbench.code.text.includes("asyncio.sleep"), "the program is the one that ran");
            rerun(() => turn("sleepsBlock"));
            compare(changes(), "");
            compare(WindowProbe.suspensionTimes(workbench).length, waits);
        }
        function test_aLockIsLeftOut_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_aLockIsLeftOut(data) {
            compare(claims.holding, 1);
            if (data.mouse) {
                click("experiment-break");
                rerun(() => turn("without-pen"));
            } else {
                keyClick(Qt.Key_B);
                compare(window.experiment, "break");
                verify(item("sleepsBlock").activeFocus, "the first switch has the keyboard");
                keyClick(Qt.Key_Tab);
                verify(item("without-pen").activeFocus);
                rerun(() => keyClick(Qt.Key_Space));
            }
            compare(changes(), "without “pen”");
            compare(claims.holding, 0, "an update is lost, and the claim is held against the run");
            compare(claims.decided, 1);
        }
        function test_switchesAddUp() {
            keyClick(Qt.Key_B);
            rerun(() => press("without-pen", Qt.Key_Return));
            rerun(() => press("sleepsBlock", Qt.Key_Return));
            compare(changes(), "sleep → block, without “pen”");
            compare(claims.holding, 1, "whoever blocks the loop cannot be overtaken, with or without a lock");
        }
        function test_theOriginal_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_theOriginal(data) {
            click("experiment-break");
            rerun(() => turn("without-pen"));
            rerun(() => { if (data.mouse) click("stripOriginal"); else press("stripOriginal", Qt.Key_Return); });
            compare(changes(), "");
            verify(!breakIt.isChanged);
            verify(!item("stripOriginal").visible);
            compare(claims.holding, 1);
        }
        function test_nothingOfAChangedRunCounts() {
            compare(prediction(), QuestionsModel.Right);
            rerun(() => { breakIt.setRemoved("pen", true); keyClick(Qt.Key_R); });
            compare(claims.holding, 0);
            compare(prediction(), QuestionsModel.Right, "the prediction was of the lesson as it is");
            const status = () => workbench.course.data(workbench.course.index(0, 0), CourseModel.StatusRole);
            click("phase-check");
            compare(status(), CourseModel.Ran, "a changed lesson is not done");
            rerun(() => click("stripOriginal"));
            click("phase-check");
            compare(status(), CourseModel.Checked);
        }
        function test_pace() {
            const unit = workbench.run.unitMs;
            click("experiment-break");
            item("pace").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            verify(!workbench.running, "it runs when the slider rests");
            tryVerify(() => workbench.running, 5000);
            waitForEnd();
            compare(workbench.run.unitMs, unit * 2);
            compare(changes(), "pace 2×");
        }
        function test_paceByMouse() {
            click("experiment-break");
            const slider = item("pace");
            slider.forceActiveFocus(Qt.MouseFocusReason);
            wait(50);
            mousePress(slider, slider.width / 2, slider.height / 2);
            mouseMove(slider, 4, slider.height / 2);
            mouseRelease(slider, 2, slider.height / 2);
            tryVerify(() => workbench.running, 5000);
            waitForEnd();
            compare(changes(), "pace 0.25×");
        }
        function test_aBusyMachine() {
            open("long.json");
            workbench.startRun();
            tryVerify(() => workbench.run.hasResults, 10000);
            keyClick(Qt.Key_B);
            const lanes = workbench.run.count;
            turn("loaded");
            compare(changes(), "a busy machine");
            tryVerify(() => WindowProbe.childProcesses() > lanes, 20000, "others burn beside the lanes");
            workbench.stopRun();
            tryVerify(() => WindowProbe.childProcesses() === 0, 5000, "and are gone when it has ended");
        }
        function test_anotherLessonIsNotChanged() {
            keyClick(Qt.Key_B);
            rerun(() => turn("without-pen"));
            open("tiny.json");
            compare(changes(), "");
            compare(window.experiment, "");
            verify(!item("stripOriginal").visible);
            workbench.startRun();
            waitForEnd();
            keyClick(Qt.Key_B);
            verify(!WindowProbe.item(window, "without-pen"), "it has no lock");
        }
        function test_back_data() {
            return [{ tag: "by mouse", leave: () => click("closeExperiment") },
                    { tag: "by Escape", leave: () => keyClick(Qt.Key_Escape) },
                    { tag: "by its key", leave: () => keyClick(Qt.Key_B) },
                    { tag: "by the path", leave: () => click("phase-check") }];
        }
        function test_back(data) {
            verify(workbench.selectTask("right"));
            keyClick(Qt.Key_B);
            compare(window.experiment, "break");
            data.leave();
            compare(window.experiment, "");
            verify(workbench.playhead.task >= 0, "what was selected stays so");
        }
        // --- compare ---
        function differences() { return item("compare").differences }
        function rows(role) {
            const model = differences();
            const found = [];
            for (let row = 0; row < model.rowCount(); ++row)
                found.push(model.data(model.index(row, 0), role));
            return found;
        }
        function keepAndLeaveTheLockOut() {
            const kept = workbench.run.end;
            press("keepRun", Qt.Key_Return);
            verify(workbench.kept.exists);
            compare(workbench.kept.end, kept);
            breakIt.setRemoved("pen", true);
            rerun(() => turn("compareAgain"));
            tryVerify(() => differences().compared === 2, 10000);
            compare(workbench.kept.end, kept, "what is kept stays");
        }
        function test_compareByMouse() {
            click("experiment-compare");
            compare(window.experiment, "compare");
            turn("keepRun");
            compare(workbench.kept.what, "the lesson as it is");
            compare(differences().compared, 0, "a run is not compared with itself");
            breakIt.setRemoved("pen", true);
            rerun(() => turn("compareAgain"));
            tryVerify(() => differences().compared === 2, 10000);
            const subjects = rows(DifferencesModel.SubjectRole);
            const at = subjects.indexOf("count at the end");
            verify(at >= 0, subjects.join("; "));
            compare(rows(DifferencesModel.ChangeRole)[at], "2 → 1");
            turn("forgetKept");
            verify(!workbench.kept.exists);
            compare(differences().rowCount(), 0);
        }
        function test_aDifferenceIsShownWhereItIs() {
            keyClick(Qt.Key_K);
            compare(window.experiment, "compare");
            verify(item("keepRun").activeFocus, "the first button has the keyboard");
            keepAndLeaveTheLockOut();
            const events = rows(DifferencesModel.EventRole);
            const lanes = rows(DifferencesModel.LaneRole);
            const row = events.findIndex((event, index) => event > 0 && lanes[index] === 0);
            verify(row >= 0, "the order of the coroutines differs without the lock");
            workbench.playhead.setLane(1);
            press("difference-" + row, Qt.Key_Return);
            compare(workbench.playhead.lane, 0);
            compare(WindowProbe.eventCount(workbench), events[row]);
        }
        function test_differencesInBothLanguages() {
            keyClick(Qt.Key_K);
            keepAndLeaveTheLockOut();
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(workbench.kept.what, "原样的课程");
            tryVerify(() => rows(DifferencesModel.SubjectRole).includes("最后的count"), 10000);
        }
        function test_theAxisHoldsTheKeptRun() {
            keyClick(Qt.Key_K);
            press("keepRun", Qt.Key_Return);
            const axis = WindowProbe.item(window, "lanes").timeAxis;
            breakIt.pace = 0.25;
            rerun(() => keyClick(Qt.Key_R));
            compare(workbench.run.unitMs * 4, workbench.kept.unitMs);
            const scaled = workbench.kept.end / 4;
            fuzzyCompare(axis.extent, Math.max(workbench.run.end, scaled), 1, "lesson time lies on lesson time");
        }
        function ask(button, asker, byMouse) {
            if (byMouse) turn(button); else press(button, Qt.Key_Return);
            tryVerify(() => item(asker).asking);
        }
        function test_aSavedRunIsLoaded_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_aSavedRunIsLoaded(data) {
            const path = WindowProbe.saveRun(workbench);
            verify(path !== "");
            keyClick(Qt.Key_K);
            workbench.keepTrace("/none");
            tryVerify(() => workbench.kept.problem !== "", 5000);
            verify(!workbench.kept.exists);
            ask("openKept", "keptOpener", data.mouse);
            item("keptOpener").choose("file://" + path);
            tryVerify(() => workbench.kept.exists, 5000);
            compare(workbench.kept.what, "saved run.trace");
            compare(workbench.kept.problem, "");
            rerun(() => turn("compareAgain"));
            tryVerify(() => differences().compared === 2, 10000);
        }
        function test_theRunIsSaved_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_theRunIsSaved(data) {
            const folder = WindowProbe.temporaryFolder();
            const end = workbench.run.end;
            keyClick(Qt.Key_K);
            ask("saveRun", "runTarget", data.mouse);
            item("runTarget").choose("file://" + folder + "/mine.trace");
            tryVerify(() => WindowProbe.files(folder).includes("mine.trace"), 5000);
            workbench.open(folder + "/mine.trace");
            tryVerify(() => workbench.view === Workbench.Lesson && workbench.run.end === end, 10000);
        }
        function test_aRunOfAnotherLessonIsRefused() {
            const path = WindowProbe.saveRun(workbench);
            open("tiny.json");
            workbench.startRun();
            waitForEnd();
            workbench.keepTrace(path);
            tryVerify(() => workbench.kept.problem.includes("counting"), 5000);
            verify(!workbench.kept.exists);
        }
        function test_anotherLessonKeepsNothing() {
            workbench.keepRun();
            verify(workbench.kept.exists);
            open("tiny.json");
            verify(!workbench.kept.exists);
        }
        function test_aSavedRunWithoutItsLessonIsCompared() {
            const path = WindowProbe.saveRun(workbench);
            open("tiny.json");
            workbench.open(path);
            tryVerify(() => workbench.view === Workbench.Lesson && !workbench.canRun, 10000);
            keyClick(Qt.Key_B);
            compare(window.experiment, "", "there is no lesson to change");
            keyClick(Qt.Key_K);
            compare(window.experiment, "compare");
            press("keepRun", Qt.Key_Return);
            verify(workbench.kept.exists);
        }

        // --- many runs ---
        function lane(index) { return workbench.manyRuns.lanes[index] }
        /// Its content comes with the first opening.
        function isOpen() { return WindowProbe.item(window, "startManyRuns")?.visible === true }
        function test_manyRunsByMouse() {
            click("experiment-many");
            tryVerify(() => isOpen());
            click("count-10");
            click("startManyRuns");
            const many = workbench.manyRuns;
            verify(many.running);
            compare(many.total, 10);
            tryCompare(many, "running", false, 60000);
            compare(many.done, 10);
            compare(many.lanes.map(one => one.title), ["Coroutines", "Threads"]);
            for (const one of many.lanes) {
                compare(one.runs, 10);
                compare(one.outcomes.map(outcome => outcome.outcome + " " + outcome.count), ["finished 10"]);
                compare(one.elapsed.values.length, 10);
                compare(one.numbers[0].distinct, [{ value: 2, count: 10 }], "with the lock nothing is lost");
            }
            compare(many.claims.map(claim => claim.held + " " + claim.failed), ["10 0"]);
            compare(item("claim-0").text, "✓ held in 10 of 10");
            click("closeManyRuns");
            tryVerify(() => !isOpen());
        }
        function test_manyRunsOfAChangedLesson() {
            rerun(() => { breakIt.setRemoved("pen", true); keyClick(Qt.Key_R); });
            keyClick(Qt.Key_N);
            tryVerify(() => isOpen());
            tryVerify(() => item("startManyRuns").activeFocus, 1000, "it only takes Return");
            press("count-10", Qt.Key_Space);
            press("startManyRuns", Qt.Key_Return);
            const many = workbench.manyRuns;
            tryCompare(many, "running", false, 60000);
            compare(Array.from(many.changes), ["without “pen”"]);
            compare(lane(0).numbers[0].distinct, [{ value: 1, count: 10 }], "an update is lost each time");
            compare(many.claims[0].failed, 10);
            compare(item("claim-0").text, "✕ held in 0 of 10");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isOpen());
        }
        function test_manyRunsAreStopped() {
            keyClick(Qt.Key_N);
            tryVerify(() => isOpen());
            click("count-200");
            press("startManyRuns", Qt.Key_Return);
            const many = workbench.manyRuns;
            tryVerify(() => many.done >= 2, 30000);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isOpen());
            keyClick(Qt.Key_T);
            compare(window.stageView, "tasks", "the window answers while lessons run");
            verify(many.running);
            keyClick(Qt.Key_N);
            tryVerify(() => isOpen());
            press("startManyRuns", Qt.Key_Return);
            tryCompare(many, "running", false, 2000);
            verify(many.done >= 2 && many.done < 200);
            compare(lane(0).runs, many.done);
            tryVerify(() => WindowProbe.childProcesses() === 0, 5000, "no runner is left");
        }
        function scrollDown(page, byMouse) {
            tryVerify(() => page.scrolls);
            waitForItemPolished(page);
            if (byMouse) mouseWheel(page, page.width / 2, page.height / 2, 0, -240); else keyClick(Qt.Key_PageDown);
            tryVerify(() => page.contentY > 0, 2000);
        }
        function test_cardsScroll_data() {
            return [{ tag: "by wheel", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_cardsScroll(data) {
            window.height = 600;
            workbench.startManyRuns(1);
            tryCompare(workbench.manyRuns, "running", false, 30000);
            keyClick(Qt.Key_N);
            tryVerify(() => isOpen());
            scrollDown(item("manyRunsPage"), data.mouse);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !isOpen());
            keyClick(Qt.Key_B);
            verify(item("sleepsBlock").activeFocus);
            scrollDown(item("breakPage"), data.mouse);
        }
        function test_runningStopsManyRuns() {
            workbench.startManyRuns(50);
            verify(workbench.manyRuns.running);
            rerun(() => workbench.startRun());
            verify(!workbench.manyRuns.running);
        }
        function test_anotherLessonHasNoManyRuns() {
            workbench.startManyRuns(1);
            tryCompare(workbench.manyRuns, "running", false, 30000);
            compare(workbench.manyRuns.done, 1);
            open("tiny.json");
            compare(workbench.manyRuns.done, 0);
            compare(workbench.manyRuns.lanes.length, 0);
        }

        function test_bothLanguages() {
            keyClick(Qt.Key_B);
            rerun(() => turn("without-pen"));
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(changes(), "不用“笔”");
            compare(item("without-pen").label, "不用“笔”");
        }
    }
}
