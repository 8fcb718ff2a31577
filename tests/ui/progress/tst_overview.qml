// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// The overview of the course, and the menu of learners.
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
        name: "Overview"
        when: windowShown

        property var window
        property var workbench
        property string folder
        readonly property string pair: WindowProbe.testData + "/pair"

        function init() {
            test.folder = WindowProbe.temporaryFolder();
            openWindow();
        }
        function cleanup() { closeWindow() }
        function openWindow() {
            window = mainWindow.createObject(null, { learnerFolder: test.folder });
            verify(window);
            workbench = window.workbench;
            window.requestActivate();
            tryVerify(() => window.active);
            workbench.open(pair);
            tryCompare(window.learner, "ready", true);
        }
        function closeWindow() {
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
        function press(name, key) {
            tryVerify(() => WindowProbe.item(window, name)?.visible === true, 2000, name + " is visible");
            item(name).forceActiveFocus(Qt.TabFocusReason);
            keyClick(key ?? Qt.Key_Return);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }
        function check(lesson) {
            workbench.openLesson(lesson);
            workbench.startRun();
            tryCompare(workbench, "running", false, 30000);
            workbench.phase = "check";
            workbench.guide.quiz.choose(0, 0);
        }

        // --- the overview ---
        function test_opensAndCloses_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_opensAndCloses(data) {
            if (data.mouse) click("overview"); else keyClick(Qt.Key_O);
            tryVerify(() => WindowProbe.item(window, "card-first") !== null);
            tryVerify(() => item("goOn").activeFocus, 2000, "the keyboard is on what comes next");
            if (data.mouse) click("closeOverview"); else keyClick(Qt.Key_Escape);
            tryVerify(() => WindowProbe.item(window, "card-first") === null);
            compare(window.page, "");
            keyClick(Qt.Key_O);
            tryCompare(window, "page", "overview");
            keyClick(Qt.Key_O);
            tryCompare(window, "page", "");
        }
        function test_opensALesson_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_opensALesson(data) {
            keyClick(Qt.Key_O);
            tryVerify(() => WindowProbe.item(window, "goOn")?.activeFocus === true);
            if (data.mouse) {
                click("card-second");
            } else {
                keyClick(Qt.Key_Down);
                tryVerify(() => item("card-first").activeFocus);
                keyClick(Qt.Key_Right);
                tryVerify(() => item("card-second").activeFocus);
                keyClick(Qt.Key_Left);
                keyClick(Qt.Key_Up);
                tryVerify(() => item("goOn").activeFocus);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Return);
            }
            compare(workbench.guide.lesson.id, "second");
            compare(window.page, "");
        }
        function test_saysWhereToGoNext() {
            const course = workbench.course;
            compare(course.nextLesson, "first");
            verify(course.nextIsBegun);
            check("first");
            compare(course.nextLesson, "second");
            verify(!course.nextIsBegun);
            keyClick(Qt.Key_O);
            tryVerify(() => WindowProbe.item(window, "goOn")?.activeFocus === true);
            compare(item("goOn").text, "Next: The second  ›");
            compare(item("overviewSummary").text, "Learner: 1 of 2 lessons done; about %1 min to go.".arg(course.minutesLeft));
            verify(course.minutesLeft > 0);
            compare(item("card-first").Accessible.name, "The first, done");
            compare(item("card-second").Accessible.name, "The second, to do");
            window.preferences.language = "zh_CN";
            compare(item("goOn").text, "下一课：第二课  ›");
            compare(item("card-second").Accessible.name, "第二课，未学");
            window.preferences.language = "en";
            keyClick(Qt.Key_Return);
            compare(workbench.guide.lesson.id, "second");
            check("second");
            compare(course.nextLesson, "");
            keyClick(Qt.Key_O);
            tryVerify(() => WindowProbe.item(window, "overviewSummary") !== null);
            compare(item("overviewSummary").text, "Learner: all 2 lessons are done.");
            verify(!item("goOn").visible);
        }
        function test_nothingIsCutOff_data() {
            return [{ tag: "1366×768", width: 1366, height: 768 }, { tag: "1920×1080", width: 1920, height: 1080 }];
        }
        function test_nothingIsCutOff(data) {
            window.width = data.width;
            window.height = data.height;
            workbench.open(WindowProbe.lessons);
            keyClick(Qt.Key_O);
            tryVerify(() => WindowProbe.item(window, "goOn")?.activeFocus === true);
            const scroller = item("overviewScroller");
            const problems = [];
            for (const language of ["en", "zh_CN"]) {
                window.preferences.language = language;
                for (let y = 0; ; y += scroller.height / 2) {
                    scroller.contentY = Math.min(y, scroller.contentHeight - scroller.height);
                    wait(80);
                    for (const finding of LayoutProbe.findings(window))
                        problems.push(language + ": " + finding);
                    if (y >= scroller.contentHeight - scroller.height)
                        break;
                }
            }
            compare(problems.filter((problem, index) => problems.indexOf(problem) === index), []);
        }

        // --- learners ---
        function test_anotherLearnerBeginsAnew_data() {
            return [{ tag: "by mouse", mouse: true }, { tag: "by keyboard", mouse: false }];
        }
        function test_anotherLearnerBeginsAnew(data) {
            check("first");
            const act = name => data.mouse ? click(name) : press(name);
            if (data.mouse) click("learner"); else keyClick(Qt.Key_U, Qt.ControlModifier);
            act("addLearner");
            tryVerify(() => item("learnerName").activeFocus);
            type("Rosa");
            verify(!workbench.running, "letters are letters here");
            compare(item("learnerName").text, "Rosa");
            if (data.mouse) click("learnerYes"); else keyClick(Qt.Key_Return);
            tryCompare(window.learner, "name", "Rosa", 5000);
            tryCompare(window.learner, "ready", true, 5000);
            tryCompare(workbench, "view", Workbench.Lesson);
            compare(workbench.course.lessonCount, 2, "it is the same course");
            compare(workbench.guide.lesson.id, "first");
            compare(workbench.course.checkedCount, 0);
            verify(workbench.course.data(workbench.course.index(1, 0), CourseModel.StatusRole) < CourseModel.Checked);

            if (data.mouse) click("learner"); else keyClick(Qt.Key_U, Qt.ControlModifier);
            tryCompare(window.learner.learners, "length", 2, 5000);
            const first = window.learner.learners.findIndex(one => one.name === "");
            compare(window.learner.learners[first].checked, 1);
            if (data.mouse) {
                click("learner-" + first);
            } else {
                tryVerify(() => item("learners").activeFocus);
                keyClick(first === 0 ? Qt.Key_Up : Qt.Key_Down);
                keyClick(Qt.Key_Return);
            }
            tryCompare(window.learner, "name", "", 5000);
            tryCompare(window.learner, "ready", true, 5000);
            tryCompare(workbench, "view", Workbench.Lesson);
            compare(workbench.course.checkedCount, 1, "what was done is there again");
        }
        function test_rename() {
            keyClick(Qt.Key_U, Qt.ControlModifier);
            press("renameLearner");
            tryVerify(() => item("learnerName").activeFocus);
            type("Li");
            keyClick(Qt.Key_Return);
            compare(window.learner.name, "Li");
            compare(item("learner").text, "Li");
            closeWindow();
            openWindow();
            compare(window.learner.name, "Li");
        }
        function test_beginAgain_data() {
            return [{ tag: "this lesson, by mouse", mouse: true, button: "resetLesson", left: 1 },
                    { tag: "this lesson, by keyboard", mouse: false, button: "resetLesson", left: 1 },
                    { tag: "all, by mouse", mouse: true, button: "resetAll", left: 0 },
                    { tag: "all, by keyboard", mouse: false, button: "resetAll", left: 0 }];
        }
        function test_beginAgain(data) {
            check("first");
            check("second");
            compare(workbench.course.checkedCount, 2);
            const act = name => data.mouse ? click(name) : press(name);
            act("learner");
            act(data.button);
            tryVerify(() => item("learnerNo").activeFocus, 2000, "to leave it is the nearest");
            act("learnerNo");
            compare(workbench.course.checkedCount, 2, "it asks first");
            act(data.button);
            act("learnerYes");
            compare(workbench.course.checkedCount, data.left);
            compare(workbench.guide.lesson.id, "second");
            compare(workbench.phase, "predict");
            compare(workbench.course.data(workbench.course.index(2, 0), CourseModel.StatusRole), CourseModel.Seen);
            closeWindow();
            openWindow();
            compare(workbench.course.checkedCount, data.left, "and it is saved");
        }
    }
}
