// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/piecetexts.h"

#include <QFontMetricsF>
#include <QTransform>

#include <utility>

namespace simmer::ui {

namespace {

/// More texts than a screen shows.
constexpr qsizetype most = 1000;

} // namespace

bool PieceTexts::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) == font)
        return false;
    m_narrowest = QFontMetricsF(font).horizontalAdvance(QLatin1Char('i'));
    m_texts.clear();
    return true;
}

const QStaticText &PieceTexts::of(const QString &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd())
        return *known;
    if (m_texts.size() >= most)
        m_texts.clear();
    QStaticText laidOut(text);
    laidOut.setTextFormat(Qt::PlainText);
    laidOut.setPerformanceHint(QStaticText::AggressiveCaching);
    laidOut.prepare(QTransform(), m_font);
    return *m_texts.insert(text, laidOut);
}

} // namespace simmer::ui
