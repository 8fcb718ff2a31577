// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Theme

/// A line down from each mark of the time axis.
Item {
    id: lines

    required property AxisMarksModel marks

    Repeater {
        model: lines.marks
        Rectangle {
            required property double pixel
            x: Math.round(pixel)
            width: 1
            height: lines.height
            color: Theme.grid
        }
    }
}
