// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import Simmer.Scheduler
import Simmer.Theme

/// The line from a task that does not run along what each waits for to the one that it is up to. It goes behind cards,
/// so that no word is crossed out; its tips are a layer of their own, before them.
Item {
    id: line

    required property SchedulerModel model
    /// The item of an entry of SchedulerModel.whyPath, or null.
    required property var itemOf

    property bool tipsOnly: false
    /// More would be a tangle.
    readonly property int most: 8

    Repeater {
        model: Math.min(line.most, Math.max(0, line.model.whyPath.length - 1))
        WhyArrow {
            required property int index
            from: index < line.model.whyPath.length ? line.itemOf(line.model.whyPath[index]) : null
            to: index + 1 < line.model.whyPath.length ? line.itemOf(line.model.whyPath[index + 1]) : null
            hopeless: line.model.whyCircle
            tipOnly: line.tipsOnly
        }
    }
}
