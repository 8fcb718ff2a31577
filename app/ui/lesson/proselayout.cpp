// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/proseitem.h"

#include <QQuickWindow>
#include <QTextOption>

#include <algorithm>
#include <set>

/// Where the blocks of a text stand, and which of its words are links.
namespace simmer::ui {

namespace {

constexpr qreal indentPerDepth = 18;
constexpr qreal codePadding = 8;

QString textOf(const TextBlock &block)
{
    QString text;
    for (const TextRun &run : block.runs)
        text += run.text;
    return text.replace(u'\n', QChar::LineSeparator);
}

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

void ProseItem::findTerms()
{
    std::vector<Link> links;
    std::set<std::size_t> seen;
    for (std::size_t block = 0; m_glossary && block < m_blocks.size(); ++block) {
        const TextBlock &here = m_blocks[block];
        if (here.kind == TextBlock::Kind::Code || here.kind == TextBlock::Kind::Picture)
            continue;
        // Of code, only what is a word of the glossary by itself: `await`, but not `event.wait()`.
        QString text = textOf(here);
        qsizetype start = 0;
        for (const TextRun &run : here.runs) {
            if (run.code && !m_glossary->finder().isTerm(run.text))
                text.replace(start, run.text.size(),
                             QString(run.text.size(), QChar::ObjectReplacementCharacter));
            start += run.text.size();
        }
        for (const TermFinder::Found &found : m_glossary->finder().find(text, seen))
            links.push_back(
                {block, found.start, found.length, found.term, text.mid(found.start, found.length)});
    }
    if (links == m_links)
        return;
    m_links = std::move(links);
    setActiveFocusOnTab(!m_links.empty());
    point(-1);
    Q_EMIT termsChanged();
}

QList<QTextLayout::FormatRange> ProseItem::formats(std::size_t index) const
{
    const TextBlock &block = m_blocks[index];
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
    for (const Link &link : m_links) {
        if (link.block != index)
            continue;
        QTextLayout::FormatRange range{link.start, link.length, {}};
        range.format.setUnderlineStyle(QTextCharFormat::DotLine);
        range.format.setUnderlineColor(m_termColor);
        ranges.append(range);
    }
    return ranges;
}

ProseItem::Placed ProseItem::place(std::size_t index, qreal &y) const
{
    return m_blocks[index].kind == TextBlock::Kind::Picture ? placePicture(index, y) : placeText(index, y);
}

/// One that cannot be shown is told in words.
ProseItem::Placed ProseItem::placePicture(std::size_t index, qreal &y) const
{
    constexpr qreal lineOfPictures = 20;
    const TextBlock &block = m_blocks[index];
    PictureStore::Picture found{PictureStore::State::Absent, {}};
    if (m_pictures) {
        const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
        found = m_pictures->find(block.source, m_color, m_lineHeight / lineOfPictures, ratio);
    }
    if (found.state == PictureStore::State::Absent)
        return placeText(index, y);
    Placed placed;
    if (found.state == PictureStore::State::Coming)
        return placed;
    const qreal left = block.depth * indentPerDepth;
    const QSizeF whole = found.image.deviceIndependentSize();
    const qreal shrunk =
        std::min({1.0, (width() - left) / whole.width(), m_mostPictureHeight / whole.height()});
    placed.picture = found.image;
    placed.pictureRect = QRectF(QPointF(left, y), whole * shrunk);
    y = placed.pictureRect.bottom();
    return placed;
}

ProseItem::Placed ProseItem::placeText(std::size_t index, qreal &y) const
{
    const TextBlock &block = m_blocks[index];
    const QString text = textOf(block);
    const bool code = block.kind == TextBlock::Kind::Code;
    const qreal left = block.depth * indentPerDepth + (code ? codePadding : 0);
    const qreal top = y + (code ? codePadding : 0);

    Placed placed;
    placed.layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    placed.layout->setTextOption(option);
    placed.layout->setFormats(formats(index));
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
    findTerms();
    m_placed.clear();
    qreal y = 0;
    const TextBlock *previous = nullptr;
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        const TextBlock &block = m_blocks[index];
        const bool tight = previous && previous->kind == TextBlock::Kind::ListItem &&
                           block.kind == TextBlock::Kind::ListItem;
        if (previous)
            y += tight ? m_lineHeight * 0.1 : m_lineHeight * 0.4;
        m_placed.push_back(place(index, y));
        previous = &block;
    }
    setImplicitHeight(y);
    update();
}

} // namespace simmer::ui
