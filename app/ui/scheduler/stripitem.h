// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/statepalette.h"
#include "ui/run/runmodel.h"
#include "ui/scheduler/occupancy.h"

#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <qqmlregistration.h>

#include <memory>

namespace simmer::ui {

/// Who held the thread, or each core, over the whole run: one strip each, with names where there is room.
class StripItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY looksChanged REQUIRED)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY looksChanged REQUIRED)
    Q_PROPERTY(simmer::ui::StatePalette *statePalette READ statePalette WRITE setStatePalette NOTIFY
                   looksChanged REQUIRED)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY looksChanged)
    /// Said in the longest stretch in which nobody holds the thread; and where that is too long.
    Q_PROPERTY(QString freeText READ freeText WRITE setFreeText NOTIFY looksChanged)
    Q_PROPERTY(QString freeWord READ freeWord WRITE setFreeWord NOTIFY looksChanged)
    /// Pixels between strips.
    Q_PROPERTY(double spacing READ spacing WRITE setSpacing NOTIFY looksChanged)
    Q_PROPERTY(int stripCount READ stripCount NOTIFY stripCountChanged)
    /// Nanoseconds at the right edge.
    Q_PROPERTY(qint64 end READ end NOTIFY endChanged)
public:
    explicit StripItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    int lane() const { return m_lane; }
    void setLane(int lane);
    StatePalette *statePalette() const { return m_palette; }
    void setStatePalette(StatePalette *palette);
    const QFont &font() const { return m_font; }
    void setFont(const QFont &font);
    const QString &freeText() const { return m_freeText; }
    void setFreeText(const QString &text);
    const QString &freeWord() const { return m_freeWord; }
    void setFreeWord(const QString &text);
    double spacing() const { return m_spacing; }
    void setSpacing(double spacing);
    int stripCount() const { return m_stripCount; }
    qint64 end() const { return m_end; }

Q_SIGNALS:
    void looksChanged();
    void stripCountChanged();
    void endChanged();

private:
    void follow();
    void look();
    void paintStrip(QPainter &painter, const trace::Timeline &timeline, std::size_t holder,
                    const QRectF &strip);
    void paintName(QPainter &painter, const QRectF &bar, const QString &name, const QColor &ink);
    void paintFree(QPainter &painter, std::size_t holder, const QRectF &strip);

    QPointer<RunModel> m_run;
    int m_lane = -1;
    QPointer<StatePalette> m_palette;
    QFont m_font;
    QString m_freeText;
    QString m_freeWord;
    double m_spacing = 3;
    int m_stripCount = 1;
    qint64 m_end = 0;
    std::weak_ptr<const trace::Timeline> m_read;
    Occupancy m_occupancy;
};

} // namespace simmer::ui
