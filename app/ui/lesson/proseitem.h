// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lesson/markdown.h"

#include <QColor>
#include <QFont>
#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace simmer::ui {

/// Paints a lesson's text from our own blocks, wrapped to the item's width; `implicitHeight` is what that
/// needs.
class ProseItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Prose)
    /// The Markdown subset.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// The same without marks, for assistive technology.
    Q_PROPERTY(QString plainText READ plainText NOTIFY textChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY styleChanged)
    Q_PROPERTY(QString codeFamily MEMBER m_codeFamily WRITE setCodeFamily NOTIFY styleChanged)
    /// Pixels from line to line.
    Q_PROPERTY(qreal lineHeight MEMBER m_lineHeight WRITE setLineHeight NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY styleChanged)
    Q_PROPERTY(QColor codeBackground MEMBER m_codeBackground WRITE setCodeBackground NOTIFY styleChanged)
public:
    explicit ProseItem(QQuickItem *parent = nullptr);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    QString plainText() const { return ui::plainText(m_blocks); }
    const QFont &font() const { return m_font; }
    void setFont(const QFont &font);
    void setCodeFamily(const QString &family);
    void setLineHeight(qreal lineHeight);
    void setColor(const QColor &color);
    void setCodeBackground(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();
    void styleChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void updatePolish() override;

private:
    struct Placed
    {
        std::unique_ptr<QTextLayout> layout;
        std::unique_ptr<QTextLayout> marker;
        QRectF background;
    };

    void restyle();
    Placed place(const TextBlock &block, qreal &y) const;
    QList<QTextLayout::FormatRange> formats(const TextBlock &block) const;

    QString m_text;
    std::vector<TextBlock> m_blocks;
    std::vector<Placed> m_placed;
    QFont m_font;
    QString m_codeFamily;
    qreal m_lineHeight = 20;
    QColor m_color = Qt::black;
    QColor m_codeBackground = Qt::lightGray;
};

} // namespace simmer::ui
