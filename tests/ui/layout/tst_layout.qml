// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Test
import Simmer.Window

/// Nothing is cut off, elided or drawn over other text: every built-in lesson, every phase and stop, both languages, on
/// a small screen.
Item {
    width: 100
    height: 100

    Component {
        id: mainWindow
        Main {
            storePreferences: false
            overrides: ({ theme: "light", language: "en", reducedMotion: true })
        }
    }

    TestCase {
        id: test
        name: "Layout"
        when: windowShown

        function test_nothingIsCutOff_data() {
            const rows = [];
            for (const lesson of WindowProbe.lessonIds())
                rows.push({ tag: lesson + " 1366×768", lesson: lesson, width: 1366, height: 768 });
            rows.push({ tag: "1920×1080", lesson: "cooking-while-awaiting-delivery", width: 1920, height: 1080 });
            return rows;
        }
        function test_nothingIsCutOff(data) {
            const window = mainWindow.createObject(null, { width: data.width, height: data.height });
            const workbench = window.workbench;
            workbench.open(WindowProbe.lessons + "/" + data.lesson + ".json");
            compare(workbench.view, Workbench.Lesson);
            const problems = [];
            const look = (language, where) => {
                wait(80);
                let findings = LayoutProbe.findings(window);
                // What still moves may lie over something else on its way.
                for (let round = 0; findings.length > 0 && round < 6; ++round) {
                    wait(100);
                    findings = LayoutProbe.findings(window);
                }
                for (const finding of findings)
                    problems.push(language + ", " + where + ": " + finding);
            };
            const inBoth = (where) => {
                for (const language of ["en", "zh_CN"]) {
                    window.preferences.language = language;
                    look(language, where);
                }
            };
            inBoth("before the run");
            workbench.startRun();
            tryVerify(() => workbench.run.hasResults, 20000);
            inBoth("during the run");
            tryCompare(workbench, "running", false, 120000);
            for (const language of ["en", "zh_CN"]) {
                window.preferences.language = language;
                workbench.phase = "explore";
                look(language, "after the run");
                for (let stop = 0; stop < workbench.guide.stops.count; ++stop) {
                    workbench.guide.stops.current = stop;
                    look(language, "stop " + (stop + 1));
                }
                for (let lane = 0; lane < workbench.run.count; ++lane) {
                    workbench.playhead.setLane(lane);
                    workbench.playhead.moveTo(Math.round(workbench.run.end * 0.4));
                    look(language, "lane " + (lane + 1));
                }
                workbench.phase = "check";
                look(language, "check");
            }
            window.close();
            window.destroy();
            const seen = problems.filter((problem, index) => problems.indexOf(problem) === index);
            for (const problem of seen)
                console.warn(problem);
            compare(seen.length, 0);
        }
        function test_brokenLesson() {
            const window = mainWindow.createObject(null, { width: 1366, height: 768 });
            for (const file of ["broken.json", "none.json"]) {
                window.workbench.open(WindowProbe.testData + "/" + file);
                for (const language of ["en", "zh_CN"]) {
                    window.preferences.language = language;
                    wait(80);
                    compare(LayoutProbe.findings(window), []);
                }
            }
            window.destroy();
        }
    }
}
