// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// The lesson changed, and run so.
Item {
    width: 100
    height: 100

    ExperimentsCase {
        name: "BreakIt"

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
    }
}
