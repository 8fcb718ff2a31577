// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Lanes
import Simmer.Theme

/// What the marks of the time axis say, each above its line.
Item {
    id: texts

    required property AxisMarksModel marks

    Repeater {
        model: texts.marks
        PlainText {
            required property double pixel
            required property string label
            x: Math.max(-Theme.px(60), Math.min(texts.width - implicitWidth + Theme.px(60), Math.round(pixel) - implicitWidth / 2))
            text: label
            color: Theme.textFaint
            font.pixelSize: Theme.fontTiny
            Accessible.ignored: true
        }
    }
}
