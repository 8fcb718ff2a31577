// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// What all buttons share: name, tooltip with its key, keyboard focus ring, colours by state.
T.Button {
    id: button

    /// What it does, for the tooltip and assistive technology; without it `text`.
    property string explanation: ""
    /// Key that does the same, as printed on the keyboard; may be empty.
    property string keys: ""
    property color fill: Theme.surface
    property color fillHovered: Theme.hover
    property color fillPressed: Theme.pressed
    property color outline: Theme.border
    property color ink: Theme.text
    property real radius: Theme.radiusControl

    readonly property string spokenName: explanation !== "" ? explanation : text

    implicitHeight: Theme.buttonHeight
    implicitWidth: Math.max(implicitHeight, (contentItem ? contentItem.implicitWidth : 0) + leftPadding + rightPadding)
    leftPadding: Theme.px(14)
    rightPadding: Theme.px(14)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    hoverEnabled: true

    Accessible.role: checkable ? Accessible.RadioButton : Accessible.Button
    Accessible.name: spokenName
    Accessible.description: keys
    Accessible.onPressAction: button.clicked()

    // Space presses the button that the keyboard is on; else it is the window's key for playing.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Space && button.visualFocus
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    background: Rectangle {
        radius: button.radius
        color: button.down ? button.fillPressed : button.hovered ? button.fillHovered : button.fill
        border.color: button.outline
        border.width: Theme.hairline
        Behavior on color { ColorAnimation { duration: Theme.durationFast } }
        FocusRing { shown: button.visualFocus; radius: button.radius + 3 }
    }

    Loader {
        active: (button.hovered || button.visualFocus) && (button.explanation !== "" || button.keys !== "")
        anchors.fill: parent
        sourceComponent: Tip {
            text: button.spokenName
            keys: button.keys
            visible: true
        }
    }
}
