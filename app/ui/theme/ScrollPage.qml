// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

/// A page that is scrolled when it is higher than its place: by wheel, by its strip, and by the keys of whoever has the
/// keyboard in it.
Flickable {
    id: page

    /// The room of the strip at the right edge, whether it is there or not.
    readonly property real stripWidth: strip.implicitWidth
    readonly property bool scrolls: contentHeight > height

    function scrollTo(y: real): void { contentY = Math.max(0, Math.min(contentHeight - height, y)) }

    contentWidth: width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollStrip { id: strip }
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_PageDown ? page.height * 0.9 : event.key === Qt.Key_PageUp ? -page.height * 0.9
                   : event.key === Qt.Key_Down ? 2 * Theme.lineHeight : event.key === Qt.Key_Up ? -2 * Theme.lineHeight : 0;
        event.accepted = page.scrolls && step !== 0;
        if (event.accepted)
            page.scrollTo(page.contentY + step);
    }
}
