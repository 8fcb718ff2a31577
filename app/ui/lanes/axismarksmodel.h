// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/timeaxis.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QString>
#include <qqmlregistration.h>

#include <cstdint>
#include <deque>

namespace simmer::ui {

/// The marks of a time axis that are in sight, left to right. Panning and zooming keep the rows of the marks
/// that stay: only where they stand changes.
class AxisMarksModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::TimeAxis *axis READ axis WRITE setAxis NOTIFY axisChanged REQUIRED)
public:
    enum Role
    {
        PixelRole = Qt::UserRole, ///< from the axis's left edge
        LabelRole
    };

    explicit AxisMarksModel(QObject *parent = nullptr);

    TimeAxis *axis() const { return m_axis; }
    void setAxis(TimeAxis *axis);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void axisChanged();

private:
    struct Mark
    {
        /// It stands at that many steps.
        std::int64_t tick;
        QString text;
    };
    /// First and last tick in sight; last < first: none is.
    struct Range
    {
        std::int64_t first = 0;
        std::int64_t last = -1;
    };

    void follow();
    Range inSight() const;
    Mark markAt(std::int64_t tick) const;
    void beginAnew(const Range &range);
    void dropBeyond(const Range &range);
    void addUpTo(const Range &range);

    QPointer<TimeAxis> m_axis;
    std::deque<Mark> m_marks;
    /// Lesson units from one mark to the next.
    double m_step = 0;
    /// What a mark says at 1: other words mean other texts.
    QString m_sample;
    double m_start = 0;
    double m_scale = 0;
};

} // namespace simmer::ui
