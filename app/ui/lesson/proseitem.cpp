// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/proseitem.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPen>

#include <algorithm>

namespace simmer::ui {

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
