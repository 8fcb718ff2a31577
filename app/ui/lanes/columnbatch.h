// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QList>
#include <QRect>

#include <array>

class QPainter;

namespace simmer::ui {

class StatePalette;

/// Pieces of bars too narrow for outlines and patterns: one colour each, collected and painted together,
/// which costs a small part of painting them one by one.
class ColumnBatch
{
public:
    /// A piece from pixel `left` to `right` of a task that runs for a share of the time and is in `state` for
    /// the rest.
    void add(double left, double right, double top, double height, trace::TaskState state, double running);
    void paint(QPainter &painter, const StatePalette &palette, int colorIndex) const;

private:
    enum Tint
    {
        Solid,
        Half,
        Quarter,
        Stuck
    };
    std::array<QList<QRect>, 4> m_rects;
};

} // namespace simmer::ui
