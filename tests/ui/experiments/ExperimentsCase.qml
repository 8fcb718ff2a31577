// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Experiment
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// The window with a lesson that has run, to try something with.
TestCase {
    when: windowShown

    readonly property Component mainWindow: Component {
        Main {
            storePreferences: false
            overrides: ({ theme: "light", language: "en", reducedMotion: true })
            width: 1366
            height: 768
        }
    }
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
}
