// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/statepalette.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <QString>
#include <qqmlregistration.h>

namespace simmer::ui {

/// A sample of how a state is painted, for legends and chips.
class StateSwatch : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::StatePalette *statePalette READ statePalette WRITE setStatePalette NOTIFY
                   looksChanged REQUIRED)
    /// The trace's name of the state: "running", "waiting", …
    Q_PROPERTY(QString shows READ shows WRITE setShows NOTIFY looksChanged REQUIRED)
    /// Of the task, -1 for none.
    Q_PROPERTY(int colorIndex READ colorIndex WRITE setColorIndex NOTIFY looksChanged)
public:
    explicit StateSwatch(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    StatePalette *statePalette() const { return m_palette; }
    void setStatePalette(StatePalette *palette);
    const QString &shows() const { return m_state; }
    void setShows(const QString &state);
    int colorIndex() const { return m_colorIndex; }
    void setColorIndex(int index);

Q_SIGNALS:
    void looksChanged();

private:
    void look();

    QPointer<StatePalette> m_palette;
    QString m_state;
    int m_colorIndex = StatePalette::neutralIndex;
};

} // namespace simmer::ui
