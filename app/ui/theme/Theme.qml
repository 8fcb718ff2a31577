// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma Singleton
import QtQuick

/// Every colour, size, duration and font size of the window.
///
/// Lengths are given for scale 1 and go through `px`, so that text scale (the Aa button) and projection scale reach
/// everything that holds text.
QtObject {
    id: theme

    // --- what the user chooses ---
    /// "light", "dark" or "contrast".
    property string scheme: "light"
    readonly property list<string> schemes: ["light", "dark", "contrast"]
    property real textScale: 1
    /// More than 1 when the window is projected to a class.
    property real projectionScale: 1
    property bool reducedMotion: false

    readonly property bool isDark: scheme !== "light"
    readonly property real scale: textScale * projectionScale
    function px(length: real): real { return Math.round(length * theme.scale) }

    // --- colours ---
    readonly property var palette: scheme === "dark" ? Palettes.dark
                                 : scheme === "contrast" ? Palettes.contrast : Palettes.light
    readonly property color window: palette.window
    readonly property color surface: palette.surface
    /// A quiet area inside a surface.
    readonly property color sunken: palette.sunken
    readonly property color border: palette.border
    /// Reaches 3:1: for outlines that carry meaning.
    readonly property color borderStrong: palette.borderStrong
    readonly property color grid: palette.grid
    readonly property color text: palette.text
    readonly property color textMuted: palette.textMuted
    readonly property color textFaint: palette.textFaint
    readonly property color accent: palette.accent
    readonly property color accentFill: palette.accentFill
    readonly property color accentInk: palette.accentInk
    readonly property color accentSoft: palette.accentSoft
    readonly property color accentBorder: palette.accentBorder
    readonly property color selectedSurface: palette.selectedSurface
    readonly property color hover: palette.hover
    readonly property color pressed: palette.pressed
    readonly property color focus: palette.focus
    readonly property color success: palette.success
    readonly property color successFill: palette.successFill
    readonly property color successInk: palette.successInk
    readonly property color successSoft: palette.successSoft
    readonly property color danger: palette.danger
    readonly property color dangerFill: palette.dangerFill
    readonly property color dangerInk: palette.dangerInk
    readonly property color dangerSoft: palette.dangerSoft
    readonly property color warning: palette.warning
    readonly property color warningSoft: palette.warningSoft
    readonly property color warningBorder: palette.warningBorder
    /// The diamond of a suspension point.
    readonly property color suspension: palette.suspension
    readonly property color playhead: palette.playhead
    /// Cross-hatch of what waits and holds its thread.
    readonly property color stuck: palette.stuck
    readonly property color codeKeyword: palette.codeKeyword
    readonly property color codeString: palette.codeString
    readonly property color codeComment: palette.codeComment
    readonly property color codeNumber: palette.codeNumber
    readonly property color codeName: palette.codeName
    readonly property color tooltip: palette.tooltip
    readonly property color tooltipInk: palette.tooltipInk
    /// Over what cannot be used while a dialog is open.
    readonly property color scrim: palette.scrim

    /// Eight `{name, fill, outline, onFill}`, colour-blind safe; `outline` reaches 3:1 on a surface, `onFill` 4.5:1 on `fill`.
    readonly property var taskColors: palette.tasks
    /// Of a task's definition, by its index in the lesson; they repeat after eight.
    function taskColor(definition: int): var { return taskColors[((definition % 8) + 8) % 8] }

    // --- states of a task: glyph and word beside the pattern; colour only tells tasks apart ---
    /// By the trace's name of the state; `pattern` is solid, outline, hatch, cross or none.
    readonly property var stateStyles: ({
        ready: { glyph: "○", pattern: "outline" },
        running: { glyph: "●", pattern: "solid" },
        waiting: { glyph: "◆", pattern: "hatch" },
        stuck: { glyph: "■", pattern: "cross" },
        preempted: { glyph: "▿", pattern: "outline" },
        finished: { glyph: "✓", pattern: "none" },
        failed: { glyph: "✕", pattern: "none" },
        cancelled: { glyph: "⊘", pattern: "none" },
        deadlocked: { glyph: "✕", pattern: "cross" }
    })
    function stateGlyph(state: string): string { return stateStyles[state] ? stateStyles[state].glyph : "" }

    // --- fonts ---
    readonly property string sans: Qt.fontFamilies().includes("Inter") ? "Inter" : Qt.application.font.family
    readonly property string mono: Qt.fontFamilies().includes("JetBrains Mono") ? "JetBrains Mono" : "monospace"
    readonly property int fontTiny: px(11)
    readonly property int fontSmall: px(12)
    readonly property int fontBody: px(13)
    readonly property int fontTitle: px(14)
    readonly property int fontHeading: px(16)
    readonly property int fontBrand: px(19)
    readonly property int fontCode: px(12)
    readonly property int lineHeight: px(20)

    // --- lengths ---
    readonly property real radiusCard: 10
    readonly property real radiusControl: 8
    readonly property real radiusSmall: 6
    readonly property real gap: 12
    readonly property real padding: 16
    readonly property real controlHeight: px(28)
    readonly property real buttonHeight: px(32)
    readonly property real topBarHeight: px(52)
    readonly property real transportHeight: px(60)
    readonly property real sidebarWidth: px(212)
    readonly property real hairline: 1

    // --- motion, in milliseconds ---
    /// Half a breath of what shows that something is under way; not run with reduced motion.
    readonly property int durationBreath: 700
    /// How long a slider is left alone before what it sets is done.
    readonly property int durationRest: 600
    readonly property int durationFast: reducedMotion ? 0 : 120
    readonly property int durationMove: reducedMotion ? 0 : 260
    /// Chips and other moves that mean something: 200–350 ms, never slower than the run.
    readonly property int durationChip: reducedMotion ? 0 : 300
    readonly property int tipDelay: 500
}
