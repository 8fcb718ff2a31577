// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/progresskeeper.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace simmer::session {

namespace fs = std::filesystem;

namespace {

const std::string suffix = ".progress.json";

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

ProgressKeeper::ProgressKeeper(fs::path folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
}

ProgressKeeper::~ProgressKeeper()
{
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

QStringList ProgressKeeper::learners() const
{
    std::vector<std::pair<QString, QString>> found;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.ends_with(suffix) || name.starts_with('.'))
            continue;
        const QString id = QString::fromStdString(name.substr(0, name.size() - suffix.size()));
        found.emplace_back(nameOf(id), id);
    }
    std::sort(found.begin(), found.end());
    QStringList ids;
    for (const auto &[name, id] : found)
        ids.append(id);
    return ids;
}

QString ProgressKeeper::nameOf(const QString &id) const
{
    if (id == m_learner)
        return QString::fromStdString(m_progress.name);
    return m_folder.empty() ? QString()
                            : QString::fromStdString(ProgressFile(fileOf(id)).load().progress.name);
}

QString ProgressKeeper::addLearner(const QString &name)
{
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    LearnerProgress progress;
    progress.name = name.toStdString();
    if (m_folder.empty())
        return id;
    if (const auto saved = ProgressFile(fileOf(id)).save(progress); !saved.notWritten.empty())
        Q_EMIT notSaved(text(fileOf(id)), QString::fromStdString(saved.notWritten));
    return id;
}

void ProgressKeeper::open(const QString &id)
{
    flush();
    m_learner = id;
    m_progress = {};
    m_isLeftAlone = false;
    if (!m_folder.empty()) {
        ProgressFile::Loaded loaded = ProgressFile(fileOf(id)).load();
        m_progress = std::move(loaded.progress);
        report(loaded.problem, loaded.setAside);
        if (!loaded.unreadable.empty())
            Q_EMIT notSaved(text(fileOf(id)), QString::fromStdString(loaded.unreadable));
    }
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

void ProgressKeeper::save()
{
    m_isDirty = true;
    if (m_isSaving || m_isLeftAlone || m_folder.empty() || m_learner.isEmpty())
        return;
    m_isDirty = false;
    m_isSaving = true;
    m_pool.start([this, learner = m_learner, file = ProgressFile(fileOf(m_learner)), progress = m_progress] {
        const ProgressFile::Saved result = file.save(progress);
        QMetaObject::invokeMethod(
            this, [this, learner, result] { saved(learner, result); }, Qt::QueuedConnection);
    });
}

void ProgressKeeper::saved(const QString &learner, const ProgressFile::Saved &saved)
{
    m_isSaving = false;
    if (learner != m_learner)
        return;
    report(saved.problem, saved.setAside);
    if (saved.problem != ProgressProblem::Newer && !saved.notWritten.empty())
        Q_EMIT notSaved(text(fileOf(learner)), QString::fromStdString(saved.notWritten));
    if (saved.merged) {
        const LearnerProgress before = m_progress;
        m_progress.merge(*saved.merged);
        if (m_progress != before)
            Q_EMIT changed();
    }
    if (m_isDirty)
        save();
}

void ProgressKeeper::report(ProgressProblem problem, const fs::path &aside)
{
    if (problem == ProgressProblem::Damaged)
        Q_EMIT setAside(text(fileOf(m_learner)), text(aside));
    if (problem != ProgressProblem::Newer || m_isLeftAlone)
        return;
    m_isLeftAlone = true;
    Q_EMIT newer(text(fileOf(m_learner)));
}

void ProgressKeeper::flush()
{
    while (m_isSaving) {
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace simmer::session
