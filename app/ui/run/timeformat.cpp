// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/timeformat.h"

#include <cmath>

namespace simmer::ui {

namespace {

QLocale plainLocale(const QString &name)
{
    QLocale locale(name);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

/// One decimal, more for what would read as zero.
int decimalsFor(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude < 0.0005 || magnitude >= 0.095)
        return 1;
    return magnitude >= 0.0095 ? 2 : 3;
}

} // namespace

TimeFormat::TimeFormat(double unitMs, QString unitName, const QString &locale)
    : m_unitMs(unitMs > 0 ? unitMs : 1), m_unitName(std::move(unitName)), m_locale(plainLocale(locale))
{}

QString TimeFormat::number(std::int64_t ns) const
{
    const double value = units(ns);
    return m_locale.toString(value, 'f', decimalsFor(value));
}

QString TimeFormat::time(std::int64_t ns) const
{
    return m_unitName.isEmpty() ? number(ns) : number(ns) + QLatin1Char(' ') + m_unitName;
}

QString TimeFormat::real(std::int64_t ns) const
{
    const double magnitude = std::abs(double(ns));
    if (magnitude >= 1e9)
        return m_locale.toString(double(ns) / 1e9, 'f', 2) + QStringLiteral(" s");
    if (magnitude >= 1e6)
        return m_locale.toString(double(ns) / 1e6, 'f', magnitude < 1e7 ? 1 : 0) + QStringLiteral(" ms");
    return m_locale.toString(double(ns) / 1e3, 'f', 0) + QStringLiteral(" µs");
}

QString TimeFormat::memory(std::int64_t bytes) const
{
    const double megabytes = double(bytes) / 1e6;
    const QString sign = bytes > 0 ? QStringLiteral("+") : QString();
    return sign + m_locale.toString(megabytes, 'f', std::abs(megabytes) < 9.95 ? 1 : 0) +
           QStringLiteral(" MB");
}

QString TimeFormat::count(std::uint64_t number) const
{
    QLocale grouped = m_locale;
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    return grouped.toString(qulonglong(number));
}

QString TimeFormat::percent(double share) const
{
    return m_locale.toString(share * 100, 'f', 0) + QStringLiteral(" %");
}

} // namespace simmer::ui
