// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Run

/// The window's keys. Each has a button that names it.
Item {
    id: keys

    required property Playhead playhead
    required property bool hasResults
    required property bool running
    required property int laneCount
    /// An experiment stands in the card's place.
    required property bool experimenting
    signal openRequested
    signal playToggled
    signal runToggled
    signal fitRequested
    signal zoomInRequested
    signal zoomOutRequested
    signal bookmarkToggled
    signal bookmarkNamed
    signal previousBookmarkRequested
    signal nextBookmarkRequested
    signal fullScreenToggled
    signal languageToggled
    signal themeToggled
    signal textSizeToggled
    /// "scheduler", "tasks" or "profile".
    signal stageViewChosen(string view)
    /// "break", "compare", "many" or "cpython".
    signal experimentToggled(string experiment)
    signal experimentClosed
    signal pythonRequested
    /// "overview", "glossary" or "choosing".
    signal pageToggled(string page)
    signal searchRequested
    signal learnerRequested

    function leave(): void {
        if (keys.experimenting)
            keys.experimentClosed();
        else
            keys.playhead.selectTask(-1);
    }

    Shortcut { sequence: "Ctrl+O"; onActivated: keys.openRequested() }
    Shortcut { sequence: "Space"; enabled: keys.hasResults; onActivated: keys.playToggled() }
    Shortcut { sequence: "Left"; enabled: keys.hasResults; onActivated: keys.playhead.stepBack() }
    Shortcut { sequence: "Right"; enabled: keys.hasResults; onActivated: keys.playhead.stepForward() }
    Shortcut { sequence: "Shift+Left"; enabled: keys.hasResults; onActivated: keys.playhead.previousSuspension() }
    Shortcut { sequence: "Shift+Right"; enabled: keys.hasResults; onActivated: keys.playhead.nextSuspension() }
    Shortcut { sequence: "Home"; enabled: keys.hasResults; onActivated: keys.playhead.toStart() }
    Shortcut {
        sequence: "End"
        enabled: keys.hasResults
        onActivated: keys.running ? keys.playhead.follow() : keys.playhead.toEnd()
    }
    Shortcut { sequence: "R"; onActivated: keys.runToggled() }
    Shortcut { sequence: "F"; onActivated: keys.fitRequested() }
    Shortcut { sequences: ["+", "="]; enabled: keys.hasResults; onActivated: keys.zoomInRequested() }
    Shortcut { sequence: "-"; enabled: keys.hasResults; onActivated: keys.zoomOutRequested() }
    Shortcut {
        sequence: "Escape"
        enabled: keys.hasResults && keys.playhead.task >= 0 || keys.experimenting
        onActivated: keys.leave()
        // With the tooltip that it closes as well.
        onActivatedAmbiguously: keys.leave()
    }
    Shortcut { sequence: "M"; enabled: keys.hasResults; onActivated: keys.bookmarkToggled() }
    Shortcut { sequence: "Shift+M"; enabled: keys.hasResults; onActivated: keys.bookmarkNamed() }
    Shortcut { sequence: "["; enabled: keys.hasResults; onActivated: keys.previousBookmarkRequested() }
    Shortcut { sequence: "]"; enabled: keys.hasResults; onActivated: keys.nextBookmarkRequested() }
    Shortcut { sequence: "B"; enabled: keys.hasResults; onActivated: keys.experimentToggled("break") }
    Shortcut { sequence: "K"; enabled: keys.hasResults; onActivated: keys.experimentToggled("compare") }
    Shortcut { sequence: "O"; onActivated: keys.pageToggled("overview") }
    Shortcut { sequence: "G"; onActivated: keys.pageToggled("glossary") }
    Shortcut { sequence: "W"; onActivated: keys.pageToggled("choosing") }
    Shortcut { sequence: "Ctrl+F"; onActivated: keys.searchRequested() }
    Shortcut { sequence: "Ctrl+U"; onActivated: keys.learnerRequested() }
    Shortcut { sequence: "N"; enabled: keys.hasResults; onActivated: keys.experimentToggled("many") }
    Shortcut { sequence: "Y"; enabled: keys.hasResults; onActivated: keys.experimentToggled("cpython") }
    Shortcut { sequence: "Shift+Y"; onActivated: keys.pythonRequested() }
    Shortcut { sequence: "F11"; onActivated: keys.fullScreenToggled() }
    Shortcut { sequence: "Ctrl+L"; onActivated: keys.languageToggled() }
    Shortcut { sequence: "Ctrl+D"; onActivated: keys.themeToggled() }
    Shortcut { sequence: "Ctrl+T"; onActivated: keys.textSizeToggled() }
    Shortcut { sequence: "S"; onActivated: keys.stageViewChosen("scheduler") }
    Shortcut { sequence: "T"; onActivated: keys.stageViewChosen("tasks") }
    Shortcut { sequence: "P"; onActivated: keys.stageViewChosen("profile") }
    Repeater {
        model: 8
        Item {
            id: lane
            required property int index
            Shortcut {
                sequence: String(lane.index + 1)
                enabled: lane.index < keys.laneCount
                onActivated: keys.playhead.setLane(lane.index)
            }
        }
    }
}
