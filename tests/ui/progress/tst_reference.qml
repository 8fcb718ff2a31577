// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Test
import Simmer.Window

/// The glossary, the search, and the page for choosing.
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
        name: "Reference"
        when: windowShown

        property var window
        property var workbench
        readonly property string pair: WindowProbe.testData + "/pair"

        function init() {
            window = mainWindow.createObject(null, { learnerFolder: WindowProbe.temporaryFolder() });
            verify(window);
            workbench = window.workbench;
            window.requestActivate();
            tryVerify(() => window.active);
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
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
            tryVerify(() => WindowProbe.item(window, name)?.visible === true, 2000, name + " is visible");
            waitForItemPolished(item(name).parent);
            wait(50);
            mouseClick(item(name));
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }

        // --- words in texts ---
        function test_aWordOfATextShowsItsMeaning_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_aWordOfATextShowsItsMeaning(data) {
            const goal = item("goal");
            tryCompare(goal, "terms", ["lesson", "moment"]);
            if (data.mouse) {
                const place = goal.placeOf(1);
                mouseClick(goal, place.x + place.width / 2, place.y + place.height / 2);
            } else {
                goal.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Tab);
                verify(goal.activeFocus, "on to the next word");
                keyClick(Qt.Key_Return);
            }
            tryVerify(() => WindowProbe.item(window, "shownTerm")?.visible === true);
            compare(item("shownTerm").title, "moment");
            compare(item("shownTerm").other, "一眨眼");
            compare(item("shownTerm").say, "A very short time.");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !workbench.guide.glossary.shown.term);
        }
        function test_theWordsOfALanguage() {
            window.preferences.language = "zh_CN";
            tryCompare(item("goal"), "terms", ["一眨眼", "课"]);
        }
        function test_fromTheMeaningToTheGlossary() {
            workbench.guide.glossary.show("lesson", Qt.rect(400, 200, 40, 20));
            tryVerify(() => item("toGlossary").activeFocus);
            keyClick(Qt.Key_Return);
            tryCompare(window, "page", "glossary");
            tryVerify(() => WindowProbe.item(window, "glossary")?.currentItem?.term === "lesson");
        }

        // --- the glossary ---
        function test_theGlossaryOpensAndCloses_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_theGlossaryOpensAndCloses(data) {
            if (data.mouse) click("glossaryButton"); else keyClick(Qt.Key_G);
            tryVerify(() => WindowProbe.item(window, "glossary")?.activeFocus === true);
            compare(item("glossary").count, 2);
            keyClick(Qt.Key_Down);
            compare(item("glossary").currentItem.term, "moment");
            if (data.mouse) click("closePage"); else keyClick(Qt.Key_Escape);
            tryCompare(window, "page", "");
        }
        function test_theGlossaryLeadsToTheLesson() {
            keyClick(Qt.Key_G);
            tryVerify(() => WindowProbe.item(window, "glossary")?.activeFocus === true);
            keyClick(Qt.Key_Return);
            compare(workbench.guide.lesson.id, "second");
            compare(window.page, "");
        }

        // --- the search ---
        function test_searchFromTheKeyboard() {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            tryVerify(() => item("search").activeFocus);
            type("second");
            verify(!workbench.running, "letters are letters here");
            tryVerify(() => item("searchResults").count > 0);
            verify(!item("course").visible);
            keyClick(Qt.Key_Down);
            tryVerify(() => item("searchResults").activeFocus);
            keyClick(Qt.Key_Return);
            compare(workbench.guide.lesson.id, "second");
            item("search").forceActiveFocus();
            keyClick(Qt.Key_Escape);
            compare(item("search").text, "");
            verify(item("course").visible);
        }
        function test_aFoundStopIsShownAfterTheRun() {
            click("search");
            type("again");
            tryVerify(() => item("searchResults").count === 2, 2000, "a stop of each lesson");
            click("result-0");
            compare(workbench.guide.lesson.id, "first");
            workbench.startRun();
            tryCompare(workbench, "running", false, 30000);
            tryCompare(workbench.guide.stops, "current", 1);
            compare(workbench.phase, "explore");
        }
        function test_aFoundWordOpensTheGlossary() {
            click("search");
            type("moment");
            tryVerify(() => item("searchResults").count > 0);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            tryCompare(window, "page", "glossary");
            tryVerify(() => item("glossary").currentItem?.term === "moment");
        }

        // --- which should I use? ---
        function test_choosingWithFiguresOfOnesOwn() {
            keyClick(Qt.Key_W);
            tryVerify(() => WindowProbe.item(window, "verdict") !== null);
            compare(item("verdict").text, "Answer a question, and the reasons stand here.");
            const option = findChild(item("choosing-0"), "option-0");
            waitForItemPolished(item("choosing-0"));
            mouseClick(option);
            compare(item("verdict").text, "Your answers speak for: Coroutines");
            keyClick(Qt.Key_Escape);
            tryCompare(window, "page", "");
            workbench.startRun();
            tryCompare(workbench, "running", false, 30000);
            compare(window.learner.recent[0], "pair/first");
            click("choosingButton");
            tryVerify(() => WindowProbe.item(window, "verdict") !== null);
            const figures = window.choosing.figures;
            compare(figures[0].value, "0.5", "one thread, by two");
            compare(figures[1].value, "", "the second lesson was not run");
        }

        // --- the look ---
        function test_nothingIsCutOff_data() {
            return [{ tag: "1366×768", width: 1366, height: 768 }, { tag: "1920×1080", width: 1920, height: 1080 }];
        }
        function test_nothingIsCutOff(data) {
            window.width = data.width;
            window.height = data.height;
            workbench.open(WindowProbe.lessons);
            const problems = [];
            for (const language of ["en", "zh_CN"]) {
                window.preferences.language = language;
                for (const page of ["glossary", "choosing"]) {
                    window.page = page;
                    // Layouts settle in the next frames.
                    for (let turn = 0; turn < 50 && LayoutProbe.findings(window).length > 0; ++turn)
                        wait(100);
                    for (const finding of LayoutProbe.findings(window))
                        problems.push(language + ", " + page + ": " + finding);
                }
            }
            compare(problems, []);
        }
    }
}
