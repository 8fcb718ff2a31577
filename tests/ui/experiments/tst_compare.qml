// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// A run kept beside the next one.
Item {
    width: 100
    height: 100

    ExperimentsCase {
        name: "Compare"

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
    }
}
