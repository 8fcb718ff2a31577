// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/stateswatch.h"

#include "ui/run/refollow.h"

#include <QPainter>

#include <utility>

namespace simmer::ui {

using trace::TaskState;

StateSwatch::StateSwatch(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void StateSwatch::look()
{
    update();
    Q_EMIT looksChanged();
}

void StateSwatch::setStatePalette(StatePalette *palette)
{
    if (!refollow(m_palette, palette, this))
        return;
    if (palette)
        connect(palette, &StatePalette::changed, this, [this] { update(); });
    look();
}

void StateSwatch::setShows(const QString &state)
{
    if (std::exchange(m_state, state) != state)
        look();
}

void StateSwatch::setColorIndex(int index)
{
    if (std::exchange(m_colorIndex, index) != index)
        look();
}

void StateSwatch::paint(QPainter *painter)
{
    if (!m_palette)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (auto state = int(TaskState::NotYet); state <= int(TaskState::Deadlocked); ++state) {
        if (m_state != QLatin1String(trace::name(TaskState(state))))
            continue;
        if (TaskState(state) == TaskState::Preempted) {
            m_palette->paintBar(*painter, boundingRect(), TaskState::Running, m_colorIndex);
            m_palette->paintNotch(*painter, width() / 2, 0, height(), m_colorIndex);
        } else {
            m_palette->paintBar(*painter, boundingRect(), TaskState(state), m_colorIndex);
        }
    }
}

} // namespace simmer::ui
