// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Experiment
import Simmer.Run
import Simmer.Theme

/// What the run that is shown differs in from the kept one.
Column {
    id: view
    objectName: "compare"

    required property RunModel run
    required property KeptRun kept
    required property bool running
    required property bool canRun
    readonly property DifferencesModel differences: model
    signal keepRequested
    signal runRequested
    /// A saved trace: a path or a file: URL.
    signal traceOffered(string path)
    /// Where a difference shows: so many events of a lane have happened there.
    signal placeChosen(int lane, int event)

    readonly property var filters: [qsTr("Recorded runs (%1)").arg("*.trace"), qsTr("All files (%1)").arg("*")]

    spacing: Theme.px(6)

    /// Small, so that the list below them has room.
    component Tool: TextButton {
        implicitHeight: Theme.px(26)
        leftPadding: Theme.px(10)
        rightPadding: Theme.px(10)
        font.pixelSize: Theme.fontSmall
    }
    component Note: PlainText {
        leftPadding: Theme.px(8)
        rightPadding: Theme.px(8)
        color: Theme.textMuted
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.Wrap
    }

    DifferencesModel {
        id: model
        run: view.run
        kept: view.kept
    }
    Note {
        width: view.width
        text: view.kept.exists ? qsTr("Kept: %1. Its shadow lies under each bar, with a dotted line at its end.").arg(view.kept.what)
                               : qsTr("Keep this run, then run again: changed, or just once more. Or load a run that another machine has saved.")
        HoverTip { text: view.kept.exists ? qsTr("Thick: the same task ran then. Thin: it waited or was ready. Over very many tasks a line says how many were alive then, and a broken line how many of them did not wait.") : "" }
    }
    Flow {
        x: Theme.px(8)
        width: parent.width - 2 * x
        spacing: Theme.px(6)
        Tool {
            objectName: "keepRun"
            text: qsTr("Keep this run")
            explanation: qsTr("Keep the run that is shown, to lay the next ones over it")
            enabled: view.run.hasResults && !view.running
            onClicked: view.keepRequested()
        }
        Tool {
            objectName: "compareAgain"
            visible: view.kept.exists
            text: qsTr("Run again")
            explanation: qsTr("Really run the lesson in all its models")
            keys: "R"
            enabled: view.canRun && !view.running
            onClicked: view.runRequested()
        }
        Tool {
            objectName: "forgetKept"
            visible: view.kept.exists
            text: qsTr("Let it go")
            explanation: qsTr("Keep nothing any more")
            onClicked: view.kept.clear()
        }
        Tool {
            objectName: "openKept"
            text: qsTr("Open a saved run…")
            explanation: qsTr("Compare with a run that was saved, here or on another machine; it can be dropped here, too")
            onClicked: opener.ask("")
        }
        Tool {
            objectName: "saveRun"
            text: qsTr("Save this run…")
            explanation: qsTr("Save the run that is shown, to open it again or to compare it elsewhere")
            enabled: view.run.hasResults && !view.running && !saver.saving
            onClicked: target.ask(saver.suggestedFile())
        }
    }
    FileAsker {
        id: opener
        objectName: "keptOpener"
        title: qsTr("Compare with a saved run")
        filters: view.filters
        onFileChosen: file => view.traceOffered(file.toString())
    }
    FileAsker {
        id: target
        objectName: "runTarget"
        title: qsTr("Save this run")
        saves: true
        filters: view.filters
        onFileChosen: file => saver.save(file)
    }
    RunSaver {
        id: saver
        run: view.run
    }
    onRunningChanged: if (running) saver.dismiss()
    Note {
        width: view.width
        visible: text !== ""
        text: saver.problem !== "" ? saver.problem : saver.saved !== "" ? qsTr("✓ Saved as %1.").arg(saver.saved) : ""
        color: saver.problem !== "" ? Theme.danger : Theme.success
    }
    Note {
        width: view.width
        visible: view.kept.problem !== ""
        text: view.kept.problem
        color: Theme.danger
    }
    Note {
        width: view.width
        visible: view.kept.exists && model.count === 0
        color: Theme.text
        text: view.running ? qsTr("Lanes are compared when they have ended.")
            : model.compared > 0 ? qsTr("✓ Nothing differs: these runs are alike.")
            : model.comparing ? qsTr("Comparing …")
            : qsTr("This is the kept run itself. Run again to compare.")
    }
    Column {
        width: view.width
        Repeater {
            model: view.differences
            Column {
                id: row
                required property int index
                required property int lane
                required property string title
                required property bool first
                required property string subject
                required property string change
                required property int event
                readonly property string words: row.change === "" ? row.subject : qsTr("%1: %2", "subject, change").arg(row.subject).arg(row.change)
                width: view.width

                PlainText {
                    visible: row.first
                    width: parent.width
                    leftPadding: Theme.px(8)
                    topPadding: Theme.px(6)
                    text: row.title
                    font.weight: Font.Bold
                    Accessible.role: Accessible.Heading
                }
                ButtonBase {
                    id: place
                    objectName: "difference-" + row.index
                    visible: row.event >= 0
                    enabled: visible
                    width: parent.width
                    implicitHeight: Math.max(Theme.px(24), contentItem.implicitHeight + Theme.px(6))
                    leftPadding: Theme.px(8)
                    rightPadding: Theme.px(8)
                    radius: Theme.radiusSmall
                    outline: "transparent"
                    fill: "transparent"
                    text: row.words
                    explanation: qsTr("Go to where it shows")
                    Accessible.name: row.words
                    onClicked: view.placeChosen(row.lane, row.event)
                    contentItem: PlainText {
                        text: "› " + row.words
                        color: Theme.accent
                        font.pixelSize: Theme.fontSmall
                        wrapMode: Text.Wrap
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                }
                PlainText {
                    visible: !place.visible
                    width: parent.width
                    height: Math.max(Theme.px(24), implicitHeight + Theme.px(6))
                    leftPadding: Theme.px(8)
                    rightPadding: Theme.px(8)
                    text: "· " + row.words
                    font.pixelSize: Theme.fontSmall
                    wrapMode: Text.Wrap
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}
