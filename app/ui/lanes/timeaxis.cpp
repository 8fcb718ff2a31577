// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/timeaxis.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

namespace {

/// Beyond the end of the run, as a share of it.
constexpr double margin = 1.0625;
constexpr double growth = 1.25;
constexpr double firstRoomUnits = 10;
/// Less than this a pixel is below what clocks tell apart.
constexpr double finestScale = 10;

/// The least of 1, 2, 5 × 10ⁿ that is not below `value`.
double roundStep(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

TimeAxis::TimeAxis(QObject *parent) : QObject(parent) {}

void TimeAxis::setWidth(double width)
{
    if (m_width == width)
        return;
    const double span = m_scale * m_width;
    m_width = width;
    if (m_fitted || span <= 0)
        fitSpan();
    else
        setView(m_start, span / std::max(1.0, m_width));
}

void TimeAxis::setExtent(qint64 extent)
{
    if (m_extent == extent)
        return;
    m_extent = extent;
    if (m_fitted)
        fitSpan();
    else
        Q_EMIT changed();
}

void TimeAxis::setGrowing(bool growing)
{
    if (m_growing == growing)
        return;
    m_growing = growing;
    m_room = 0;
    if (m_fitted)
        fitSpan();
    else
        Q_EMIT changed();
}

void TimeAxis::setUnitMs(double unitMs)
{
    if (m_unitMs == unitMs || unitMs <= 0)
        return;
    m_unitMs = unitMs;
    if (m_fitted)
        fitSpan();
    Q_EMIT changed();
}

void TimeAxis::setUnitName(const QString &name)
{
    if (std::exchange(m_unitName, name) != name)
        Q_EMIT changed();
}

void TimeAxis::setLocale(const QString &locale)
{
    if (std::exchange(m_locale, locale) != locale)
        Q_EMIT changed();
}

void TimeAxis::setMarkDistance(double pixels)
{
    if (std::exchange(m_markDistance, std::max(1.0, pixels)) != pixels)
        Q_EMIT changed();
}

void TimeAxis::setFontFamily(const QString &family)
{
    if (std::exchange(m_fontFamily, family) != family)
        Q_EMIT changed();
}

void TimeAxis::setFontSize(int pixels)
{
    if (std::exchange(m_fontSize, std::max(1, pixels)) != pixels)
        Q_EMIT changed();
}

double TimeAxis::fittedSpan() const
{
    if (m_growing)
        return m_room;
    return m_extent > 0 ? double(m_extent) * margin : firstRoomUnits * unitNs();
}

void TimeAxis::fitSpan()
{
    if (m_growing) {
        m_room = std::max(m_room, firstRoomUnits * unitNs());
        while (m_room < double(m_extent) * margin)
            m_room *= growth;
    }
    setView(0, fittedSpan() / std::max(1.0, m_width));
}

void TimeAxis::setView(double start, double scale)
{
    if (m_start == start && m_scale == scale)
        return;
    m_start = start;
    m_scale = scale;
    Q_EMIT changed();
}

void TimeAxis::zoom(double factor, double pixel)
{
    if (m_width <= 0 || factor <= 0)
        return;
    const double widest = fittedSpan() / m_width;
    const double scale = std::clamp(m_scale * factor, std::min(finestScale, widest), widest);
    const double start = toTime(pixel) - pixel * scale;
    m_fitted = scale >= widest;
    setView(m_fitted ? 0 : std::clamp(start, 0.0, std::max(0.0, fittedSpan() - scale * m_width)), scale);
    Q_EMIT changed();
}

void TimeAxis::pan(double pixels)
{
    if (m_fitted)
        return;
    setView(std::clamp(m_start + pixels * m_scale, 0.0, std::max(0.0, fittedSpan() - m_scale * m_width)),
            m_scale);
}

void TimeAxis::fit()
{
    m_fitted = true;
    fitSpan();
    Q_EMIT changed();
}

void TimeAxis::show(double from, double to)
{
    if (m_width <= 0 || to <= from)
        return;
    const double widest = fittedSpan() / m_width;
    const double scale = std::clamp((to - from) / m_width, std::min(finestScale, widest), widest);
    m_fitted = scale >= widest;
    setView(m_fitted ? 0 : std::clamp(from, 0.0, std::max(0.0, fittedSpan() - scale * m_width)), scale);
    Q_EMIT changed();
}

void TimeAxis::ensureVisible(qint64 time)
{
    if (m_fitted)
        return;
    const double pixel = toPixel(double(time));
    if (pixel < 0)
        pan(pixel - m_width / 4);
    else if (pixel > m_width)
        pan(pixel - m_width * 3 / 4);
}

QString TimeAxis::markText(double units, double step) const
{
    const int decimals = std::clamp(int(-std::floor(std::log10(step) + 1e-9)), 0, 9);
    const QString number = QLocale(m_locale).toString(units, 'f', decimals);
    return m_unitName.isEmpty() ? number : number + QLatin1Char(' ') + m_unitName;
}

double TimeAxis::markStep() const
{
    const double unitsPerPixel = m_scale / unitNs();
    const double step = roundStep(unitsPerPixel * m_markDistance);
    if (m_fontFamily.isEmpty())
        return step;
    QFont font(m_fontFamily);
    font.setPixelSize(m_fontSize);
    const QFontMetricsF metrics(font);
    const double last = toTime(m_width) / unitNs();
    const double wanted = metrics.horizontalAdvance(markText(last, step)) + metrics.height();
    return roundStep(unitsPerPixel * std::max(wanted, m_markDistance));
}

} // namespace simmer::ui
