// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/proseitem.h"

#include <QPainter>
#include <QTextOption>

namespace simmer::ui {

namespace {

constexpr qreal indentPerDepth = 18;
constexpr qreal codePadding = 8;

/// Lays lines of `height` from `top` on; returns where they end.
qreal layLines(QTextLayout &layout, qreal left, qreal top, qreal width, qreal height)
{
    layout.beginLayout();
    qreal y = top;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({left, y + (height - line.height()) / 2});
        y += height;
    }
    layout.endLayout();
    return y;
}

} // namespace

ProseItem::ProseItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void ProseItem::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_blocks = parseMarkdown(text);
    polish();
    Q_EMIT textChanged();
}

void ProseItem::setFont(const QFont &font)
{
    m_font = font;
    restyle();
}

void ProseItem::setCodeFamily(const QString &family)
{
    m_codeFamily = family;
    restyle();
}

void ProseItem::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    restyle();
}

void ProseItem::setColor(const QColor &color)
{
    m_color = color;
    restyle();
}

void ProseItem::setCodeBackground(const QColor &color)
{
    m_codeBackground = color;
    restyle();
}

void ProseItem::restyle()
{
    polish();
    Q_EMIT styleChanged();
}

void ProseItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width())
        polish();
}

QList<QTextLayout::FormatRange> ProseItem::formats(const TextBlock &block) const
{
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const TextRun &run : block.runs) {
        QTextLayout::FormatRange range{start, int(run.text.size()), {}};
        if (run.strong)
            range.format.setFontWeight(QFont::Bold);
        range.format.setFontItalic(run.emphasis);
        if (run.code) {
            range.format.setFontFamilies({m_codeFamily});
            range.format.setProperty(QTextFormat::FontPixelSize, m_font.pixelSize() - 1);
            if (block.kind != TextBlock::Kind::Code)
                range.format.setBackground(m_codeBackground);
        }
        ranges.append(range);
        start += int(run.text.size());
    }
    return ranges;
}

ProseItem::Placed ProseItem::place(const TextBlock &block, qreal &y) const
{
    QString text;
    for (const TextRun &run : block.runs)
        text += run.text;
    text.replace(u'\n', QChar::LineSeparator);
    const bool code = block.kind == TextBlock::Kind::Code;
    const qreal left = block.depth * indentPerDepth + (code ? codePadding : 0);
    const qreal top = y + (code ? codePadding : 0);

    Placed placed;
    placed.layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    placed.layout->setTextOption(option);
    placed.layout->setFormats(formats(block));
    y = layLines(*placed.layout, left, top, width() - left - (code ? codePadding : 0), m_lineHeight);
    if (code) {
        y += codePadding;
        placed.background = QRectF(block.depth * indentPerDepth, top - codePadding,
                                   width() - block.depth * indentPerDepth, y - top + codePadding);
    }
    if (!block.marker.isEmpty()) {
        placed.marker = std::make_unique<QTextLayout>(block.marker, m_font);
        layLines(*placed.marker, left - indentPerDepth, top, indentPerDepth * 2, m_lineHeight);
    }
    return placed;
}

void ProseItem::updatePolish()
{
    m_placed.clear();
    qreal y = 0;
    const TextBlock *previous = nullptr;
    for (const TextBlock &block : m_blocks) {
        const bool tight = previous && previous->kind == TextBlock::Kind::ListItem &&
                           block.kind == TextBlock::Kind::ListItem;
        if (previous)
            y += tight ? m_lineHeight * 0.1 : m_lineHeight * 0.4;
        m_placed.push_back(place(block, y));
        previous = &block;
    }
    setImplicitHeight(y);
    update();
}

void ProseItem::paint(QPainter *painter)
{
    for (const Placed &placed : m_placed) {
        if (!placed.background.isNull()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_codeBackground);
            painter->drawRoundedRect(placed.background, 6, 6);
        }
        painter->setPen(m_color);
        placed.layout->draw(painter, {});
        if (placed.marker)
            placed.marker->draw(painter, {});
    }
}

} // namespace simmer::ui
