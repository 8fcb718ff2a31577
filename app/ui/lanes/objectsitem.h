// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/axisitem.h"
#include "ui/lanes/intervalinfo.h"
#include "ui/lanes/objectpieces.h"
#include "ui/lanes/piecetexts.h"

#include <QCoreApplication>
#include <QFont>
#include <QStringList>
#include <qqmlregistration.h>

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace simmer::ui {

/// The shared objects of one lane over time, one below the other: who owns a lock, as a band in the owner's
/// colour; how long a queue is and how many permits a semaphore has left, as steps under a line for the most
/// there can be; when an event was set; what a number was.
class ObjectsItem : public AxisItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Pixels: from a track to the next, and the height of one. The first begins at 0.
    Q_PROPERTY(double pitch READ pitch WRITE setPitch NOTIFY geometryChanged)
    Q_PROPERTY(double bar READ bar WRITE setBar NOTIFY geometryChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged)
    /// What the objects are called, from the top down.
    Q_PROPERTY(QStringList labels READ labels NOTIFY labelsChanged)
    /// What each is: "queue for 3".
    Q_PROPERTY(QStringList kinds READ kinds NOTIFY labelsChanged)
public:
    explicit ObjectsItem(QQuickItem *parent = nullptr);

    double pitch() const { return m_pitch; }
    void setPitch(double pitch);
    double bar() const { return m_bar; }
    void setBar(double bar);
    const QFont &font() const { return m_texts.font(); }
    void setFont(const QFont &font);
    const QStringList &labels() const { return m_labels; }
    const QStringList &kinds() const { return m_kinds; }

    /// What a track says there: its `task` is a lock's owner or -1. Not valid where nothing is.
    Q_INVOKABLE simmer::ui::IntervalInfo infoAt(double x, double y) const;

Q_SIGNALS:
    void geometryChanged();
    void fontChanged();
    void labelsChanged();

protected:
    void paintTrace(Canvas &canvas) override;
    void forget() override;
    /// The tallest value scales all, and a text appears once its piece is wide enough.
    bool paintsInParts() const override { return false; }

private:
    /// One object in one paint.
    struct Track
    {
        std::uint32_t object;
        const trace::ObjectInfo &info;
        /// The values at the bottom and at the top of the track.
        std::int64_t bottom;
        std::int64_t top;
        double y;
    };
    void updateLabels();
    QString kindText(const trace::ObjectInfo &info) const;
    QString valueText(const trace::ObjectInfo &info, std::int64_t value) const;
    Track trackOf(const Canvas &canvas, std::uint32_t object, double y);
    void paintTrack(Canvas &canvas, const Track &track);
    void paintOwner(Canvas &canvas, const Track &track, const ObjectPiece &piece);
    void paintFlag(Canvas &canvas, const Track &track, const ObjectPiece &piece);
    void paintLevel(Canvas &canvas, const Track &track, const ObjectPiece &piece);
    /// What `text` gives, where it fits; it is asked only where anything fits.
    void paintText(Canvas &canvas, const QRectF &room, const std::function<QString()> &text,
                   const QColor &color);
    double heightOf(const Track &track, std::int64_t value) const;

    double m_pitch = 16;
    double m_bar = 13;
    PieceTexts m_texts;
    QStringList m_labels;
    QStringList m_kinds;
    std::unordered_map<std::uint32_t, ChangeIndex> m_indices;
};

} // namespace simmer::ui
