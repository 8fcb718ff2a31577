// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/keptrun.h"

#include "session/pythonlane.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace simmer::ui {

KeptRun::KeptRun(QObject *parent) : QObject(parent)
{
    connect(&m_loader, &TraceLoader::loaded, this, &KeptRun::take);
}

KeptRun::~KeptRun() = default;

QString KeptRun::what() const
{
    if (!m_file.isEmpty())
        return QFileInfo(m_file).fileName();
    return m_changes.isEmpty() ? tr("the lesson as it is") : m_changes.join(QStringLiteral(" · "));
}

qint64 KeptRun::end() const
{
    qint64 end = 0;
    for (const Timeline &lane : m_lanes)
        end = std::max(end, qint64(lane->end()));
    return end;
}

double KeptRun::unitMs() const
{
    return exists() ? m_lanes.front()->header().unitMs : 1;
}

std::string KeptRun::lessonId() const
{
    return exists() ? m_lanes.front()->header().lessonId : std::string();
}

KeptRun::Timeline KeptRun::timeline(trace::Scheduling scheduling) const
{
    const auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Timeline &one) {
        return one->header().scheduling == scheduling && !session::isOfInterpreter(one->header());
    });
    return lane == m_lanes.end() ? nullptr : *lane;
}

void KeptRun::keep(const RunModel &run, const QStringList &changes)
{
    m_loader.forget();
    m_lanes.clear();
    for (int lane = 0; lane < run.count(); ++lane) {
        if (auto timeline = run.timeline(lane); timeline && timeline->hasHeader())
            m_lanes.push_back(std::move(timeline));
    }
    m_file.clear();
    m_problem.clear();
    m_changes = changes;
    Q_EMIT changed();
}

void KeptRun::keepFile(const QString &path, const std::string &lessonId)
{
    const QUrl url(path);
    m_wantedFile = url.isLocalFile() ? url.toLocalFile() : path;
    m_wantedLesson = lessonId;
    m_loader.load(m_wantedFile);
}

void KeptRun::take(const trace::TraceFile &file)
{
    std::vector<Timeline> lanes;
    for (const auto &lane : file.lanes) {
        if (lane->hasHeader())
            lanes.push_back(lane);
    }
    if (lanes.empty()) {
        m_problem = tr("“%1” cannot be read as a recorded run.").arg(m_wantedFile);
    } else if (const trace::Header &header = lanes.front()->header(); header.lessonId != m_wantedLesson) {
        m_problem = tr("“%1” is a run of another lesson: %2.")
                        .arg(QFileInfo(m_wantedFile).fileName(), QString::fromStdString(header.lessonId));
    } else {
        m_lanes = std::move(lanes);
        m_file = m_wantedFile;
        m_problem.clear();
        m_changes.clear();
    }
    Q_EMIT changed();
}

void KeptRun::clear()
{
    m_loader.forget();
    m_lanes.clear();
    m_file.clear();
    m_problem.clear();
    m_changes.clear();
    Q_EMIT changed();
}

} // namespace simmer::ui
