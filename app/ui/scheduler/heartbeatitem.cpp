// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/heartbeatitem.h"

#include "ui/run/refollow.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

namespace {

/// So much of the longest lane is seen at a time.
constexpr double shareSeen = 0.4;
/// Room at the right for the mark of now.
constexpr double nowWidth = 10;

} // namespace

HeartbeatItem::HeartbeatItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &HeartbeatItem::changed, this, [this] { update(); });
}

void HeartbeatItem::setModel(SchedulerModel *model)
{
    if (!refollow(m_model, model, this))
        return;
    if (model)
        connect(model, &SchedulerModel::updated, this, &HeartbeatItem::follow);
    follow();
    Q_EMIT changed();
}

void HeartbeatItem::setPlayhead(session::Playhead *playhead)
{
    if (m_playhead == playhead)
        return;
    m_playhead = playhead;
    follow();
    Q_EMIT changed();
}

void HeartbeatItem::set(QColor &member, const QColor &color)
{
    if (std::exchange(member, color) != color)
        Q_EMIT changed();
}

void HeartbeatItem::setBeatColor(const QColor &color)
{
    set(m_beat, color);
}

void HeartbeatItem::setRestColor(const QColor &color)
{
    set(m_rest, color);
}

void HeartbeatItem::setStopColor(const QColor &color)
{
    set(m_stop, color);
}

void HeartbeatItem::follow()
{
    const trace::Timeline *timeline = m_model ? m_model->timeline() : nullptr;
    m_time = m_playhead ? m_playhead->time() : 0;
    const auto span = timeline ? std::max<qint64>(1, qint64(double(timeline->end()) * shareSeen)) : 0;
    if (std::exchange(m_span, span) != span)
        Q_EMIT spanChanged();
    update();
}

double HeartbeatItem::xOf(std::int64_t time) const
{
    return (width() - nowWidth) * (1 - double(m_time - time) / double(m_span));
}

void HeartbeatItem::paint(QPainter *painter)
{
    const trace::Timeline *timeline = m_model ? m_model->timeline() : nullptr;
    if (!timeline || m_span <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(boundingRect());
    paintRest(*painter, *timeline);
    paintBeats(*painter);
    paintStops(*painter);
    paintNow(*painter);
}

void HeartbeatItem::paintRest(QPainter &painter, const trace::Timeline &timeline) const
{
    const double base = std::round(height() * 0.62);
    QPen awake(m_beat, 1.6);
    QPen asleep(m_rest, 1.6, Qt::DotLine);
    const auto &phases = timeline.loop().phases;
    double x = std::max(0.0, xOf(0));
    const auto phaseAt = [&phases](std::int64_t time) {
        return std::upper_bound(phases.begin(), phases.end(), time,
                                [](std::int64_t t, const auto &phase) { return t < phase.start; });
    };
    const double end = xOf(m_time);
    while (x < end) {
        const auto time = m_time - std::int64_t((1 - x / (width() - nowWidth)) * double(m_span));
        const auto next = phaseAt(time);
        const bool sleeps = next != phases.begin() && (next - 1)->asleep;
        // At least a pixel at a time: the cost follows pixels.
        const double until = std::min(end, next == phases.end() ? end : std::max(x + 1, xOf(next->start)));
        painter.setPen(sleeps ? asleep : awake);
        painter.drawLine(QPointF(x, base), QPointF(until, base));
        x = until;
    }
}

void HeartbeatItem::paintBeats(QPainter &painter) const
{
    const auto &turns = m_model->pulse().turns();
    const double base = std::round(height() * 0.62);
    const double top = 1.5;
    painter.setPen(QPen(m_beat, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto first = [&turns](std::int64_t time) {
        return std::lower_bound(turns.begin(), turns.end(), time,
                                [](const LoopPulse::Turn &turn, std::int64_t t) { return turn.time < t; });
    };
    constexpr double apart = 3;
    QPainterPath path;
    auto turn = first(m_time - m_span);
    while (turn != turns.end() && turn->time <= m_time) {
        const double x = xOf(turn->time);
        path.moveTo(x - 2, base);
        path.lineTo(x, top);
        path.lineTo(x + 2, height() - 1.5);
        path.lineTo(x + 3.5, base);
        const auto next = std::int64_t(apart / (width() - nowWidth) * double(m_span));
        turn = std::max(turn + 1, first(turn->time + next));
    }
    painter.drawPath(path);
}

void HeartbeatItem::paintStops(QPainter &painter) const
{
    const double base = std::round(height() * 0.62);
    const auto &stops = m_model->pulse().stops();
    auto stop =
        std::lower_bound(stops.begin(), stops.end(), m_time - m_span,
                         [](const LoopPulse::Stop &s, std::int64_t t) { return !s.lasts && s.end < t; });
    painter.setPen(QPen(m_stop, 4, Qt::SolidLine, Qt::FlatCap));
    double done = 0;
    for (; stop != stops.end() && stop->start <= m_time; ++stop) {
        const double left = std::max(done, xOf(stop->start));
        const double right = stop->lasts ? xOf(m_time) : std::min(xOf(m_time), xOf(stop->end));
        if (right - done < 0.5)
            continue;
        painter.drawLine(QPointF(left, base), QPointF(std::max(right, left + 1), base));
        done = right;
    }
}

void HeartbeatItem::paintNow(QPainter &painter) const
{
    const double base = std::round(height() * 0.62);
    const QPointF center(width() - nowWidth + 4, base);
    if (m_model->isLoopStuck()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_stop);
        painter.drawRect(QRectF(center.x() - 4, center.y() - 4, 8, 8));
        return;
    }
    painter.setPen(QPen(m_beat, 1.6));
    painter.setBrush(m_model->isLoopAsleep() ? QBrush(Qt::NoBrush) : QBrush(m_beat));
    painter.drawEllipse(center, 3.4, 3.4);
}

} // namespace simmer::ui
