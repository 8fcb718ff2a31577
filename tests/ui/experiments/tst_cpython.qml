// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Code
import Simmer.Test
import Simmer.Window

/// Lanes of real CPython beside those of the lesson.
Item {
    width: 100
    height: 100

    ExperimentsCase {
        name: "CPython"

        /// RunModel's roles of these names.
        readonly property var roles: ({ title: 258, subtitle: 259, badge: 264, taskCount: 267 })
        function text(row, role) { return workbench.run.data(workbench.run.index(row, 0), roles[role]) }
        function titles() { return Array.from({ length: workbench.run.count }, (_, row) => text(row, "title")) }
        /// CPython's event loop, beside ours.
        function asyncioLane() {
            const row = workbench.run.laneOf("coroutines") + 1;
            return { title: text(row, "title"), subtitle: text(row, "subtitle"), badge: text(row, "badge"), taskCount: text(row, "taskCount") };
        }

        function test_aLaneIsAddedAndTakenAway_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_aLaneIsAddedAndTakenAway(data) {
            const before = titles();
            if (data.mouse) {
                click("experiment-cpython");
                rerun(() => turn("cpython-asyncio"));
            } else {
                keyClick(Qt.Key_Y);
                compare(window.experiment, "cpython");
                verify(item("cpython-asyncio").activeFocus, "the first switch has the keyboard");
                rerun(() => keyClick(Qt.Key_Space));
            }
            compare(workbench.run.count, before.length + 1);
            const lane = asyncioLane();
            compare(lane.title, "Python asyncio");
            verify(/^CPython 3\.\d+\.\d+$/.test(lane.subtitle), lane.subtitle);
            compare(lane.badge, "measured");
            compare(lane.taskCount, 3);
            compare(Array.from(window.preferences.pythonLanes).join(), "asyncio", "it is remembered");
            compare(claims.decided, 1, "claims are about our lanes");
            compare(claims.holding, 1);
            rerun(() => press("cpython-asyncio", Qt.Key_Return));
            compare(titles().join(), before.join());
            compare(window.preferences.pythonLanes.length, 0);
        }
        function test_theShownProgramIsRun_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_theShownProgramIsRun(data) {
            workbench.code.notation = CodeModel.Steps;
            verify(!item("run-python").visible, "steps are no program");
            workbench.code.notation = CodeModel.Python;
            workbench.playhead.setLane(workbench.run.laneOf("coroutines"));
            compare(workbench.code.pythonLane, "asyncio");
            rerun(() => data.mouse ? click("run-python") : keyClick(Qt.Key_Y, Qt.ShiftModifier));
            compare(asyncioLane().title, "Python asyncio");
            compare(workbench.playhead.lane, workbench.run.laneOf("coroutines") + 1, "the lane is chosen");
            workbench.playhead.toEnd();
            compare(workbench.code.notation, CodeModel.Python);
            verify(workbench.code.text.includes("asyncio.run"), "the program is the one that ran");
        }
        function test_whatALessonHasNoProgramForIsNotOffered() {
            const offered = workbench.pythonLanes.offers;
            compare(offered.length, 3);
            for (const offer of offered) {
                keyClick(Qt.Key_Y);
                compare(item("cpython-" + offer.name).enabled, offer.possible);
                keyClick(Qt.Key_Y);
            }
        }
    }
}
