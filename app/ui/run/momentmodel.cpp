// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/momentmodel.h"

#include "ui/run/refollow.h"
#include "ui/run/tasktexts.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace simmer::ui {

namespace {

/// A refresh that costs more than this makes room for the rest of the window.
constexpr std::chrono::milliseconds cheap{4};
constexpr std::chrono::milliseconds slowest{200};

} // namespace

MomentModel::MomentModel(QObject *parent) : QAbstractListModel(parent)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &MomentModel::refresh);
}

MomentModel::~MomentModel() = default;

void MomentModel::setRun(RunModel *run)
{
    if (!refollow(m_run, run, this))
        return;
    if (run) {
        for (const auto signal :
             {&RunModel::advanced, &RunModel::lanesChanged, &RunModel::localeChanged, &RunModel::unitChanged})
            connect(run, signal, this, &MomentModel::schedule);
    }
    schedule();
    Q_EMIT runChanged();
}

void MomentModel::setPlayhead(session::Playhead *playhead)
{
    if (!refollow(m_playhead, playhead, this))
        return;
    if (playhead) {
        for (const auto signal :
             {&session::Playhead::moved, &session::Playhead::laneChanged, &session::Playhead::taskChanged})
            connect(playhead, signal, this, &MomentModel::schedule);
    }
    schedule();
    Q_EMIT playheadChanged();
}

void MomentModel::setStepLines(const QVariantList &lines)
{
    if (std::exchange(m_stepLines, lines) == lines)
        return;
    schedule();
    Q_EMIT stepLinesChanged();
}

void MomentModel::schedule()
{
    if (isWanted() && !m_refresh.isActive())
        m_refresh.start();
}

void MomentModel::refresh()
{
    m_refresh.stop();
    if (!isWanted())
        return;
    QElapsedTimer cost;
    cost.start();
    const auto timeline = m_run && m_playhead ? m_run->timeline(m_playhead->lane()) : nullptr;
    if (timeline != m_timeline) {
        m_timeline = timeline;
        timelineChanged();
    }
    update();
    Q_EMIT updated();
    const auto spent = std::chrono::milliseconds(cost.elapsed());
    m_refresh.setInterval(spent > cheap ? std::min(spent * 4, slowest) : std::chrono::milliseconds(0));
}

int MomentModel::lineOf(trace::StepIndex step) const
{
    return std::size_t(step) < std::size_t(m_stepLines.size()) ? m_stepLines[qsizetype(step)].toInt() : 0;
}

QString MomentModel::where(trace::StepIndex step) const
{
    const int line = lineOf(step);
    if (line > 0)
        return tr("line %1").arg(line);
    return isPresent() ? TaskTexts::stepPlace(*m_timeline, step) : QString();
}

} // namespace simmer::ui
