// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/densitypicture.h"

#include <QPainter>

#include <algorithm>

namespace simmer::ui {

namespace {

constexpr auto format = QImage::Format_ARGB32_Premultiplied;

QImage tileOf(const QBrush &brush, const QColor &ground)
{
    const QImage texture = brush.textureImage();
    QImage tile(texture.isNull() ? QSize(1, 1) : texture.size(), format);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), brush);
    return tile;
}

} // namespace

void DensityPicture::begin(QPoint corner, QSize size, const Brushes &brushes, const QColor &ground)
{
    m_corner = corner;
    if (m_image.size() != size)
        m_image = QImage(size, format);
    m_image.fill(Qt::transparent);
    for (std::size_t band = 0; band < bandCount; ++band)
        m_tiles[band] = tileOf(brushes[band], ground);
}

void DensityPicture::fill(int x, const Edges &edges)
{
    const int column = x - m_corner.x();
    if (column < 0 || column >= m_image.width())
        return;
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits()) + column;
    const qsizetype pitch = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
    int below = m_image.height();
    for (std::size_t band = 0; band < bandCount; ++band) {
        const QImage &tile = m_tiles[band];
        const auto *texture = reinterpret_cast<const QRgb *>(tile.constBits()) + x % tile.width();
        const qsizetype texturePitch = tile.bytesPerLine() / qsizetype(sizeof(QRgb));
        const int top = std::clamp(edges[band], 0, below);
        int textureRow = (top + m_corner.y()) % tile.height();
        for (int row = top; row < below; ++row) {
            pixels[row * pitch] = texture[textureRow * texturePitch];
            if (++textureRow == tile.height())
                textureRow = 0;
        }
        below = top;
    }
}

void DensityPicture::paint(QPainter &painter) const
{
    painter.drawImage(m_corner, m_image);
}

} // namespace simmer::ui
