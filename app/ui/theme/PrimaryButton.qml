// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick

/// The one thing to do next. `tone` is "accent", "success" or "danger".
TextButton {
    property string tone: "accent"
    fill: tone === "success" ? Theme.successFill : tone === "danger" ? Theme.dangerFill : Theme.accentFill
    fillHovered: Theme.isDark ? Qt.lighter(fill, 1.08) : Qt.darker(fill, 1.12)
    fillPressed: Qt.darker(fill, 1.2)
    outline: fill
    ink: tone === "success" ? Theme.successInk : tone === "danger" ? Theme.dangerInk : Theme.accentInk
}
