// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scheduler/schedulermodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <qqmlregistration.h>

namespace simmer::ui {

/// The pulse of the event loop up to the playhead, which is at the right edge: a beat for each turn, a dotted
/// line while it sleeps, a line that runs flat while a task has it, and a thick one while a task blocks it.
class HeartbeatItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::SchedulerModel *model READ model WRITE setModel NOTIFY changed REQUIRED)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY changed REQUIRED)
    Q_PROPERTY(QColor beatColor READ beatColor WRITE setBeatColor NOTIFY changed)
    Q_PROPERTY(QColor restColor READ restColor WRITE setRestColor NOTIFY changed)
    Q_PROPERTY(QColor stopColor READ stopColor WRITE setStopColor NOTIFY changed)
    /// Nanoseconds from the left edge to the right.
    Q_PROPERTY(qint64 span READ span NOTIFY spanChanged)
public:
    explicit HeartbeatItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    SchedulerModel *model() const { return m_model; }
    void setModel(SchedulerModel *model);
    session::Playhead *playhead() const { return m_playhead; }
    void setPlayhead(session::Playhead *playhead);
    QColor beatColor() const { return m_beat; }
    void setBeatColor(const QColor &color);
    QColor restColor() const { return m_rest; }
    void setRestColor(const QColor &color);
    QColor stopColor() const { return m_stop; }
    void setStopColor(const QColor &color);
    qint64 span() const { return m_span; }

Q_SIGNALS:
    void changed();
    void spanChanged();

private:
    void follow();
    void set(QColor &member, const QColor &color);
    double xOf(std::int64_t time) const;
    void paintRest(QPainter &painter, const trace::Timeline &timeline) const;
    void paintBeats(QPainter &painter) const;
    void paintStops(QPainter &painter) const;
    void paintNow(QPainter &painter) const;

    QPointer<SchedulerModel> m_model;
    QPointer<session::Playhead> m_playhead;
    QColor m_beat = Qt::blue;
    QColor m_rest = Qt::gray;
    QColor m_stop = Qt::red;
    qint64 m_span = 0;
    qint64 m_time = 0;
};

} // namespace simmer::ui
