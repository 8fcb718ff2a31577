// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma Singleton
import QtQuick
import Simmer.Lesson
import Simmer.Theme

/// How far a lesson is, as word, glyph and colour: the same in the list and in the overview.
QtObject {
    /// `best`: percent of the predictions that were right at best, or -1.
    function status(status: int, best: int): string {
        const word = status === CourseModel.Checked ? qsTr("done")
                   : status === CourseModel.Ran ? qsTr("run, not checked yet")
                   : status === CourseModel.Predicted ? qsTr("predicted, not run yet")
                   : status === CourseModel.Seen ? qsTr("begun")
                   : status === CourseModel.Broken ? qsTr("has errors") : qsTr("to do");
        return best < 0 ? word : qsTr("%1 · best prediction: %2 % right", "status, percent").arg(word).arg(best);
    }
    /// Name of an icon.
    function icon(status: int): string {
        return status === CourseModel.Checked ? "check" : status === CourseModel.Ran ? "three-quarters"
             : status === CourseModel.Predicted ? "half" : status === CourseModel.Seen ? "quarter"
             : status === CourseModel.Broken ? "warning" : "todo";
    }
    function ink(status: int, current: bool): color {
        return status === CourseModel.Checked ? Theme.success : status === CourseModel.Broken ? Theme.danger
             : current ? Theme.accent : status === CourseModel.ToDo ? Theme.textFaint : Theme.textMuted;
    }
}
