// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/pythonlane.h"
#include "ui/window/workbench.h"

#include <algorithm>

namespace simmer::ui {

namespace {

QString nameOf(scenario::Model model)
{
    const std::string_view name = scenario::name(model);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

int Workbench::pythonLaneOf(const QString &name) const
{
    const auto model = session::pythonLaneFromName(name.toStdString());
    for (int row = 0; m_run && row < int(m_run->lanes().size()); ++row) {
        const session::LaneRun &lane = *m_run->lanes()[std::size_t(row)];
        if (lane.isOfInterpreter() && lane.model() == model)
            return row;
    }
    return -1;
}

void Workbench::goToStop()
{
    const auto place = m_guide.stops()->place(m_guide.stops()->current());
    if (!place)
        return;
    const int lane = m_runModel.laneOf(nameOf(place->model));
    m_playhead.pause();
    m_playhead.setLane(lane);
    m_playhead.moveToEvent(lane, place->eventCount);
    m_playhead.selectTask(place->task == trace::noTask ? -1 : qint64(place->task));
}

bool Workbench::selectTask(const QString &name)
{
    const trace::Timeline *timeline = m_playhead.timeline();
    if (!timeline)
        return false;
    for (const trace::TaskTrack &task : timeline->tasks()) {
        const QString full = QString::fromStdString(timeline->taskName(task.id));
        if (full == name || full.section(u'#', 0, 0) == name) {
            m_playhead.selectTask(qint64(task.id));
            return true;
        }
    }
    return false;
}

void Workbench::goTo(int lane, int eventCount)
{
    m_playhead.pause();
    m_playhead.setLane(lane);
    m_playhead.moveToEvent(lane, std::size_t(std::max(0, eventCount)));
}

void Workbench::moveTo(double units)
{
    m_playhead.moveTo(qint64(units * m_runModel.unitMs() * 1e6));
}

} // namespace simmer::ui
