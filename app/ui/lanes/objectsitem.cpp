// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/objectsitem.h"

#include "ui/run/tasktexts.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

using trace::ObjectInfo;
using trace::ObjectTrack;
using trace::TaskId;

namespace {

/// Wider pieces of a lock are boxes with the owner's name where it fits.
constexpr double narrowestBox = 3;
constexpr double textInset = 4;
/// Grey, as `main` has it.
constexpr int neutralColor = 7;

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

ObjectsItem::ObjectsItem(QQuickItem *parent) : AxisItem(parent)
{
    const auto follow = [this] {
        if (!run())
            return;
        connect(run(), &RunModel::advanced, this, &ObjectsItem::updateLabels);
        connect(run(), &RunModel::localeChanged, this, &ObjectsItem::updateLabels);
        updateLabels();
    };
    connect(this, &AxisItem::runChanged, this, follow);
    connect(this, &AxisItem::laneChanged, this, &ObjectsItem::updateLabels);
}

void ObjectsItem::setPitch(double pitch)
{
    if (std::exchange(m_pitch, pitch) == pitch)
        return;
    repaintAll();
    Q_EMIT geometryChanged();
}

void ObjectsItem::setBar(double bar)
{
    if (std::exchange(m_bar, bar) == bar)
        return;
    repaintAll();
    Q_EMIT geometryChanged();
}

void ObjectsItem::setFont(const QFont &font)
{
    if (!m_texts.setFont(font))
        return;
    repaintAll();
    Q_EMIT fontChanged();
}

void ObjectsItem::updateLabels()
{
    QStringList labels;
    QStringList kinds;
    const auto of = timeline();
    if (of && of->hasHeader()) {
        for (const std::uint32_t object : trackedObjects(of->header())) {
            labels.append(TaskTexts::object(*of, object, run()->locale()));
            kinds.append(kindText(of->header().objects[object]));
        }
    }
    if (labels == m_labels && kinds == m_kinds)
        return;
    m_labels = labels;
    m_kinds = kinds;
    repaintAll();
    Q_EMIT labelsChanged();
}

void ObjectsItem::forget()
{
    m_indices.clear();
}

QString ObjectsItem::kindText(const ObjectInfo &info) const
{
    if (info.type == "lock")
        return tr("lock: who owns it");
    if (info.type == "semaphore")
        return tr("semaphore: free permits of %1").arg(info.initial);
    if (info.type == "queue")
        return tr("queue: how many are in it, of %1").arg(info.initial);
    if (info.type == "event")
        return tr("event: when it is set");
    return tr("number: its value");
}

QString ObjectsItem::valueText(const ObjectInfo &info, std::int64_t value) const
{
    const auto of = timeline();
    const QString number = QLocale(run()->locale()).toString(qlonglong(value));
    if (info.type == "lock")
        return TaskId(std::uint32_t(value)) == trace::noTask
                   ? tr("free")
                   : tr("held by %1")
                         .arg(TaskTexts::label(*of, TaskId(std::uint32_t(value)), run()->locale()));
    if (info.type == "event")
        return value ? tr("set") : tr("not set");
    if (info.type == "semaphore")
        return tr("%1 of %2 permits free").arg(number).arg(info.initial);
    if (info.type == "queue")
        return tr("%1 of %2 in it").arg(number).arg(info.initial);
    return number;
}

ObjectsItem::Track ObjectsItem::trackOf(const Canvas &canvas, std::uint32_t object, double y)
{
    const ObjectInfo &info = canvas.timeline.header().objects[object];
    ChangeIndex &index = m_indices[object];
    index.update(canvas.timeline.object(object), canvas.timeline.revision());
    const auto [least, most] = index.all(valueAtFirst(info));
    const bool bounded = info.type == "queue" || info.type == "semaphore";
    const std::int64_t bottom = std::min<std::int64_t>(0, least);
    return {object, info, bottom, std::max({bottom + 1, most, bounded ? info.initial : most}), y};
}

void ObjectsItem::paintTrace(Canvas &canvas)
{
    double y = 0;
    canvas.painter.setFont(m_texts.font());
    for (const std::uint32_t object : trackedObjects(canvas.timeline.header())) {
        paintTrack(canvas, trackOf(canvas, object, y));
        y += m_pitch;
    }
}

void ObjectsItem::paintTrack(Canvas &canvas, const Track &track)
{
    QPainter &painter = canvas.painter;
    const double left = std::max(canvas.left, overhang());
    const double right = std::min({canvas.right, width() - overhang(), canvas.scale.toPixel(canvas.end)});
    const double bottom = std::round(track.y + m_bar) - 0.5;
    if (right <= left)
        return;
    const QColor ink = statePalette()->neutral();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(withAlpha(ink, 0.45f), 1));
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom));
    const bool bounded = track.info.type == "queue" || track.info.type == "semaphore";
    for (const ObjectPiece &piece :
         visiblePieces(canvas.timeline.object(track.object), m_indices[track.object], canvas.scale, left,
                       right, canvas.end, valueAtFirst(track.info))) {
        if (track.info.type == "lock")
            paintOwner(canvas, track, piece);
        else if (track.info.type == "event")
            paintFlag(canvas, track, piece);
        else
            paintLevel(canvas, track, piece);
    }
    if (bounded) {
        QPen pen(ink, 1, Qt::DashLine);
        painter.setPen(pen);
        const double y = std::round(bottom - heightOf(track, track.info.initial));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

double ObjectsItem::heightOf(const Track &track, std::int64_t value) const
{
    return (m_bar - 2) * double(value - track.bottom) / double(track.top - track.bottom);
}

void ObjectsItem::paintOwner(Canvas &canvas, const Track &track, const ObjectPiece &piece)
{
    const QRectF box(piece.left, track.y, piece.right - piece.left, m_bar);
    const auto owner = TaskId(std::uint32_t(piece.least));
    if (piece.mixed) {
        canvas.painter.fillRect(box, withAlpha(statePalette()->neutral(), 0.6f));
        return;
    }
    if (owner == trace::noTask)
        return;
    const int color = TaskTexts::colorIndex(canvas.timeline, owner);
    if (box.width() < narrowestBox) {
        canvas.painter.fillRect(box, statePalette()->fill(color));
        return;
    }
    canvas.painter.setPen(QPen(statePalette()->outline(color), 1));
    canvas.painter.setBrush(statePalette()->fill(color));
    canvas.painter.drawRect(box.toRect().adjusted(0, 0, -1, -1));
    paintText(
        canvas, box, [&] { return TaskTexts::label(canvas.timeline, owner, run()->locale()); },
        statePalette()->onFill(color));
}

void ObjectsItem::paintFlag(Canvas &canvas, const Track &track, const ObjectPiece &piece)
{
    const QRectF box(piece.left, track.y, piece.right - piece.left, m_bar);
    const QColor ink = statePalette()->neutral();
    if (piece.mixed)
        canvas.painter.fillRect(box, withAlpha(ink, 0.6f));
    else if (piece.least != 0)
        canvas.painter.fillRect(box, withAlpha(ink, 0.28f));
    if (!piece.mixed)
        paintText(
            canvas, box, [&] { return valueText(track.info, piece.least); }, statePalette()->text());
}

void ObjectsItem::paintLevel(Canvas &canvas, const Track &track, const ObjectPiece &piece)
{
    const double bottom = std::round(track.y + m_bar);
    const double high = std::round(bottom - heightOf(track, piece.most));
    const double low = std::round(bottom - heightOf(track, piece.least));
    const QColor ink = statePalette()->neutral();
    const int left = int(std::round(piece.left));
    const int width = std::max(1, int(std::round(piece.right)) - left);
    canvas.painter.fillRect(QRectF(left, low, width, bottom - low), withAlpha(ink, 0.28f));
    // What it went through within the pixel, or its top line.
    canvas.painter.fillRect(QRectF(left, high - 1, width, std::max(1.5, low - high + 1)),
                            withAlpha(ink, piece.mixed ? 0.6f : 1.0f));
    if (!piece.mixed)
        paintText(
            canvas, QRectF(piece.left, track.y, piece.right - piece.left, m_bar),
            [&] { return QLocale(run()->locale()).toString(qlonglong(piece.least)); },
            statePalette()->text());
}

void ObjectsItem::paintText(Canvas &canvas, const QRectF &room, const std::function<QString()> &text,
                            const QColor &color)
{
    const double width = room.width() - 2 * textInset;
    if (width < m_texts.narrowest())
        return;
    const QStaticText &laidOut = m_texts.of(text());
    if (laidOut.size().width() > width)
        return;
    canvas.painter.setPen(color);
    canvas.painter.drawStaticText(
        QPointF(room.left() + textInset, room.center().y() - laidOut.size().height() / 2), laidOut);
}

IntervalInfo ObjectsItem::infoAt(double x, double y) const
{
    const auto of = timeline();
    if (!of || !of->hasHeader() || !axis() || y < 0 || std::fmod(y, m_pitch) > m_bar)
        return {};
    const auto objects = trackedObjects(of->header());
    const auto row = std::size_t(y / m_pitch);
    const auto time = std::int64_t(timeScale().toTime(x));
    if (row >= objects.size() || time < 0 || time > run()->laneEnd(lane()))
        return {};
    const ObjectInfo &object = of->header().objects[objects[row]];
    const auto &changes = of->object(objects[row]).changes;
    const auto next =
        std::upper_bound(changes.begin(), changes.end(), time,
                         [](std::int64_t t, const ObjectTrack::Change &change) { return t < change.time; });
    const bool changed = next != changes.begin();
    const std::int64_t value = changed ? std::prev(next)->value : valueAtFirst(object);
    const std::int64_t from = changed ? std::prev(next)->time : 0;
    const std::int64_t to = next == changes.end() ? run()->laneEnd(lane()) : next->time;
    IntervalInfo info;
    info.valid = true;
    info.colorIndex = neutralColor;
    const auto owner = TaskId(std::uint32_t(value));
    if (object.type == "lock" && owner != trace::noTask) {
        info.task = qint64(owner);
        info.colorIndex = TaskTexts::colorIndex(*of, owner);
    }
    info.name = TaskTexts::object(*of, objects[row], run()->locale());
    info.state = valueText(object, value);
    info.duration = run()->format().time(to - from);
    info.span = tr("%1 – %2").arg(run()->format().number(from), run()->format().time(to));
    if (changed && std::prev(next)->by != trace::noTask)
        info.cause = tr("by %1").arg(TaskTexts::label(*of, std::prev(next)->by, run()->locale()));
    return info;
}

} // namespace simmer::ui
