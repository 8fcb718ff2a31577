// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/preferences.h"

#include "ui/window/language.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStringList>

#include <algorithm>

namespace simmer::ui {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString languageKey = QStringLiteral("language");
const QString textScaleKey = QStringLiteral("textScale");
const QString reducedMotionKey = QStringLiteral("reducedMotion");
const QString learnerKey = QStringLiteral("learner");
const QString pythonLanesKey = QStringLiteral("pythonLanes");

QString systemTheme()
{
    return QGuiApplication::palette().window().color().lightness() < 128 ? QStringLiteral("dark")
                                                                         : QStringLiteral("light");
}

} // namespace

Preferences::Preferences(QObject *parent) : QObject(parent) {}

void Preferences::componentComplete()
{
    if (m_stored)
        m_settings = std::make_unique<QSettings>();
    for (const QString &key : m_settings ? m_settings->allKeys() : QStringList()) {
        if (!m_values.contains(key))
            m_values.insert(key, m_settings->value(key));
    }
    Q_EMIT themeChanged();
    Q_EMIT languageChanged();
    Q_EMIT textScaleChanged();
    Q_EMIT reducedMotionChanged();
    Q_EMIT learnerChanged();
    Q_EMIT pythonLanesChanged();
}

QVariant Preferences::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

bool Preferences::store(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return false;
    m_values.insert(key, value);
    if (m_settings) {
        m_settings->setValue(key, value);
        m_settings->sync();
        if (m_settings->status() != QSettings::NoError)
            Q_EMIT notSaved(m_settings->fileName());
    }
    return true;
}

QString Preferences::theme() const
{
    const QString theme = value(themeKey, systemTheme()).toString();
    const QStringList known{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
    return known.contains(theme) ? theme : systemTheme();
}

void Preferences::setTheme(const QString &theme)
{
    if (store(themeKey, theme))
        Q_EMIT themeChanged();
}

QString Preferences::language() const
{
    const QString language = value(languageKey, Language::ofSystem()).toString();
    return Language::isAvailable(language) ? language : Language::ofSystem();
}

void Preferences::setLanguage(const QString &language)
{
    if (store(languageKey, language))
        Q_EMIT languageChanged();
}

double Preferences::textScale() const
{
    return std::clamp(value(textScaleKey, 1.0).toDouble(), 0.8, 2.0);
}

void Preferences::setTextScale(double scale)
{
    if (store(textScaleKey, scale))
        Q_EMIT textScaleChanged();
}

bool Preferences::reducedMotion() const
{
    return value(reducedMotionKey, false).toBool();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (store(reducedMotionKey, reduced))
        Q_EMIT reducedMotionChanged();
}

QString Preferences::learner() const
{
    return value(learnerKey, QString()).toString();
}

void Preferences::setLearner(const QString &id)
{
    if (store(learnerKey, id))
        Q_EMIT learnerChanged();
}

QStringList Preferences::pythonLanes() const
{
    return value(pythonLanesKey, QStringList()).toStringList();
}

void Preferences::setPythonLanes(const QStringList &names)
{
    if (names != pythonLanes() && store(pythonLanesKey, names))
        Q_EMIT pythonLanesChanged();
}

} // namespace simmer::ui
