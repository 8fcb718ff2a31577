// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
import QtQuick
import Simmer.Theme

/// An experiment in the place of the lesson's card. What stands in it is as wide as its parent.
Panel {
    id: card

    required property string title
    default property alias page: body.data
    signal closed

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: {
        for (let item = card.focused; item; item = item.parent) {
            if (item === body)
                card.reveal(card.focused);
        }
    }
    /// Scrolls so far that it can be seen.
    function reveal(item: Item): void {
        const top = item.mapToItem(body, 0, 0).y - Theme.gap / 2;
        const lowest = top + item.height + Theme.gap - scroller.height;
        scroller.scrollTo(Math.max(lowest, Math.min(scroller.contentY, top)));
    }
    /// For who came here by keyboard.
    function focusFirst(): void { scroller.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason) }

    name: title

    PlainText {
        x: Theme.padding - 1
        height: Theme.px(40)
        verticalAlignment: Text.AlignVCenter
        text: card.title
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    ScrollPage {
        id: scroller
        objectName: card.objectName + "Page"
        anchors.fill: parent
        anchors.topMargin: Theme.px(40)
        anchors.leftMargin: Theme.padding - Theme.px(8) - 1
        anchors.rightMargin: Theme.px(8)
        anchors.bottomMargin: Theme.px(8)
        contentHeight: body.height
        Item {
            id: body
            // With the room of the strip whether it is there or not: lines that break anew would make it come and go.
            width: scroller.width - scroller.stripWidth
            height: childrenRect.height
        }
    }
    TextButton {
        objectName: "closeExperiment"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        y: Math.round((Theme.px(40) - height) / 2)
        implicitHeight: Theme.controlHeight
        text: qsTr("Back")
        explanation: qsTr("Back to the card")
        keys: "Esc"
        outline: "transparent"
        fill: "transparent"
        ink: Theme.accent
        onClicked: card.closed()
    }
}
