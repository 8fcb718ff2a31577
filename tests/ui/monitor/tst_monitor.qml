// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Simmer.Monitor
import Simmer.StageTest
import Simmer.Theme

TestCase {
    id: test
    name: "Monitor"
    when: windowShown
    width: 792
    height: 330
    visible: true

    TaskMonitorView {
        id: tasks
        anchors.fill: parent
        run: Stage.run
        playhead: Stage.playhead
    }
    ProfileView {
        id: profile
        anchors.fill: parent
        visible: false
        run: Stage.run
        playhead: Stage.playhead
    }

    function init(): void {
        Theme.reducedMotion = true
        look(tasks)
        Stage.show("kitchen")
        Stage.playhead.setLane(1)
        at(0)
    }
    function cleanup(): void {
        Theme.reducedMotion = false
        tasks.tasks.filter = "all"
        tasks.tasks.sortedBy = "task"
        tasks.tasks.descending = false
        profile.profile.mode = "tasks"
        profile.profile.threshold = 100
    }
    function look(view): void {
        tasks.visible = view === tasks
        profile.visible = view === profile
    }
    function all(item, matches) {
        const found = []
        const look = (parent) => {
            for (let i = 0; i < parent.children.length; ++i) {
                const child = parent.children[i]
                if (matches(child))
                    found.push(child)
                look(child)
            }
        }
        look(item)
        return found
    }
    function named(view, name) { return all(view, item => item.objectName === name)[0] }
    function rows(view) { return named(view, "rows") }
    function at(minutes: real): void {
        Stage.playhead.moveTo(Stage.minutes(minutes))
        tasks.tasks.refresh()
        profile.profile.refresh()
        wait(20)
    }
    function names(view) {
        const list = rows(view)
        list.forceLayout()
        const found = []
        for (let row = 0; row < list.count; ++row)
            found.push(list.itemAtIndex(row).model.name)
        return found
    }

    function test_everyTaskHasARowWithItsStateInWords(): void {
        at(9.4)
        compare(names(tasks), ["main", "cook", "delivery", "phone"])
        const row = rows(tasks).itemAtIndex(1)
        compare(row.model.stateText, "◆ waiting")
        verify(row.Accessible.name.includes("Awaits: timer “rice simmers”"), row.Accessible.name)
    }
    function test_headsSortByMouse(): void {
        at(9.4)
        mouseClick(named(tasks, "column-name"))
        compare(names(tasks), ["cook", "delivery", "main", "phone"])
        mouseClick(named(tasks, "column-name"))
        compare(names(tasks), ["phone", "main", "delivery", "cook"])
    }
    function test_headsSortByKeyboard(): void {
        at(9.4)
        named(tasks, "column-since").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Return)
        compare(names(tasks), ["phone", "delivery", "cook", "main"])
    }
    function test_aClickSelectsTheTaskEverywhere(): void {
        at(9.4)
        mouseClick(rows(tasks).itemAtIndex(2))
        compare(Stage.playhead.task, 2)
        tryCompare(rows(tasks), "currentIndex", 2)
        Stage.playhead.selectTask(1)
        tryCompare(rows(tasks), "currentIndex", 1)
    }
    function test_arrowsGoFromTaskToTask(): void {
        at(9.4)
        rows(tasks).forceActiveFocus()
        keyClick(Qt.Key_Down)
        compare(Stage.playhead.task, 0)
        tasks.tasks.refresh()
        keyClick(Qt.Key_Down)
        compare(Stage.playhead.task, 1)
        tasks.tasks.refresh()
        keyClick(Qt.Key_Up)
        compare(Stage.playhead.task, 0)
    }
    function test_onlyWaiting(): void {
        at(5)
        mouseClick(named(tasks, "filter-waiting"))
        compare(names(tasks), ["main", "cook", "delivery"])
        compare(named(tasks, "filter-waiting").text, "◆ Waiting 3")
        at(1)
        compare(names(tasks), ["main"])
    }
    function test_rowsAreMadeOnlyWhereTheyAreSeen(): void {
        Stage.show("multitude")
        Stage.playhead.moveTo(Stage.run.end / 2)
        tasks.tasks.refresh()
        wait(50)
        compare(rows(tasks).count, 501)
        verify(all(rows(tasks).contentItem, item => item.model !== undefined && item.current !== undefined).length < 60)
        Stage.playhead.selectTask(400)
        tasks.tasks.refresh()
        tryVerify(() => rows(tasks).itemAtIndex(400) !== null)
    }
    function test_profileFollowsThePlayhead(): void {
        look(profile)
        at(4)
        compare(names(profile)[0], "cook")
        compare(rows(profile).itemAtIndex(0).model.busy, "4.0")
        at(18.5)
        compare(rows(profile).itemAtIndex(0).model.busy, "6.0")
        mouseClick(rows(profile).itemAtIndex(1))
        compare(Stage.playhead.task, 3)
    }
    function test_slowTurns(): void {
        look(profile)
        at(18.5)
        mouseClick(named(profile, "mode-turns"))
        compare(names(profile), ["cook", "phone", "cook", "delivery"])
        const slider = named(profile, "threshold")
        slider.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        compare(profile.profile.threshold, 200)
        compare(names(profile), ["cook", "phone", "cook"])
        mouseClick(rows(profile).itemAtIndex(0))
        compare(Stage.playhead.time, Stage.minutes(4))
        compare(Stage.playhead.task, 1)
    }
    function test_stepsOfTheProgram(): void {
        look(profile)
        at(18.5)
        mouseClick(named(profile, "mode-steps"))
        compare(names(profile)[0], "cook: wash the rice")
        mouseClick(named(profile, "column-waiting"))
        mouseClick(named(profile, "column-waiting"))
        compare(names(profile)[0], "cook: rice simmers")
    }
    function test_beforeARunItSaysWhatWillBeHere(): void {
        Stage.show("nothing")
        tasks.tasks.refresh()
        verify(all(tasks, item => item.visible && item.text === "No lesson is open.").length === 1)
    }
}
