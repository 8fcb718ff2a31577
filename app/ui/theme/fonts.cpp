// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

namespace simmer::ui {

void setUpFonts()
{
    const QStringList installed = QFontDatabase::families();
    QString family = QGuiApplication::font().family();
    if (installed.contains(u"Inter"))
        family = QStringLiteral("Inter");
    for (const QString &latin : {family, QStringLiteral("JetBrains Mono")})
        QFont::insertSubstitutions(latin,
                                   {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans")});
    QGuiApplication::setFont(QFont(family));
}

} // namespace simmer::ui
