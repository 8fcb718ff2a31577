// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// One of several choices that stand beside one another; `checked` is the chosen one.
TextButton {
    id: pill
    /// Filled with the accent colour when chosen, instead of tinted.
    property bool strong: false
    implicitHeight: strong ? Theme.controlHeight : Theme.px(24)
    radius: height / 2
    font.pixelSize: Theme.fontSmall
    checkable: true
    autoExclusive: false
    fill: !checked ? Theme.surface : strong ? Theme.accentFill : Theme.accentSoft
    fillHovered: checked ? fill : Theme.hover
    fillPressed: checked ? fill : Theme.pressed
    outline: !checked ? Theme.border : strong ? Theme.accentFill : Theme.accentBorder
    ink: !checked ? Theme.textMuted : strong ? Theme.onAccent : Theme.accent
}
