// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#include "ui/code/codemodel.h"

#include "codegen/outline.h"
#include "session/lanemodel.h"
#include "ui/code/programtexts.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace simmer::ui {

using codegen::Line;

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
        connect(playhead, &session::Playhead::extentChanged, this, &CodeModel::followTimelines);
        connect(playhead, &session::Playhead::moved, this, &CodeModel::updateMarks);
        connect(playhead, &session::Playhead::laneChanged, this, &CodeModel::followLane);
        connect(playhead, &session::Playhead::taskChanged, this, &CodeModel::followTask);
    }
    Q_EMIT playheadChanged();
    followLane();
}

void CodeModel::setNotation(Notation notation)
{
    if (m_notation == notation)
        return;
    m_notation = notation;
    Q_EMIT notationChanged();
    rebuild();
}

void CodeModel::followTimelines()
{
    std::vector<scenario::Model> lanes;
    for (auto model = modelOf(0); model; model = modelOf(lanes.size()))
        lanes.push_back(*model);
    if (std::exchange(m_lanes, lanes) != lanes)
        followLane();
}

void CodeModel::followLane()
{
    const RecordedProgram recorded(shownTimeline());
    if (recorded.timeline() != m_recorded.timeline() || (m_lesson && target() != m_target))
        rebuild();
    else
        updateMarks();
    Q_EMIT programsChanged();
}

std::shared_ptr<const trace::Timeline> CodeModel::shownTimeline() const
{
    const qint64 lane = m_playhead ? m_playhead->lane() : -1;
    const bool isThere = lane >= 0 && std::size_t(lane) < m_playhead->timelines().size();
    return isThere ? m_playhead->timelines()[std::size_t(lane)] : nullptr;
}

/// To where the selected task is.
void CodeModel::followTask()
{
    const trace::TaskId selected = m_playhead ? trace::TaskId(m_playhead->task()) : trace::noTask;
    if (isRecorded() && m_playhead->task() >= 0) {
        const auto tasks = m_playhead->timeline()->momentAfter(m_playhead->eventCount()).tasks;
        const auto found = std::ranges::find(tasks, selected, &trace::Moment::Task::id);
        if (const auto file = found == tasks.end() ? std::nullopt : m_recorded.fileOf(found->step))
            choose(int(*file));
    }
    updateMarks();
}

void CodeModel::choose(int lane)
{
    if (!isRecorded()) {
        m_playhead->setLane(lane);
    } else if (std::size_t(lane) != m_recorded.file()) {
        m_recorded.setFile(std::size_t(lane));
        rebuild();
    }
}

std::optional<scenario::Model> CodeModel::modelOf(std::size_t lane) const
{
    const auto *timelines = m_playhead ? &m_playhead->timelines() : nullptr;
    if (timelines && !timelines->empty() && lane >= timelines->size())
        return {};
    if (timelines && lane < timelines->size() && (*timelines)[lane] && (*timelines)[lane]->hasHeader())
        return session::modelOf((*timelines)[lane]->header().scheduling);
    const std::vector<scenario::Model> none;
    const auto &models = !m_models.empty() ? m_models : m_lesson ? m_lesson->scenario.models : none;
    return lane < models.size() ? std::optional(models[lane]) : std::nullopt;
}

void CodeModel::setModels(std::vector<scenario::Model> models)
{
    m_models = std::move(models);
    followTimelines();
}

QString CodeModel::pythonLane() const
{
    if (!m_target || *m_target == codegen::Target::PythonSequential || refusalOf(*m_target))
        return {};
    const std::string_view name = codegen::name(*m_target);
    const QString prefix = QStringLiteral("python-");
    const QString all = QString::fromUtf8(name.data(), qsizetype(name.size()));
    return all.startsWith(prefix) ? all.mid(prefix.size()) : QString();
}

std::optional<scenario::Model> CodeModel::model() const
{
    return m_playhead && m_playhead->lane() >= 0 ? modelOf(std::size_t(m_playhead->lane())) : std::nullopt;
}

std::optional<codegen::Language> CodeModel::language() const
{
    switch (m_notation) {
    case Notation::Steps: break;
    case Notation::Python: return codegen::Language::Python;
    case Notation::Cpp: return codegen::Language::Cpp;
    }
    return {};
}

std::optional<codegen::Target> CodeModel::target() const
{
    const auto lane = model();
    const auto language = this->language();
    if (!language || !lane)
        return {};
    const auto *const found =
        std::find_if(codegen::allTargets.begin(), codegen::allTargets.end(), [&](codegen::Target target) {
            return codegen::languageOf(target) == *language && codegen::shows(target, *lane);
        });
    return found == codegen::allTargets.end() ? std::nullopt : std::optional(*found);
}

std::optional<codegen::Refusal> CodeModel::refusalOf(codegen::Target target) const
{
    return m_lesson ? codegen::refusal(m_lesson->scenario, target) : std::nullopt;
}

QVariantList CodeModel::programs() const
{
    if (isRecorded())
        return m_recorded.files();
    QVariantList programs;
    const auto language = this->language();
    if (!language || !m_lesson)
        return programs;
    for (const codegen::Target target : codegen::allTargets) {
        if (codegen::languageOf(target) != *language)
            continue;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            if (!codegen::shows(target, m_lanes[lane]))
                continue;
            programs.append(QVariantMap{{QStringLiteral("lane"), int(lane)},
                                        {QStringLiteral("text"), ProgramTexts::name(target)},
                                        {QStringLiteral("explanation"), ProgramTexts::explanation(target)},
                                        {QStringLiteral("chosen"), this->target() == target}});
            break;
        }
    }
    return programs;
}

QString CodeModel::problem() const
{
    if (isRecorded() || m_notation == Notation::Steps || !m_lesson)
        return {};
    const auto refusal = m_target ? refusalOf(*m_target) : std::nullopt;
    return refusal ? ProgramTexts::refusal(*refusal, *m_target) : QString();
}

QString CodeModel::fileName() const
{
    if (isRecorded())
        return m_recorded.fileName();
    if (!m_lesson)
        return {};
    QString name = QString::fromStdString(m_lesson->id).replace(u'-', u'_');
    if (!m_target || refusalOf(*m_target))
        return name + QStringLiteral(".txt");
    return name + ProgramTexts::fileEnding(*m_target);
}

QUrl CodeModel::suggestedFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QFileInfo wanted(fileName());
    QString name = wanted.fileName();
    for (int number = 2; documents.exists(name); ++number)
        name = QStringLiteral("%1_%2.%3").arg(wanted.completeBaseName()).arg(number).arg(wanted.suffix());
    return QUrl::fromLocalFile(documents.filePath(name));
}

QString CodeModel::saveAs(const QUrl &file) const
{
    QSaveFile saved(file.toLocalFile());
    const QByteArray bytes = text().toUtf8();
    if (saved.open(QIODevice::WriteOnly) && saved.write(bytes) == bytes.size() && saved.commit())
        return {};
    return tr("%1 could not be written: %2").arg(saved.fileName(), saved.errorString());
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
    return isRecorded() ? m_recorded.text() : QString::fromStdString(codegen::plainText(m_listing));
}

QVariantList CodeModel::stepLines() const
{
    if (isRecorded())
        return m_recorded.stepLines();
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
    followTimelines();
    beginResetModel();
    m_target = target();
    if (RecordedProgram recorded(shownTimeline()); recorded.timeline() != m_recorded.timeline())
        m_recorded = std::move(recorded);
    m_listing = isRecorded() ? m_recorded.listing() : m_lesson ? written() : codegen::Listing();
    m_marks = marksAtPlayhead();
    endResetModel();
    Q_EMIT listingChanged();
    Q_EMIT programsChanged();
    updateMarks();
}

codegen::Listing CodeModel::written() const
{
    const std::string locale = m_locale.toStdString();
    if (!m_target || refusalOf(*m_target))
        return codegen::outline(m_lesson->scenario, locale);
    return codegen::program(m_lesson->scenario, *m_target, locale);
}

void CodeModel::goToNextEventOf(int line)
{
    if (!m_playhead || !m_playhead->timeline() || line < 0 || line >= rowCount())
        return;
    const auto step = m_listing.lines[std::size_t(line)].step;
    if (!step)
        return;
    const auto events = m_playhead->timeline()->events();
    // There may be several, which programs come to in different ways.
    const auto &lines = m_listing.lineOfStep;
    const std::uint32_t wanted = lines[std::size_t(*step)];
    const auto isHere = [&](const trace::Event &event) {
        return std::size_t(event.step) < lines.size() && lines[std::size_t(event.step)] == wanted;
    };
    const auto from = events.begin() + std::ptrdiff_t(std::min(m_playhead->eventCount(), events.size()));
    auto found = std::find_if(from, events.end(), isHere);
    if (found == events.end())
        found = std::find_if(events.begin(), from, isHere);
    if (found != events.end() && isHere(*found))
        m_playhead->moveToEvent(m_playhead->lane(), std::size_t(found - events.begin()) + 1);
}

} // namespace simmer::ui
