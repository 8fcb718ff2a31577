// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// The lesson run many times, unseen.
Item {
    width: 100
    height: 100

    ExperimentsCase {
        name: "ManyRuns"

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
