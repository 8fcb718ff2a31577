// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// Asks for the file to save the program to.
FileDialog {
    id: dialog

    signal fileChosen(file: url)

    fileMode: FileDialog.SaveFile
    title: qsTr("Save the program")
    onAccepted: dialog.fileChosen(dialog.selectedFile)

    function ask(suggestion: url) {
        dialog.selectedFile = suggestion
        dialog.open()
    }
}
