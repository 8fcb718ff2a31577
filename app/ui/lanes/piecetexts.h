// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>
#include <QString>

namespace simmer::ui {

/// Short texts that are painted again in every frame: each is laid out once.
class PieceTexts
{
public:
    const QFont &font() const { return m_font; }
    /// False when it is the same.
    bool setFont(const QFont &font);

    /// Pixels that any text needs at least.
    double narrowest() const { return m_narrowest; }
    /// Laid out in the font; its size() is in pixels.
    const QStaticText &of(const QString &text);

private:
    QFont m_font;
    double m_narrowest = 0;
    QHash<QString, QStaticText> m_texts;
};

} // namespace simmer::ui
