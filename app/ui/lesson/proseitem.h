// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lesson/glossarymodel.h"
#include "ui/lesson/markdown.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace simmer::ui {

/// Paints a lesson's text from our own blocks, wrapped to the item's width; `implicitHeight` is what that
/// needs.
///
/// With a glossary, its words are underlined where the text has them first; a click shows what one means.
/// From the keyboard, Tab goes from word to word and Enter shows it.
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
    /// Null: no word is more than text.
    Q_PROPERTY(simmer::ui::GlossaryModel *glossary READ glossary WRITE setGlossary NOTIFY styleChanged)
    /// Null: pictures are told in words.
    Q_PROPERTY(simmer::ui::PictureStore *pictures READ pictures WRITE setPictures NOTIFY picturesChanged)
    /// Pixels; taller ones are shrunk.
    Q_PROPERTY(
        qreal mostPictureHeight MEMBER m_mostPictureHeight WRITE setMostPictureHeight NOTIFY picturesChanged)
    Q_PROPERTY(QColor termColor MEMBER m_termColor WRITE setTermColor NOTIFY styleChanged)
    /// The words that lead to the glossary, as the text has them.
    Q_PROPERTY(QStringList terms READ terms NOTIFY termsChanged)
    /// Where the word is that the pointer or the keyboard is on; empty when there is none.
    Q_PROPERTY(QRectF pointed READ pointed NOTIFY pointedChanged)
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
    GlossaryModel *glossary() const { return m_glossary; }
    void setGlossary(GlossaryModel *glossary);
    PictureStore *pictures() const { return m_pictures; }
    void setPictures(PictureStore *pictures);
    void setMostPictureHeight(qreal height);
    void setTermColor(const QColor &color);
    QStringList terms() const;
    QRectF pointed() const;
    /// Where one of `terms` begins.
    Q_INVOKABLE QRectF placeOf(int term) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();
    void styleChanged();
    void picturesChanged();
    void termsChanged();
    void pointedChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void updatePolish() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Placed
    {
        /// Null for a picture that is there, or still coming.
        std::unique_ptr<QTextLayout> layout;
        std::unique_ptr<QTextLayout> marker;
        QRectF background;
        QImage picture;
        QRectF pictureRect;
    };

    /// A word of the glossary in a block's text.
    struct Link
    {
        std::size_t block;
        int start;
        int length;
        std::size_t term;
        QString word;
        friend bool operator==(const Link &, const Link &) = default;
    };

    void restyle();
    void findTerms();
    Placed place(std::size_t block, qreal &y) const;
    Placed placePicture(std::size_t block, qreal &y) const;
    Placed placeText(std::size_t block, qreal &y) const;
    QList<QTextLayout::FormatRange> formats(std::size_t block) const;
    /// A rectangle for each line that the link stands on.
    QList<QRectF> rects(const Link &link) const;
    int linkAt(const QPointF &point) const;
    void point(int link);
    void choose(int link);

    QString m_text;
    std::vector<TextBlock> m_blocks;
    std::vector<Placed> m_placed;
    QFont m_font;
    QString m_codeFamily;
    qreal m_lineHeight = 20;
    QColor m_color = Qt::black;
    QColor m_codeBackground = Qt::lightGray;
    QColor m_termColor = Qt::blue;
    QPointer<GlossaryModel> m_glossary;
    QPointer<PictureStore> m_pictures;
    qreal m_mostPictureHeight = 400;
    std::vector<Link> m_links;
    /// Index in `m_links`, or -1.
    int m_pointed = -1;
    int m_pressed = -1;
};

} // namespace simmer::ui
