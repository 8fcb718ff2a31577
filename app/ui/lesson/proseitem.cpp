// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/proseitem.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPen>
#include <QQuickWindow>
#include <QTextOption>

#include <algorithm>
#include <set>

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

void ProseItem::setGlossary(GlossaryModel *glossary)
{
    if (glossary == m_glossary)
        return;
    if (m_glossary)
        m_glossary->disconnect(this);
    m_glossary = glossary;
    if (glossary)
        connect(glossary, &GlossaryModel::changed, this, &ProseItem::polish);
    setAcceptHoverEvents(glossary != nullptr);
    setAcceptedMouseButtons(glossary ? Qt::LeftButton : Qt::NoButton);
    restyle();
}

void ProseItem::setPictures(PictureStore *pictures)
{
    if (pictures == m_pictures)
        return;
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (pictures)
        connect(pictures, &PictureStore::changed, this, &ProseItem::polish);
    polish();
    Q_EMIT picturesChanged();
}

void ProseItem::setMostPictureHeight(qreal height)
{
    m_mostPictureHeight = height;
    polish();
    Q_EMIT picturesChanged();
}

void ProseItem::setTermColor(const QColor &color)
{
    m_termColor = color;
    restyle();
}

QStringList ProseItem::terms() const
{
    QStringList words;
    for (const Link &link : m_links)
        words.append(link.word);
    return words;
}

QRectF ProseItem::pointed() const
{
    return placeOf(m_pointed);
}

QRectF ProseItem::placeOf(int term) const
{
    if (term < 0 || std::size_t(term) >= m_links.size())
        return {};
    const QList<QRectF> lines = rects(m_links[std::size_t(term)]);
    return lines.isEmpty() ? QRectF() : lines.front();
}

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

void ProseItem::paint(QPainter *painter)
{
    for (const Placed &placed : m_placed) {
        if (!placed.background.isNull()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_codeBackground);
            painter->drawRoundedRect(placed.background, 6, 6);
        }
        if (!placed.picture.isNull()) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(placed.pictureRect, placed.picture);
        }
        if (!placed.layout)
            continue;
        painter->setPen(m_color);
        placed.layout->draw(painter, {});
        if (placed.marker)
            placed.marker->draw(painter, {});
    }
    if (!hasActiveFocus() || m_pointed < 0)
        return;
    painter->setPen(QPen(m_termColor, 2));
    painter->setBrush(Qt::NoBrush);
    for (const QRectF &rect : rects(m_links[std::size_t(m_pointed)]))
        painter->drawRoundedRect(rect.adjusted(0, 1, 0, -1), 3, 3);
}

QList<QRectF> ProseItem::rects(const Link &link) const
{
    QList<QRectF> rects;
    if (link.block >= m_placed.size() || !m_placed[link.block].layout)
        return rects;
    const QTextLayout &layout = *m_placed[link.block].layout;
    const int end = link.start + link.length;
    for (int number = 0; number < layout.lineCount(); ++number) {
        const QTextLine line = layout.lineAt(number);
        const int from = std::max(link.start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        rects.append(QRectF(left, line.y() + (line.height() - m_lineHeight) / 2, line.cursorToX(to) - left,
                            m_lineHeight));
    }
    return rects;
}

int ProseItem::linkAt(const QPointF &point) const
{
    for (std::size_t link = 0; link < m_links.size(); ++link) {
        for (const QRectF &rect : rects(m_links[link])) {
            if (rect.contains(point))
                return int(link);
        }
    }
    return -1;
}

void ProseItem::point(int link)
{
    if (link == m_pointed)
        return;
    m_pointed = link;
    update();
    Q_EMIT pointedChanged();
}

void ProseItem::choose(int link)
{
    if (m_glossary)
        m_glossary->show(m_glossary->idOf(m_links[std::size_t(link)].term), mapRectToScene(placeOf(link)));
}

void ProseItem::mousePressEvent(QMouseEvent *event)
{
    m_pressed = linkAt(event->position());
    event->setAccepted(m_pressed >= 0);
}

void ProseItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed >= 0 && linkAt(event->position()) == m_pressed) {
        choose(m_pressed);
        point(-1);
    }
    m_pressed = -1;
}

void ProseItem::hoverMoveEvent(QHoverEvent *event)
{
    const int link = linkAt(event->position());
    point(link);
    if (link >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void ProseItem::hoverLeaveEvent(QHoverEvent *)
{
    point(-1);
    unsetCursor();
}

void ProseItem::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Backtab;
    const int next = m_pointed + (back ? -1 : 1);
    if ((back || event->key() == Qt::Key_Tab) && next >= 0 && std::size_t(next) < m_links.size())
        point(next);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_pointed >= 0)
        choose(m_pointed);
    else
        event->ignore();
}

void ProseItem::focusInEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusInEvent(event);
    if (m_pointed < 0 && !m_links.empty())
        point(event->reason() == Qt::BacktabFocusReason ? int(m_links.size()) - 1 : 0);
    update();
}

void ProseItem::focusOutEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusOutEvent(event);
    point(-1);
    update();
}

} // namespace simmer::ui
