// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// Loads, while nothing runs, the fonts and the types that the first chips of a run need all at once. Never seen.
Loader {
    asynchronous: true
    opacity: 0 // and not invisible: what is invisible does not lay its texts out
    enabled: false
    sourceComponent: Item {
        Accessible.ignored: true
        Repeater {
            // Names fit themselves into their chips, so they come in every size between the smallest and the body's.
            model: Math.max(1, Theme.fontBody - Theme.px(8) + 1)
            Item {
                id: size
                required property int index
                Repeater {
                    model: [Font.Normal, Font.DemiBold, Font.Bold]
                    PlainText {
                        required property int modelData
                        text: "A1 · ✓ ✕ ■ ◆ ▶ ⏸ ↻ ⤳"
                        font.pixelSize: Theme.px(8) + size.index
                        font.weight: modelData
                    }
                }
            }
        }
        WaitCard {
            width: Theme.px(300)
            height: Theme.px(56)
            wait: "A"
            where: wait
            since: wait
            clock: wait
            elapsed: 0
            colorIndex: 0
            chipWidth: chip.width
            dead: false
        }
        TaskChip {
            id: chip
            name: "A"
            colorIndex: 0
        }
    }
}
