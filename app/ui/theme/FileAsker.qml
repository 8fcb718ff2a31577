// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// Asks the user for a file. An item, because only those know their window.
Item {
    id: asker

    required property string title
    /// Asks where to save to, and not what to open.
    property bool saves: false
    /// As "Recorded runs (*.trace)".
    property var filters: []
    readonly property bool asking: loader.item !== null && loader.item.asking
    signal fileChosen(file: url)

    /// `suggestion`: the file that is named at first; may be empty.
    function ask(suggestion: url): void {
        loader.active = true;
        loader.item.ask(suggestion);
    }
    /// As if the user had chosen that one.
    function choose(file: url): void { loader.item.choose(file) }
    function cancel(): void { loader.item.cancel() }

    Loader {
        id: loader
        // The modules of the dialog take time to load, so not before somebody wants it.
        active: false
        source: "FileQuestion.qml"
        onLoaded: loader.item.asker = asker
    }
}
