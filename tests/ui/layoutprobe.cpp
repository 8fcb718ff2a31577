// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "layoutprobe.h"

namespace {

constexpr qreal tolerance = 1.5;

QString describe(const QQuickItem *item, const QString &text)
{
    QString path;
    for (const QQuickItem *at = item; at; at = at->parentItem()) {
        const QString type = QString::fromLatin1(at->metaObject()->className()).section(u'_', 0, 0);
        if (!type.startsWith(u"QQuick") && path.count(u'<') < 4)
            path += (path.isEmpty() ? QString() : QStringLiteral(" < ")) + type;
    }
    return QStringLiteral("\"%1\" (%2)").arg(text.left(60), path);
}

/// A list keeps its current row although it is out of view, at some place; what it shows, it finds by its
/// place.
bool isParkedRow(QQuickItem *item)
{
    QQuickItem *content = item->parentItem();
    QQuickItem *list = content ? content->parentItem() : nullptr;
    if (!list || !list->inherits("QQuickListView") ||
        list->property("contentItem").value<QQuickItem *>() != content)
        return false;
    QQuickItem *there = nullptr;
    const QPointF middle = item->position() + QPointF(1, item->height() / 2);
    QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem *, there), Q_ARG(qreal, middle.x()),
                              Q_ARG(qreal, middle.y()));
    return there && there != item;
}

/// The text's own rectangle in the item, without the room around it.
QRectF inkOf(const QQuickItem *item)
{
    const qreal width = item->property("contentWidth").toReal();
    const qreal height = item->property("contentHeight").toReal();
    const int horizontal = item->property("effectiveHorizontalAlignment").toInt();
    const int vertical = item->property("verticalAlignment").toInt();
    const qreal x = horizontal & Qt::AlignHCenter ? (item->width() - width) / 2
                    : horizontal & Qt::AlignRight ? item->width() - width
                                                  : 0;
    const qreal y = vertical & Qt::AlignVCenter  ? (item->height() - height) / 2
                    : vertical & Qt::AlignBottom ? item->height() - height
                                                 : 0;
    return {x, y, width, height};
}

} // namespace

QStringList LayoutProbe::findings(QQuickWindow *window) const
{
    // What has just changed takes its place when the next frame is drawn; what that moves, with the one
    // after.
    window->grabWindow();
    window->grabWindow();
    QStringList findings;
    std::vector<Shown> shown;
    visit(window->contentItem(), QRectF(QPointF(), window->size()), false, shown, findings);
    for (std::size_t a = 0; a < shown.size(); ++a) {
        for (std::size_t b = a + 1; b < shown.size(); ++b) {
            const QRectF both = shown[a].rect & shown[b].rect;
            if (both.width() > tolerance && both.height() > 2 * tolerance)
                findings.append(
                    QStringLiteral("%1 lies over %2")
                        .arg(describe(shown[b].item, shown[b].text), describe(shown[a].item, shown[a].text)));
        }
    }
    return findings;
}

void LayoutProbe::visit(QQuickItem *item, QRectF visible, bool scrolls, std::vector<Shown> &shown,
                        QStringList &findings) const
{
    if (!item->isVisible() || item->opacity() < 0.05 || isParkedRow(item))
        return;
    if (item->clip())
        visible &= item->mapRectToScene(item->boundingRect());
    scrolls = scrolls || item->inherits("QQuickFlickable");
    look(item, visible, scrolls, shown, findings);
    for (QQuickItem *child : item->childItems())
        visit(child, visible, scrolls, shown, findings);
}

void LayoutProbe::look(QQuickItem *item, const QRectF &visible, bool scrolls, std::vector<Shown> &shown,
                       QStringList &findings) const
{
    const bool prose = item->inherits("simmer::ui::ProseItem");
    if (!prose && !item->inherits("QQuickText"))
        return;
    const QString text = item->property(prose ? "plainText" : "text").toString();
    if (text.trimmed().isEmpty())
        return;
    const QRectF ink = prose ? QRectF(0, 0, item->width(), item->implicitHeight()) : inkOf(item);
    const QRectF rect = item->mapRectToScene(ink);
    const QRectF seen = rect & visible;
    if (item->property("truncated").toBool())
        findings.append(QStringLiteral("%1 is elided").arg(describe(item, text)));
    if (ink.width() > item->width() + tolerance || ink.height() > item->height() + tolerance)
        findings.append(QStringLiteral("%1 needs %2×%3 and has %4×%5")
                            .arg(describe(item, text))
                            .arg(ink.width())
                            .arg(ink.height())
                            .arg(item->width())
                            .arg(item->height()));
    const bool cut = seen.width() < rect.width() - tolerance || seen.height() < rect.height() - tolerance;
    if (cut && !scrolls)
        findings.append(QStringLiteral("%1 is cut off").arg(describe(item, text)));
    if (!seen.isEmpty())
        shown.push_back({item, text, seen});
}
