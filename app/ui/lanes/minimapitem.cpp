// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/minimapitem.h"

#include <QColor>
#include <QList>
#include <QPainter>
#include <QRect>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace simmer::ui {

namespace {

/// Events read in one frame.
constexpr std::size_t slice = 100'000;

/// The strongest that happens first.
constexpr std::array order{DensityIndex::Running, DensityIndex::Stuck, DensityIndex::Ready,
                           DensityIndex::Waiting};

} // namespace

void MiniMapItem::paintTrace(Canvas &canvas)
{
    std::size_t budget = slice;
    m_density.update(canvas.timeline, budget);
    const double last =
        std::min({canvas.right, width() - overhang(),
                  canvas.scale.toPixel(std::min(canvas.end, m_density.readUntil(canvas.timeline)))});
    const auto tolerance = std::int64_t(canvas.scale.nsPerPixel / 2);
    std::array<QList<QRect>, DensityIndex::kindCount> columns;
    std::size_t from = 0;
    for (int x = int(std::max(canvas.left, overhang())); x < last; ++x) {
        const auto time = std::int64_t(canvas.scale.toTime(x + 0.5));
        const auto [counts, eventCount] = m_density.near(canvas.timeline, time, tolerance, from);
        from = eventCount;
        const auto kind =
            std::find_if(order.begin(), order.end(), [&, c = &counts](auto k) { return (*c)[k] > 0; });
        if (kind == order.end())
            continue;
        auto &list = columns[*kind];
        if (!list.isEmpty() && list.back().right() + 1 == x)
            list.back().setRight(x);
        else
            list.append(QRect(x, 0, 1, int(height())));
    }
    const auto tinted = [](QColor color, float alpha) {
        color.setAlphaF(alpha);
        return color;
    };
    const QColor ink = statePalette()->neutral();
    for (const auto &[kind, color] : {std::pair(DensityIndex::Running, ink),
                                      std::pair(DensityIndex::Stuck, tinted(statePalette()->stuck(), 0.55f)),
                                      std::pair(DensityIndex::Ready, tinted(ink, 0.35f)),
                                      std::pair(DensityIndex::Waiting, tinted(ink, 0.16f))}) {
        for (const QRect &column : columns[kind])
            canvas.painter.fillRect(column, color);
    }
    if (budget == 0)
        paintAgain();
}

} // namespace simmer::ui
