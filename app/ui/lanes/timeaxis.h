// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <qqmlregistration.h>

#include <cstdint>

namespace simmer::ui {

/// Time ↔ pixels of one strip, and the marks on it. Times are nanoseconds since the lanes' start, pixels
/// count from the strip's left edge.
///
/// It shows the whole run until somebody zooms or pans, and again after `fit`. While a run grows, the whole
/// is shown with room to spare and widened in steps, so that most of the picture stays where it is.
class TimeAxis : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Pixels.
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY changed)
    /// Nanoseconds: the end of the run so far.
    Q_PROPERTY(qint64 extent READ extent WRITE setExtent NOTIFY changed)
    /// The run is not over: `extent` grows.
    Q_PROPERTY(bool growing READ isGrowing WRITE setGrowing NOTIFY changed)
    /// Real milliseconds of a lesson unit: what the marks count in.
    Q_PROPERTY(double unitMs READ unitMs WRITE setUnitMs NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName WRITE setUnitName NOTIFY changed)
    Q_PROPERTY(QString locale READ locale WRITE setLocale NOTIFY changed)
    /// Least pixels from one mark to the next.
    Q_PROPERTY(double markDistance READ markDistance WRITE setMarkDistance NOTIFY changed)
    /// Of the marks' texts, size in pixels: marks are as far apart as the widest of them needs. Without a
    /// family only `markDistance` counts.
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY changed)
    Q_PROPERTY(int fontSize READ fontSize WRITE setFontSize NOTIFY changed)
    /// First time in sight, and nanoseconds per pixel.
    Q_PROPERTY(double start READ start NOTIFY changed)
    Q_PROPERTY(double scale READ scale NOTIFY changed)
    /// Nanoseconds that are shown when the whole run is.
    Q_PROPERTY(double whole READ fittedSpan NOTIFY changed)
    /// The whole run is shown.
    Q_PROPERTY(bool fitted READ isFitted NOTIFY changed)
public:
    explicit TimeAxis(QObject *parent = nullptr);

    double width() const { return m_width; }
    void setWidth(double width);
    qint64 extent() const { return m_extent; }
    void setExtent(qint64 extent);
    bool isGrowing() const { return m_growing; }
    void setGrowing(bool growing);
    double unitMs() const { return m_unitMs; }
    void setUnitMs(double unitMs);
    const QString &unitName() const { return m_unitName; }
    void setUnitName(const QString &name);
    const QString &locale() const { return m_locale; }
    void setLocale(const QString &locale);
    double markDistance() const { return m_markDistance; }
    void setMarkDistance(double pixels);
    const QString &fontFamily() const { return m_fontFamily; }
    void setFontFamily(const QString &family);
    int fontSize() const { return m_fontSize; }
    void setFontSize(int pixels);
    bool isFitted() const { return m_fitted; }

    double unitNs() const { return m_unitMs * 1e6; }
    /// Lesson units from one mark to the next: a round number.
    double markStep() const;
    /// What the mark at `units` says where marks are `step` apart.
    QString markText(double units, double step) const;

    double start() const { return m_start; }
    double scale() const { return m_scale; }
    double fittedSpan() const;

    Q_INVOKABLE double toPixel(double time) const { return (time - m_start) / m_scale; }
    Q_INVOKABLE double toTime(double pixel) const { return m_start + pixel * m_scale; }
    /// Shows `factor` times as much around what is at `pixel`, which stays there.
    Q_INVOKABLE void zoom(double factor, double pixel);
    /// Moves what is shown by that many pixels; right for more than 0.
    Q_INVOKABLE void pan(double pixels);
    Q_INVOKABLE void fit();
    /// Shows what is between two times, as far as it lies in the run and the clocks tell it apart.
    Q_INVOKABLE void show(double from, double to);
    /// Pans only if `time` is not in sight.
    Q_INVOKABLE void ensureVisible(qint64 time);

Q_SIGNALS:
    void changed();

private:
    void fitSpan();
    void setView(double start, double scale);

    double m_width = 0;
    qint64 m_extent = 0;
    bool m_growing = false;
    double m_unitMs = 1;
    QString m_unitName;
    QString m_locale = QStringLiteral("en");
    double m_markDistance = 60;
    QString m_fontFamily;
    int m_fontSize = 11;
    bool m_fitted = true;
    double m_start = 0;
    double m_scale = 1;
    /// Nanoseconds shown while growing.
    double m_room = 0;
};

} // namespace simmer::ui
