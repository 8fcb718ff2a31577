// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/stripitem.h"

#include "ui/run/refollow.h"
#include "ui/run/tasktexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

using trace::TaskState;
using trace::Timeline;

StripItem::StripItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void StripItem::look()
{
    update();
    Q_EMIT looksChanged();
}

void StripItem::setRun(RunModel *run)
{
    if (!refollow(m_run, run, this))
        return;
    if (run) {
        connect(run, &RunModel::advanced, this, &StripItem::follow);
        connect(run, &RunModel::localeChanged, this, [this] { update(); });
    }
    follow();
    look();
}

void StripItem::setLane(int lane)
{
    if (std::exchange(m_lane, lane) == lane)
        return;
    follow();
    look();
}

void StripItem::setStatePalette(StatePalette *palette)
{
    if (!refollow(m_palette, palette, this))
        return;
    if (palette)
        connect(palette, &StatePalette::changed, this, [this] { update(); });
    look();
}

void StripItem::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) != font)
        look();
}

void StripItem::setFreeText(const QString &text)
{
    if (std::exchange(m_freeText, text) != text)
        look();
}

void StripItem::setFreeWord(const QString &text)
{
    if (std::exchange(m_freeWord, text) != text)
        look();
}

void StripItem::setSpacing(double spacing)
{
    if (std::exchange(m_spacing, spacing) != spacing)
        look();
}

void StripItem::follow()
{
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    if (m_read.lock() != timeline) {
        m_occupancy = {};
        m_read = timeline;
    }
    if (timeline)
        m_occupancy.update(*timeline);
    const int strips = std::max(1, int(m_occupancy.holderCount()));
    const qint64 end = timeline ? m_run->laneEnd(m_lane) : 0;
    if (std::exchange(m_stripCount, strips) != strips)
        Q_EMIT stripCountChanged();
    if (std::exchange(m_end, end) != end)
        Q_EMIT endChanged();
    update();
}

void StripItem::paint(QPainter *painter)
{
    const auto timeline = m_read.lock();
    if (!timeline || !m_palette || m_end <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    const double strip = (height() - m_spacing * (m_stripCount - 1)) / m_stripCount;
    for (std::size_t holder = 0; holder < m_occupancy.holderCount(); ++holder)
        paintStrip(*painter, *timeline, holder,
                   QRectF(0, double(holder) * (strip + m_spacing), width(), strip));
}

void StripItem::paintStrip(QPainter &painter, const Timeline &timeline, std::size_t holder,
                           const QRectF &strip)
{
    const double nsPerPixel = double(m_end) / width();
    const auto &stretches = m_occupancy.stretches(holder);
    double x = 0;
    while (x < width()) {
        const std::size_t at = m_occupancy.firstAfter(holder, std::int64_t(x * nsPerPixel));
        if (at >= stretches.size())
            break;
        const Occupancy::Stretch &stretch = stretches[at];
        const double left = std::max(x, double(stretch.start) / nsPerPixel);
        const double right = double(std::min<std::int64_t>(stretch.end, m_end)) / nsPerPixel;
        const int color = TaskTexts::colorIndex(timeline, stretch.task);
        if (right - left >= 1) {
            const QRectF bar(left, strip.top(), right - left, strip.height());
            m_palette->paintBar(painter, bar, stretch.stuck ? TaskState::Stuck : TaskState::Running, color);
            if (!stretch.stuck)
                paintName(painter, bar, TaskTexts::label(timeline, stretch.task, m_run->locale()),
                          m_palette->onFill(color));
            if (stretch.cut && right - left >= 4)
                m_palette->paintNotch(painter, right, strip.top(), strip.height(), color);
            x = right;
        } else {
            const double until = std::floor(left) + 1;
            const auto held = m_occupancy.heldBefore(holder, std::int64_t(until * nsPerPixel)) -
                              m_occupancy.heldBefore(holder, std::int64_t(left * nsPerPixel));
            const double share = std::clamp(double(held) / nsPerPixel, 0.1, 1.0);
            const double height = strip.height() * share;
            painter.fillRect(QRectF(left, strip.bottom() - height, until - left, height),
                             m_palette->fill(color));
            x = until;
        }
    }
    paintFree(painter, holder, strip);
}

void StripItem::paintName(QPainter &painter, const QRectF &bar, const QString &name, const QColor &ink)
{
    if (QFontMetricsF(m_font).horizontalAdvance(name) + 8 > bar.width())
        return;
    painter.setPen(ink);
    painter.drawText(bar, Qt::AlignCenter, name);
}

void StripItem::paintFree(QPainter &painter, std::size_t holder, const QRectF &strip)
{
    const QFontMetricsF metrics(m_font);
    const double nsPerPixel = double(m_end) / width();
    const double least = metrics.horizontalAdvance(m_freeWord) + 8;
    const auto &stretches = m_occupancy.stretches(holder);
    std::int64_t from = 0;
    // Gaps that could hold a word are few, however many stretches there are: look from each end over it at
    // once.
    for (std::size_t at = 0;; at = m_occupancy.firstAfter(holder, from)) {
        const std::int64_t to =
            at < stretches.size() ? std::max(from, stretches[at].start) : std::int64_t(m_end);
        const QRectF gap(double(from) / nsPerPixel, strip.top(), double(to - from) / nsPerPixel,
                         strip.height());
        if (gap.width() >= least) {
            const bool roomy = gap.width() >= metrics.horizontalAdvance(m_freeText) + 8;
            painter.setPen(m_palette->neutral());
            painter.drawText(gap, Qt::AlignCenter, roomy ? m_freeText : m_freeWord);
        }
        if (at >= stretches.size() || stretches[at].end == Occupancy::open)
            return;
        from = std::max(stretches[at].end, from + std::int64_t(nsPerPixel));
    }
}

} // namespace simmer::ui
