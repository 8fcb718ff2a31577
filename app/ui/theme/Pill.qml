// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// A switch; or, with `checkable: false` and `chosen` bound, one of several choices that stand beside one another.
TextButton {
    id: pill
    /// Filled with the accent colour when chosen, instead of tinted.
    property bool strong: false
    property bool chosen: checked
    implicitHeight: strong ? Theme.controlHeight : Theme.px(24)
    radius: height / 2
    font.pixelSize: Theme.fontSmall
    checkable: true
    Accessible.checked: chosen
    fill: !chosen ? Theme.surface : strong ? Theme.accentFill : Theme.accentSoft
    fillHovered: chosen ? fill : Theme.hover
    fillPressed: chosen ? fill : Theme.pressed
    outline: !chosen ? Theme.border : strong ? Theme.accentFill : Theme.accentBorder
    ink: !chosen ? Theme.textMuted : strong ? Theme.accentInk : Theme.accent
}
