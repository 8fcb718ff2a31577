// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Simmer.Progress
import Simmer.Theme

/// Who learns at this window: choose, add, rename, and begin again.
T.Popup {
    id: menu

    required property Learner learner
    /// "COURSE/LESSON" of the open lesson and what it is called; empty when there is none to begin again.
    property string lessonKey: ""
    property string lessonTitle: ""
    /// This learner goes on at the window.
    signal learnerChosen(string id)
    /// What was done has been forgotten.
    signal begunAgain

    /// "list", "add", "rename", "lesson" or "all": what it asks.
    property string mode: "list"
    readonly property string shownName: menu.nameOf(menu.learner.name)

    function nameOf(name: string): string { return name === "" ? qsTr("Learner") : name }
    function ask(mode: string) {
        menu.mode = mode;
        if (mode === "add" || mode === "rename") {
            field.text = mode === "rename" ? menu.learner.name : "";
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
        } else {
            (mode === "list" ? who : no).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    function confirm() {
        if (menu.mode === "add") {
            if (field.text.trim() === "")
                return;
            menu.learnerChosen(menu.learner.add(field.text.trim()));
        } else if (menu.mode === "rename") {
            if (field.text.trim() === "")
                return;
            menu.learner.rename(field.text.trim());
        } else {
            menu.learner.reset(menu.mode === "lesson" ? menu.lessonKey : "");
            menu.begunAgain();
        }
        menu.close();
    }

    width: Theme.px(300)
    modal: true
    dim: false
    focus: true
    padding: Theme.gap
    margins: 6
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    onAboutToShow: {
        menu.learner.list();
        menu.mode = "list";
    }
    onOpened: menu.ask("list")

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.borderStrong
        border.width: Theme.hairline
    }

    contentItem: ColumnLayout {
        spacing: 8

        PlainText {
            Layout.fillWidth: true
            text: menu.mode === "add" ? qsTr("A new learner")
                : menu.mode === "rename" ? qsTr("What are you called?")
                : menu.mode === "lesson" ? qsTr("Begin this lesson again?")
                : menu.mode === "all" ? qsTr("Begin all lessons again?") : qsTr("Who is learning?")
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }

        ListView {
            id: who
            objectName: "learners"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(210))
            visible: menu.mode === "list"
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            model: menu.learner.learners
            currentIndex: Math.max(0, menu.learner.learners.findIndex(one => one.id === menu.learner.learner))
            T.ScrollBar.vertical: ScrollStrip {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Learners")
            Keys.onReturnPressed: if (currentItem) currentItem.choose()
            Keys.onSpacePressed: if (currentItem) currentItem.choose()
            delegate: Item {
                id: row
                required property var modelData
                required property int index
                readonly property bool chosen: modelData.id === menu.learner.learner
                readonly property string doneText: qsTr("%n lesson(s) done", "", modelData.checked)
                function choose() {
                    if (!row.chosen)
                        menu.learnerChosen(row.modelData.id);
                    menu.close();
                }
                objectName: "learner-" + index
                width: ListView.view.width
                height: Theme.px(32)
                Accessible.role: Accessible.RadioButton
                Accessible.name: name.text + ", " + doneText
                Accessible.checked: chosen
                Accessible.onPressAction: row.choose()
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    radius: Theme.radiusSmall
                    color: row.chosen ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
                    border.color: Theme.focus
                    border.width: who.activeFocus && row.ListView.isCurrentItem ? 2 : 0
                }
                Icon {
                    id: mark
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(13)
                    height: width
                    name: row.chosen ? "check" : "todo"
                    color: row.chosen ? Theme.accent : Theme.textFaint
                }
                PlainText {
                    id: name
                    anchors.left: mark.right
                    anchors.right: done.left
                    anchors.leftMargin: 8
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    text: menu.nameOf(row.modelData.name)
                    elide: Text.ElideRight
                    font.weight: row.chosen ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                PlainText {
                    id: done
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.doneText
                    color: Theme.textMuted
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
                MouseArea {
                    id: mouse
                    anchors.fill: parent
                    hoverEnabled: true
                    cursorShape: Qt.PointingHandCursor
                    onClicked: row.choose()
                    HoverTip { text: row.chosen ? qsTr("Is learning now") : qsTr("Go on as %1").arg(name.text) }
                }
            }
        }

        PlainText {
            Layout.fillWidth: true
            visible: menu.mode === "lesson" || menu.mode === "all"
            text: menu.mode === "lesson" ? qsTr("What %1 has done in “%2” is forgotten.").arg(menu.shownName).arg(menu.lessonTitle)
                                         : qsTr("All that %1 has done in all lessons is forgotten. This cannot be undone.").arg(menu.shownName)
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
        T.TextField {
            id: field
            objectName: "learnerName"
            Layout.fillWidth: true
            implicitHeight: Theme.buttonHeight
            visible: menu.mode === "add" || menu.mode === "rename"
            maximumLength: 60
            leftPadding: 10
            rightPadding: 10
            color: Theme.text
            placeholderText: qsTr("Name")
            placeholderTextColor: Theme.textMuted
            font.pixelSize: Theme.fontBody
            font.family: Theme.sans
            selectByMouse: true
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentInk
            verticalAlignment: TextInput.AlignVCenter
            Accessible.name: qsTr("Name")
            onAccepted: menu.confirm()
            background: Rectangle {
                radius: Theme.radiusControl
                color: Theme.sunken
                border.color: field.activeFocus ? Theme.focus : Theme.borderStrong
                border.width: field.activeFocus ? 2 : Theme.hairline
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: menu.mode === "list"
            spacing: 6
            TextButton {
                objectName: "addLearner"
                text: qsTr("Add …")
                explanation: qsTr("Add a learner, with progress of their own")
                keys: "⏎"
                onClicked: menu.ask("add")
            }
            TextButton {
                objectName: "renameLearner"
                text: qsTr("Rename …")
                explanation: qsTr("Give %1 another name").arg(menu.shownName)
                keys: "⏎"
                onClicked: menu.ask("rename")
            }
            TextButton {
                objectName: "resetLesson"
                visible: menu.lessonKey !== ""
                text: qsTr("Begin this lesson again …")
                explanation: qsTr("Forget what was done in the open lesson")
                keys: "⏎"
                onClicked: menu.ask("lesson")
            }
            TextButton {
                objectName: "resetAll"
                text: qsTr("Begin all lessons again …")
                explanation: qsTr("Forget all that %1 has done").arg(menu.shownName)
                keys: "⏎"
                onClicked: menu.ask("all")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: menu.mode !== "list"
            spacing: 8
            Item { Layout.fillWidth: true }
            TextButton {
                id: no
                objectName: "learnerNo"
                text: qsTr("Cancel")
                explanation: qsTr("Leave it as it is")
                keys: "Esc"
                onClicked: menu.ask("list")
            }
            PrimaryButton {
                objectName: "learnerYes"
                tone: menu.mode === "lesson" || menu.mode === "all" ? "danger" : "accent"
                enabled: menu.mode === "lesson" || menu.mode === "all" || field.text.trim() !== ""
                text: menu.mode === "add" ? qsTr("Add") : menu.mode === "rename" ? qsTr("Rename") : qsTr("Begin again")
                explanation: menu.mode === "add" ? qsTr("Add this learner and go on as them")
                           : menu.mode === "rename" ? qsTr("Take this name") : qsTr("Forget it and begin again")
                keys: "⏎"
                onClicked: menu.confirm()
            }
        }
    }
}
