// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

/// Asks for the file to save the program to. An item, because only those know their window.
Item {
    id: asker

    readonly property alias asking: dialog.visible
    signal fileChosen(file: url)

    function ask(suggestion: url) {
        dialog.selectedFile = suggestion
        dialog.open()
    }

    FileDialog {
        id: dialog
        parentWindow: asker.Window.window
        fileMode: FileDialog.SaveFile
        title: qsTr("Save the program")
        onAccepted: asker.fileChosen(dialog.selectedFile)
    }
}
