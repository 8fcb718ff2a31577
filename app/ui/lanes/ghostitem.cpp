// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/ghostitem.h"

#include "session/pythonlane.h"

#include "ui/lanes/densitycolumns.h"

#include <QList>
#include <QMetaObject>
#include <QPainter>
#include <QRect>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <utility>

namespace simmer::ui {

using trace::TaskId;
using trace::TaskTrack;
using trace::Timeline;

namespace {

/// Height of a shadow where its task ran, and its distance from the bar above and below.
constexpr double thickest = 4;
constexpr double distance = 1;
/// Rows closer than this have no room for that distance.
constexpr double closest = 9;
/// Of the lines over a density, and the length of the pieces of a broken one.
constexpr int lineWidth = 2;
constexpr int dash = 4;

/// A line over pixel columns, with a halo that sets it off from what is below it.
class Outline
{
public:
    void add(int x, int y, bool isDrawn)
    {
        const int before = m_isBegun ? m_y : y;
        m_isBegun = true;
        m_y = y;
        if (!isDrawn)
            return;
        const QRect piece(x, std::min(before, y), 1, std::abs(y - before) + lineWidth);
        m_line.append(piece);
        m_halo.append(piece.adjusted(0, -1, 0, 1));
    }
    void paint(QPainter &painter, const QColor &line, const QColor &halo) const
    {
        for (const auto &[rects, color] : {std::pair(&m_halo, &halo), std::pair(&m_line, &line)}) {
            painter.setBrush(*color);
            painter.drawRects(rects->constData(), int(rects->size()));
        }
    }

private:
    bool m_isBegun = false;
    int m_y = 0;
    QList<QRect> m_line;
    QList<QRect> m_halo;
};

} // namespace

GhostItem::GhostItem(QQuickItem *parent) : AxisItem(parent), m_index(std::make_unique<LaneIndex>())
{
    connect(this, &GhostItem::looksChanged, this, &GhostItem::repaintAll);
}

void GhostItem::setRows(LaneRowsModel *rows)
{
    if (m_rows)
        disconnect(m_rows, nullptr, this, nullptr);
    m_rows = rows;
    if (rows)
        connect(rows, &LaneRowsModel::tasksChanged, this, &GhostItem::repaintAll);
    Q_EMIT looksChanged();
}

void GhostItem::setKept(KeptRun *kept)
{
    if (m_kept)
        disconnect(m_kept, nullptr, this, nullptr);
    m_kept = kept;
    if (kept)
        connect(kept, &KeptRun::changed, this, &GhostItem::repaintAll);
    Q_EMIT looksChanged();
}

void GhostItem::forget()
{
    m_matched.clear();
    m_same.clear();
}

void GhostItem::match(const Timeline &own, const Timeline &ghost)
{
    if (m_matched == m_rows->tasks())
        return;
    m_matched = m_rows->tasks();
    m_same.assign(m_matched.size(), trace::noTask);
    const auto &definitions = ghost.header().definitions;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> wanted;
    for (std::size_t row = 0; row < m_matched.size(); ++row) {
        const TaskTrack *track = own.task(m_matched[row]);
        if (!track)
            continue;
        const std::string &name = own.header().definitions[track->definition].name;
        const auto same = std::ranges::find_if(
            definitions, [&](const auto &definition) { return definition.name == name; });
        if (same != definitions.end())
            wanted.emplace(std::pair(std::uint32_t(same - definitions.begin()), track->number), row);
    }
    for (const TaskTrack &track : ghost.tasks()) {
        const auto row = wanted.find({track.definition, track.number});
        if (track.id != trace::noTask && row != wanted.end())
            m_same[row->second] = track.id;
    }
}

void GhostItem::paintTrace(Canvas &canvas)
{
    const auto shown = run()->timeline(lane());
    // What is kept of Simmer's own lanes is no measure for an interpreter's.
    const bool isOwn = !shown || !shown->hasHeader() || !session::isOfInterpreter(shown->header());
    const auto ghost = m_kept && isOwn ? m_kept->timeline(run()->scheduling(lane())) : nullptr;
    if (!ghost || ghost.get() == &canvas.timeline)
        return;
    if (m_ghost.lock() != ghost) {
        m_ghost = ghost;
        m_index = std::make_unique<LaneIndex>();
        forget();
    }
    m_index->startFrame();
    const double factor = m_kept->unitMs() / run()->unitMs();
    const TimeScale scale{canvas.scale.start * factor, canvas.scale.nsPerPixel * factor};
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_isDensity) {
        paintDensity(canvas, *ghost, scale);
    } else if (m_rows && m_bar > 0) {
        match(canvas.timeline, *ghost);
        double y = m_firstBar + m_bar + (m_pitch < closest ? 0 : distance);
        for (const TaskId same : m_same) {
            if (same != trace::noTask)
                paintRow(canvas, *ghost->task(same), scale, ghost->end(), y);
            y += m_pitch;
        }
    }
    paintEnd(canvas, *ghost, scale);
    if (m_index->isBehind())
        paintAgain();
}

void GhostItem::paintRow(Canvas &canvas, const TaskTrack &track, const TimeScale &scale, std::int64_t end,
                         double y)
{
    const TrackIndex &index = m_index->track(track);
    if (!index.isComplete(track))
        return;
    const double height = std::clamp(std::floor(m_pitch - m_bar - 2 * distance), 2.0, thickest);
    const double left = std::max(canvas.left, overhang());
    const double right = std::min(canvas.right, width() - overhang());
    for (const Segment &piece : visibleSegments(track, index, scale, left, right, end)) {
        const double thick = piece.running > 0 ? height : 1;
        canvas.painter.fillRect(
            QRectF(piece.left, y + (height - thick) / 2, std::max(1.0, piece.right - piece.left), thick),
            statePalette()->neutral());
    }
}

void GhostItem::paintDensity(Canvas &canvas, const Timeline &ghost, const TimeScale &scale)
{
    const DensityIndex &density = m_index->density(ghost);
    // Queued: nothing may be told while a frame is painted.
    if (std::exchange(m_most, int(density.most())) != m_most)
        QMetaObject::invokeMethod(this, &GhostItem::mostChanged, Qt::QueuedConnection);
    const double most = std::max({m_most, m_roomFor, 1});
    const double last =
        densityEnd(density, ghost, scale, std::min(canvas.right, width() - overhang()), ghost.end());
    const auto yOf = [&](std::uint32_t count) {
        return int(std::round(m_firstBar + m_bar - m_bar * count / most)) - lineWidth / 2;
    };
    Outline alive;
    Outline awake;
    forEachColumn(density, ghost, scale, std::max(canvas.left, overhang()), last,
                  [&](int x, const DensityIndex::Counts &counts) {
                      const std::uint32_t active = counts[DensityIndex::Running] +
                                                   counts[DensityIndex::Ready] + counts[DensityIndex::Stuck];
                      alive.add(x, yOf(active + counts[DensityIndex::Waiting]), true);
                      awake.add(x, yOf(active), x / dash % 2 == 0);
                  });
    canvas.painter.setPen(Qt::NoPen);
    awake.paint(canvas.painter, statePalette()->text(), statePalette()->surface());
    alive.paint(canvas.painter, statePalette()->text(), statePalette()->surface());
}

void GhostItem::paintEnd(Canvas &canvas, const Timeline &ghost, const TimeScale &scale)
{
    const double x = std::round(scale.toPixel(ghost.end())) + 0.5;
    if (!ghost.isClosed() || x < canvas.left || x > canvas.right)
        return;
    QPen pen(statePalette()->neutral(), 2);
    pen.setDashPattern({1, 2});
    pen.setCapStyle(Qt::FlatCap);
    canvas.painter.setPen(pen);
    canvas.painter.drawLine(QPointF(x, 2), QPointF(x, height() - 2));
}

} // namespace simmer::ui
