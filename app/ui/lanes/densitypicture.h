// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBrush>
#include <QColor>
#include <QImage>
#include <QPoint>
#include <QSize>

#include <array>

class QPainter;

namespace simmer::ui {

/// Bands that lie on each other, pixel column by pixel column: how many tasks of a multitude are in which
/// state.
///
/// Filled pixel by pixel: a column may differ from the next one in every band, so that a painter would need a
/// polygon of thousands of corners for each.
class DensityPicture
{
public:
    static constexpr std::size_t bandCount = 4;
    /// Upper edge of each band in rows from the picture's top, from the lowest band up.
    using Edges = std::array<int, bandCount>;
    /// What the bands are filled with, from the lowest up: colours, or textures that begin at the painter's
    /// origin.
    using Brushes = std::array<QBrush, bandCount>;

    /// Empties the picture. `corner` is its place, both in pixels. What brushes let through is `ground`.
    void begin(QPoint corner, QSize size, const Brushes &brushes, const QColor &ground);
    /// `x` in pixels from the painter's origin; columns beyond the picture are left out.
    void fill(int x, const Edges &edges);
    void paint(QPainter &painter) const;

private:
    QPoint m_corner;
    QImage m_image;
    std::array<QImage, bandCount> m_tiles;
};

} // namespace simmer::ui
