// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Lesson
import Simmer.Test
import Simmer.Window

/// The window, driven as a user does, on lessons that really run.
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
    readonly property var playhead: workbench ? workbench.playhead : null

    function init() {
        window = mainWindow.createObject(null);
        verify(window);
        workbench = window.workbench;
        window.requestActivate();
        tryVerify(() => window.active);
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
        const button = item(name);
        verify(button.enabled, name + " is not enabled");
        verify(button.visible, name + " is not visible");
        // Where it will be, not where it was: what has just happened may still be laid out.
        waitForItemPolished(button.parent);
        wait(50);
        mouseClick(button);
    }
    function open(file) {
        workbench.open(WindowProbe.testData + "/" + file);
        compare(workbench.view, Workbench.Lesson);
    }
    function runToEnd() {
        open("tiny.json");
        workbench.startRun();
        waitForEnd();
    }
    function waitForEnd() {
        tryCompare(workbench, "running", false, 30000);
        tryCompare(workbench.run, "running", false);
        compareOutcomes("finished");
    }
    function compareOutcomes(outcome) {
        tryVerify(() => WindowProbe.outcomes(workbench).every(one => one === outcome), 1000,
                  "all lanes are " + outcome);
    }
    function at() { return WindowProbe.eventCount(workbench) }
}
