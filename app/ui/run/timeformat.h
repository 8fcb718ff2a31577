// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>

namespace simmer::ui {

/// Says times in the lesson's unit, as in "9.4 min". Nanoseconds in, lesson units out.
class TimeFormat
{
public:
    TimeFormat() = default;
    /// `unitMs`: real milliseconds of one unit; `locale` as in "zh_CN".
    TimeFormat(double unitMs, QString unitName, const QString &locale);

    const QString &unitName() const { return m_unitName; }
    double unitMs() const { return m_unitMs; }
    double units(std::int64_t ns) const { return double(ns) / (m_unitMs * 1e6); }
    /// "9.4"; as many decimals as tell the value from zero, at most three.
    QString number(std::int64_t ns) const;
    /// "9.4 min".
    QString time(std::int64_t ns) const;
    /// "1.41 s", "3.2 ms", "18 µs": real time.
    QString real(std::int64_t ns) const;
    /// "+24 MB", with one decimal below ten.
    QString memory(std::int64_t bytes) const;
    QString count(std::uint64_t number) const;
    QString percent(double share) const;

    friend bool operator==(const TimeFormat &, const TimeFormat &) = default;

private:
    double m_unitMs = 1;
    QString m_unitName;
    QLocale m_locale;
};

} // namespace simmer::ui
