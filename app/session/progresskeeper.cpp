// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/progresskeeper.h"

#include <QDateTime>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <system_error>
#include <tuple>
#include <utility>

namespace simmer::session {

namespace fs = std::filesystem;

namespace {

const std::string suffix = ".progress.json";

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

void sort(std::vector<ProgressKeeper::Known> &learners)
{
    std::sort(learners.begin(), learners.end(),
              [](const auto &a, const auto &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
}

std::vector<ProgressKeeper::Known> learnersIn(const fs::path &folder)
{
    std::vector<ProgressKeeper::Known> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.ends_with(suffix) || name.starts_with('.'))
            continue;
        const LearnerProgress progress = ProgressFile(entry->path()).peek().progress;
        const auto checked = std::count_if(progress.lessons.begin(), progress.lessons.end(),
                                           [](const auto &lesson) { return lesson.second.checked; });
        found.push_back({QString::fromStdString(name.substr(0, name.size() - suffix.size())),
                         QString::fromStdString(progress.name), int(checked)});
    }
    sort(found);
    return found;
}

} // namespace

ProgressKeeper::ProgressKeeper(fs::path folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder))
{}

ProgressKeeper::~ProgressKeeper()
{
    retry();
    flush();
}

fs::path ProgressKeeper::defaultFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return fs::path(data.toStdString()) / "simmer" / "learners";
}

fs::path ProgressKeeper::fileOf(const QString &id) const
{
    return m_folder / (id.toStdString() + suffix);
}

void ProgressKeeper::list()
{
    if (m_folder.empty())
        return;
    m_jobs.run([this, folder = m_folder]() -> std::function<void()> {
        return [this, found = learnersIn(folder)] {
            if (found == m_learners)
                return;
            m_learners = found;
            Q_EMIT learnersChanged();
        };
    });
}

QString ProgressKeeper::addLearner(const QString &name)
{
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    m_learners.push_back({id, name, 0});
    sort(m_learners);
    Q_EMIT learnersChanged();
    if (m_folder.empty())
        return id;
    LearnerProgress progress;
    progress.name = name.toStdString();
    progress.namedAt = QDateTime::currentMSecsSinceEpoch();
    m_jobs.run([this, file = ProgressFile(fileOf(id)), progress]() -> std::function<void()> {
        return [this, path = text(file.path()), result = file.save(progress)] {
            if (!result.notWritten.empty())
                Q_EMIT notSaved(path, QString::fromStdString(result.notWritten));
        };
    });
    return id;
}

void ProgressKeeper::open(const QString &id)
{
    // What the one before did while their file was read or written has a save of its own, in its turn.
    if (m_isDirty && !m_isLeftAlone && !m_folder.empty())
        startSave();
    m_learner = id;
    m_progress = {};
    m_isOpen = m_folder.empty();
    m_isSaving = m_isDirty = m_hasFailed = m_isLeftAlone = false;
    const int opening = ++m_opening;
    if (!m_isOpen) {
        m_jobs.run([this, opening, file = ProgressFile(fileOf(id))]() -> std::function<void()> {
            return [this, opening, path = text(file.path()), loaded = file.load()] {
                read(opening, path, loaded);
            };
        });
    }
    Q_EMIT changed();
    if (m_isOpen)
        Q_EMIT opened();
}

void ProgressKeeper::read(int opening, const QString &file, const ProgressFile::Loaded &loaded)
{
    if (loaded.problem == ProgressProblem::Damaged)
        Q_EMIT setAside(file, text(loaded.setAside));
    if (opening != m_opening)
        return;
    const LearnerProgress noted = std::exchange(m_progress, loaded.progress);
    for (auto [key, lesson] : noted.lessons) {
        LessonProgress &there = m_progress.lessons[key];
        lesson.round = there.round;
        there.merge(lesson);
    }
    m_isOpen = true;
    m_hasFailed = !loaded.unreadable.empty();
    if (loaded.problem == ProgressProblem::Newer)
        leaveAlone(file);
    if (m_hasFailed)
        Q_EMIT notSaved(file, QString::fromStdString(loaded.unreadable));
    if (m_isDirty)
        save();
    Q_EMIT changed();
    Q_EMIT opened();
}

void ProgressKeeper::rename(const QString &name)
{
    m_progress.name = name.toStdString();
    m_progress.namedAt = std::max(QDateTime::currentMSecsSinceEpoch(), qint64(m_progress.namedAt) + 1);
    save();
    Q_EMIT changed();
}

LessonProgress ProgressKeeper::lesson(const QString &key) const
{
    const auto found = m_progress.lessons.find(key.toStdString());
    return found == m_progress.lessons.end() ? LessonProgress() : found->second;
}

void ProgressKeeper::note(const QString &key, LessonProgress reached)
{
    LessonProgress &lesson = m_progress.lessons[key.toStdString()];
    const LessonProgress before = lesson;
    reached.round = before.round;
    lesson.merge(reached);
    if (lesson == before)
        return;
    save();
    Q_EMIT changed();
}

void ProgressKeeper::reset(const QString &key)
{
    for (auto &[name, lesson] : m_progress.lessons) {
        if (!key.isEmpty() && name != key.toStdString())
            continue;
        const std::uint32_t round = lesson.round + 1;
        lesson = {};
        lesson.round = round;
    }
    save();
    Q_EMIT changed();
}

void ProgressKeeper::retry()
{
    if (m_hasFailed)
        save();
}

void ProgressKeeper::save()
{
    m_isDirty = true;
    if (!m_isOpen || m_isSaving || m_isLeftAlone || m_folder.empty() || m_learner.isEmpty())
        return;
    startSave();
}

void ProgressKeeper::startSave()
{
    m_isDirty = false;
    m_isSaving = true;
    m_jobs.run([this, opening = m_opening, file = ProgressFile(fileOf(m_learner)),
                progress = m_progress]() -> std::function<void()> {
        return [this, opening, path = text(file.path()), result = file.save(progress)] {
            wrote(opening, path, result);
        };
    });
}

void ProgressKeeper::wrote(int opening, const QString &file, const ProgressFile::Saved &result)
{
    const bool isFailure = result.problem != ProgressProblem::Newer && !result.notWritten.empty();
    if (result.problem == ProgressProblem::Damaged)
        Q_EMIT setAside(file, text(result.setAside));
    if (isFailure)
        Q_EMIT notSaved(file, QString::fromStdString(result.notWritten));
    if (opening != m_opening)
        return;
    m_isSaving = false;
    m_hasFailed = isFailure;
    if (result.problem == ProgressProblem::Newer)
        leaveAlone(file);
    if (result.merged) {
        Q_EMIT saved();
        const LearnerProgress before = m_progress;
        m_progress.merge(*result.merged);
        if (m_progress != before)
            Q_EMIT changed();
    }
    if (m_isDirty)
        save();
}

void ProgressKeeper::leaveAlone(const QString &file)
{
    if (std::exchange(m_isLeftAlone, true))
        return;
    Q_EMIT newer(file);
}

void ProgressKeeper::flush()
{
    m_jobs.flush();
}

} // namespace simmer::session
