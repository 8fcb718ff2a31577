// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A horizontal slider; `name` says what it sets.
T.Slider {
    id: slider

    required property string name
    property string keys: ""
    /// What the value means, for assistive technology and the tooltip.
    property string valueText: ""

    implicitWidth: Theme.px(120)
    implicitHeight: Theme.px(24)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: valueText
    // The window's keys for the playhead must not take the arrows from a slider that has the focus.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right

    background: Rectangle {
        x: slider.leftPadding
        y: Math.round((slider.height - height) / 2)
        width: slider.availableWidth
        height: 4
        radius: 2
        color: Theme.border
        Rectangle {
            width: slider.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accentFill
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: Math.round((slider.height - height) / 2)
        width: Theme.px(14)
        height: width
        radius: width / 2
        color: Theme.accentFill
        border.color: Theme.surface
        border.width: 1
        FocusRing { shown: slider.visualFocus; radius: width / 2 }
    }
    Loader {
        active: slider.hovered || slider.visualFocus
        anchors.fill: parent
        sourceComponent: Tip {
            text: slider.valueText === "" ? slider.name : slider.name + " · " + slider.valueText
            keys: slider.keys
            visible: true
        }
    }
}
