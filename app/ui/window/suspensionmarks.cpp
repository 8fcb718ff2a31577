// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/suspensionmarks.h"

#include <QPainter>

#include <algorithm>

namespace simmer::ui {

SuspensionMarks::SuspensionMarks(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SuspensionMarks::setRun(RunModel *run)
{
    if (run == m_run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run) {
        connect(run, &RunModel::advanced, this, [this] { update(); });
        connect(run, &RunModel::lanesChanged, this, [this] { update(); });
        connect(run, &RunModel::endChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT runChanged();
}

void SuspensionMarks::setPlayhead(session::Playhead *playhead)
{
    if (playhead == m_playhead)
        return;
    if (m_playhead)
        m_playhead->disconnect(this);
    m_playhead = playhead;
    if (playhead) {
        connect(playhead, &session::Playhead::laneChanged, this, [this] { update(); });
        connect(playhead, &session::Playhead::taskChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT playheadChanged();
}

void SuspensionMarks::setColor(const QColor &color)
{
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void SuspensionMarks::setBackground(const QColor &color)
{
    m_background = color;
    update();
    Q_EMIT colorChanged();
}

std::vector<SuspensionMarks::Mark> SuspensionMarks::marks(int width) const
{
    std::vector<Mark> marks;
    const trace::Timeline *timeline = m_playhead ? m_playhead->timeline() : nullptr;
    const qint64 end = m_run ? m_run->end() : 0;
    if (!timeline || end <= 0 || width <= 0)
        return marks;
    const auto events = timeline->events();
    const auto all = timeline->suspensions();
    const auto timeOf = [&](std::uint32_t event) { return events[event].time; };
    // From pixel to pixel, not from event to event: a lane may have millions.
    for (auto at = all.begin(); at != all.end();) {
        const int x = int(double(timeOf(*at)) / double(end) * width);
        const auto nextPixel = std::int64_t(double(x + 1) / width * double(end));
        auto next = std::ranges::upper_bound(at, all.end(), nextPixel, {}, timeOf);
        if (next == at)
            ++next;
        bool selected = false;
        for (auto one = at; one != next && !selected && one - at < 64; ++one)
            selected = qint64(events[*one].task) == m_playhead->task();
        marks.push_back({std::clamp(x, 0, width), selected});
        at = next;
    }
    return marks;
}

void SuspensionMarks::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal radius = height() / 2 - 1;
    painter->setPen(QPen(m_color, 1.4));
    for (const Mark &mark : marks(int(width() - height()))) {
        const QPointF centre(mark.x + height() / 2, height() / 2);
        painter->setBrush(mark.selected ? m_color : m_background);
        painter->drawConvexPolygon(QPolygonF{centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                                             centre + QPointF(0, radius), centre + QPointF(-radius, 0)});
    }
}

} // namespace simmer::ui
