// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import Simmer.Lanes
import Simmer.Theme

/// The state palette in the colours of the theme.
StatePalette {
    taskColors: Theme.taskColors
    surface: Theme.surface
    stuck: Theme.stuck
    neutral: Theme.textMuted
    text: Theme.text
}
