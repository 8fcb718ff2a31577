// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// The dialog of a FileAsker.
Item {
    id: question

    property FileAsker asker: null
    readonly property alias asking: dialog.visible

    function ask(suggestion: url): void {
        if (suggestion.toString() !== "")
            dialog.selectedFile = suggestion;
        dialog.open();
    }
    function choose(file: url): void {
        dialog.close();
        question.asker.fileChosen(file);
    }
    function cancel(): void { dialog.reject() }

    FileDialog {
        id: dialog
        parentWindow: question.Window.window
        fileMode: question.asker && question.asker.saves ? FileDialog.SaveFile : FileDialog.OpenFile
        title: question.asker ? question.asker.title : ""
        nameFilters: question.asker ? question.asker.filters : []
        onAccepted: question.asker.fileChosen(dialog.selectedFile)
    }
}
