// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace simmer::ui {

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void Language::setCurrent(const QString &language)
{
    if (language == m_current || !isAvailable(language))
        return;
    m_current = language;
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/simmer_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    Q_EMIT currentChanged();
    if (QQmlEngine *engine = qmlEngine(this))
        engine->retranslate();
}

bool Language::isAvailable(const QString &language)
{
    return language == u"en" || language == u"zh_CN";
}

QString Language::ofSystem()
{
    for (const QString &language : QLocale::system().uiLanguages()) {
        if (language.startsWith(u"zh"))
            return QStringLiteral("zh_CN");
        if (language.startsWith(u"en"))
            break;
    }
    return QStringLiteral("en");
}

} // namespace simmer::ui
