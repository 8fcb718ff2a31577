// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// Who is where in the program that CodeModel shows.
#include "ui/code/codemodel.h"
#include "ui/run/tasktexts.h"

#include <QVariantMap>

#include <utility>

namespace simmer::ui {

using trace::TaskState;

QVariantList CodeModel::marksOf(std::uint32_t line) const
{
    const auto found = m_marks.find(line);
    if (found == m_marks.end())
        return {};
    QVariantList marks;
    for (const Mark &mark : found->second) {
        const QString name = QString::fromStdString(m_playhead->timeline()->taskName(mark.task));
        marks.append(QVariantMap{{QStringLiteral("task"), qint64(mark.task)},
                                 {QStringLiteral("name"), name},
                                 {QStringLiteral("color"), mark.color},
                                 {QStringLiteral("state"), QString::fromLatin1(trace::name(mark.state))},
                                 {QStringLiteral("selected"), m_playhead->task() == qint64(mark.task)},
                                 {QStringLiteral("caller"), mark.caller}});
    }
    return marks;
}

CodeModel::Marks CodeModel::marksAtPlayhead() const
{
    Marks marks;
    const trace::Timeline *timeline = m_playhead ? m_playhead->timeline() : nullptr;
    if (!timeline || !timeline->hasHeader())
        return marks;
    const trace::Moment moment = timeline->momentAfter(m_playhead->eventCount());
    for (const trace::Moment::Task &task : moment.tasks) {
        if (task.state == TaskState::NotYet || trace::isOver(task.state))
            continue;
        const trace::TaskTrack *track = timeline->task(task.id);
        const auto put = [&](trace::StepIndex step, bool caller) {
            const auto &lines = m_listing.lineOfStep;
            if (track && std::size_t(step) < lines.size() &&
                lines[std::size_t(step)] < m_listing.lines.size())
                marks[m_listing.lineOfStep[std::size_t(step)]].push_back(
                    {task.id, TaskTexts::colorIndex(*timeline, task.id), task.state, caller});
        };
        put(task.step, false);
        for (const trace::StepIndex call : task.calls)
            put(call, true);
    }
    return marks;
}

void CodeModel::updateMarks()
{
    Marks marks = marksAtPlayhead();
    std::swap(m_marks, marks);
    for (int row = 0; row < rowCount(); ++row) {
        const auto line = std::uint32_t(row);
        if (marks.count(line) || m_marks.count(line))
            Q_EMIT dataChanged(index(row), index(row), {MarksRole});
    }
    setCurrentLine(lineInSight());
}

int CodeModel::lineInSight() const
{
    int running = -1;
    int any = -1;
    for (const auto &[line, there] : m_marks) {
        for (const Mark &mark : there) {
            if (mark.caller)
                continue;
            if (m_playhead->task() == qint64(mark.task))
                return int(line);
            if (mark.state == TaskState::Running)
                running = int(line);
            // Where it is already, there is no need to look elsewhere.
            if (any < 0 || int(line) == m_currentLine)
                any = int(line);
        }
    }
    return running >= 0 ? running : any;
}

void CodeModel::setCurrentLine(int line)
{
    if (m_currentLine == line)
        return;
    m_currentLine = line;
    Q_EMIT currentLineChanged();
}

} // namespace simmer::ui
