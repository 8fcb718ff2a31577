// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#include "ui/code/codemodel.h"

#include "codegen/outline.h"
#include "ui/run/tasktexts.h"

#include <QVariantMap>

#include <algorithm>

namespace simmer::ui {

using codegen::Line;
using trace::TaskState;

CodeModel::CodeModel(QObject *parent) : QAbstractListModel(parent) {}
CodeModel::~CodeModel() = default;

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listing.lines.size());
}

QHash<int, QByteArray> CodeModel::roleNames() const
{
    return {{NumberRole, "number"},
            {IndentRole, "indent"},
            {TokensRole, "tokens"},
            {SuspensionPointRole, "suspensionPoint"},
            {MarksRole, "marks"}};
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_listing.lines[std::size_t(index.row())];
    switch (role) {
    case NumberRole: return index.row() + 1;
    case IndentRole: return line.indent;
    case TokensRole: return tokensOf(line);
    case SuspensionPointRole: return line.suspensionPoint;
    case MarksRole: return marksOf(std::uint32_t(index.row()));
    }
    return {};
}

QVariantList CodeModel::tokensOf(const Line &line) const
{
    QVariantList tokens;
    for (const codegen::Token &token : line.tokens) {
        tokens.append(QVariantMap{{QStringLiteral("kind"), int(token.kind)},
                                  {QStringLiteral("text"), QString::fromStdString(token.text)}});
    }
    return tokens;
}

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

void CodeModel::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    m_lesson = std::move(lesson);
    rebuild();
}

session::Playhead *CodeModel::playhead() const
{
    return m_playhead;
}

void CodeModel::setPlayhead(session::Playhead *playhead)
{
    if (m_playhead == playhead)
        return;
    if (m_playhead)
        m_playhead->disconnect(this);
    m_playhead = playhead;
    if (playhead) {
        connect(playhead, &session::Playhead::moved, this, &CodeModel::updateMarks);
        connect(playhead, &session::Playhead::laneChanged, this, &CodeModel::updateMarks);
        connect(playhead, &session::Playhead::taskChanged, this, &CodeModel::updateMarks);
    }
    Q_EMIT playheadChanged();
    updateMarks();
}

void CodeModel::setLocale(const QString &locale)
{
    if (m_locale == locale)
        return;
    m_locale = locale;
    Q_EMIT localeChanged();
    rebuild();
}

QString CodeModel::text() const
{
    return QString::fromStdString(codegen::plainText(m_listing));
}

QVariantList CodeModel::stepLines() const
{
    QVariantList lines;
    for (const std::uint32_t line : m_listing.lineOfStep)
        lines.append(line + 1);
    return lines;
}

int CodeModel::widestLine() const
{
    qsizetype widest = 0;
    for (const Line &line : m_listing.lines) {
        qsizetype letters = line.indent * 4;
        for (const codegen::Token &token : line.tokens)
            letters += QString::fromStdString(token.text).size();
        widest = std::max(widest, letters);
    }
    return int(widest);
}

void CodeModel::rebuild()
{
    beginResetModel();
    m_listing = m_lesson ? codegen::outline(m_lesson->scenario, m_locale.toStdString()) : codegen::Listing();
    m_marks = marksAtPlayhead();
    endResetModel();
    Q_EMIT listingChanged();
    updateMarks();
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
            if (track && std::size_t(step) < m_listing.lineOfStep.size())
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
    int current = -1;
    for (const auto &[line, there] : m_marks) {
        for (const Mark &mark : there) {
            if (!mark.caller && m_playhead->task() == qint64(mark.task))
                current = int(line);
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto line = std::uint32_t(row);
        if (marks.count(line) || m_marks.count(line))
            Q_EMIT dataChanged(index(row), index(row), {MarksRole});
    }
    setCurrentLine(current);
}

void CodeModel::setCurrentLine(int line)
{
    if (m_currentLine == line)
        return;
    m_currentLine = line;
    Q_EMIT currentLineChanged();
}

void CodeModel::goToNextEventOf(int line)
{
    if (!m_playhead || !m_playhead->timeline() || line < 0 || line >= rowCount())
        return;
    const auto step = m_listing.lines[std::size_t(line)].step;
    if (!step)
        return;
    const auto events = m_playhead->timeline()->events();
    const auto isHere = [&](const trace::Event &event) {
        return std::uint32_t(event.step) == std::uint32_t(*step);
    };
    const auto from = events.begin() + std::ptrdiff_t(std::min(m_playhead->eventCount(), events.size()));
    auto found = std::find_if(from, events.end(), isHere);
    if (found == events.end())
        found = std::find_if(events.begin(), from, isHere);
    if (found != events.end() && isHere(*found))
        m_playhead->moveToEvent(m_playhead->lane(), std::size_t(found - events.begin()) + 1);
}

} // namespace simmer::ui
