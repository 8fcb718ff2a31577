// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/columnbatch.h"

#include "ui/lanes/statepalette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace simmer::ui {

using trace::TaskState;

void ColumnBatch::add(double left, double right, double top, double height, TaskState state, double running)
{
    const int x = int(std::round(left));
    const int width = std::max(1, int(std::round(right)) - x);
    const int y = int(std::round(top));
    const int whole = int(std::round(height));
    const int solid = int(std::round(whole * running));
    if (solid > 0)
        m_rects[Solid].append(QRect(x, y + whole - solid, width, solid));
    if (solid == whole)
        return;
    const QRect rest(x, y, width, whole - solid);
    switch (state) {
    case TaskState::Ready:
    case TaskState::Running: m_rects[Quarter].append(rest); return;
    case TaskState::Waiting:
    case TaskState::Preempted: m_rects[Half].append(rest); return;
    case TaskState::Stuck:
    case TaskState::Deadlocked: m_rects[Stuck].append(rest); return;
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return;
    }
}

void ColumnBatch::paint(QPainter &painter, const StatePalette &palette, int colorIndex) const
{
    const auto tinted = [](QColor color, float alpha) {
        color.setAlphaF(alpha);
        return color;
    };
    const std::array colors{palette.fill(colorIndex), tinted(palette.outline(colorIndex), 0.4f),
                            tinted(palette.outline(colorIndex), 0.14f), tinted(palette.stuck(), 0.6f)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (std::size_t tint = 0; tint < m_rects.size(); ++tint) {
        painter.setBrush(colors[tint]);
        painter.drawRects(m_rects[tint].constData(), int(m_rects[tint].size()));
    }
    painter.restore();
}

} // namespace simmer::ui
