// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/playhead.h"
#include "ui/run/runmodel.h"

#include <QColor>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

#include <vector>

namespace simmer::ui {

/// Diamonds over the time slider: where tasks of the chosen lane suspended; those of the selected task are
/// filled.
class SuspensionMarks : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(QColor background READ background WRITE setBackground NOTIFY colorChanged)
public:
    explicit SuspensionMarks(QQuickItem *parent = nullptr);

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    session::Playhead *playhead() const { return m_playhead; }
    void setPlayhead(session::Playhead *playhead);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor background() const { return m_background; }
    void setBackground(const QColor &color);

    void paint(QPainter *painter) override;

    /// Where diamonds stand, from left to right, one for each pixel at most.
    struct Mark
    {
        int x;
        bool selected;
    };
    std::vector<Mark> marks(int width) const;

Q_SIGNALS:
    void runChanged();
    void playheadChanged();
    void colorChanged();

private:
    QPointer<RunModel> m_run;
    QPointer<session::Playhead> m_playhead;
    QColor m_color = Qt::black;
    QColor m_background = Qt::white;
};

} // namespace simmer::ui
