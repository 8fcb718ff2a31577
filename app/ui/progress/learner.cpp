// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/progress/learner.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QVariantMap>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace simmer::ui {

using session::ProgressKeeper;

namespace {

/// Whoever never chose is this one, so that all windows of a machine agree.
const QString first = QStringLiteral("learner");

/// It becomes part of a file's name.
bool isId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9-]{1,64}\\z"));
    return form.match(id).hasMatch();
}

} // namespace

Learner::Learner(QObject *parent) : QObject(parent), m_learner(first) {}

Learner::~Learner()
{
    if (m_keeper)
        m_keeper->disconnect(this);
}

void Learner::componentComplete()
{
    std::filesystem::path folder;
    if (m_stored)
        folder = m_folder.isEmpty() ? ProgressKeeper::defaultFolder()
                                    : std::filesystem::path(m_folder.toStdString());
    m_keeper = std::make_unique<ProgressKeeper>(std::move(folder));
    connect(m_keeper.get(), &ProgressKeeper::opened, this, [this] { setReady(true); });
    connect(m_keeper.get(), &ProgressKeeper::changed, this, &Learner::changed);
    connect(m_keeper.get(), &ProgressKeeper::learnersChanged, this, &Learner::changed);
    connect(m_keeper.get(), &ProgressKeeper::setAside, this, &Learner::damaged);
    connect(m_keeper.get(), &ProgressKeeper::newer, this, &Learner::foundNewer);
    connect(m_keeper.get(), &ProgressKeeper::notSaved, this, &Learner::notSaved);
    connect(m_keeper.get(), &ProgressKeeper::saved, this, &Learner::dismissUnsaved);
    open();
}

void Learner::open()
{
    setReady(false);
    dismissDamage();
    dismissNewer();
    m_keeper->open(m_learner);
}

void Learner::setLearner(const QString &id)
{
    const QString learner = isId(id) ? id : first;
    if (learner == m_learner)
        return;
    m_learner = learner;
    if (m_keeper)
        open();
    Q_EMIT learnerChanged();
}

void Learner::setReady(bool ready)
{
    if (ready == m_isReady)
        return;
    m_isReady = ready;
    Q_EMIT readyChanged();
}

QString Learner::name() const
{
    return QString::fromStdString(progress().name);
}

QVariantList Learner::learners() const
{
    std::vector<ProgressKeeper::Known> known;
    if (m_keeper)
        known = m_keeper->learners();
    std::erase_if(known, [this](const ProgressKeeper::Known &one) { return one.id == m_learner; });
    const auto checked =
        std::ranges::count_if(progress().lessons, [](const auto &lesson) { return lesson.second.checked; });
    const ProgressKeeper::Known present{m_learner, name(), int(checked)};
    const auto place = std::ranges::find_if(known, [&](const ProgressKeeper::Known &one) {
        return one.name.localeAwareCompare(present.name) > 0;
    });
    known.insert(place, present);
    QVariantList list;
    for (const ProgressKeeper::Known &one : known) {
        list.append(QVariantMap{{QStringLiteral("id"), one.id},
                                {QStringLiteral("name"), one.name},
                                {QStringLiteral("checked"), one.checked}});
    }
    return list;
}

QStringList Learner::recent() const
{
    QStringList keys;
    for (const std::string &key : progress().recentLessons())
        keys.append(QString::fromStdString(key));
    return keys;
}

session::LessonProgress Learner::lesson(const QString &key) const
{
    return m_keeper ? m_keeper->lesson(key) : session::LessonProgress();
}

const session::LearnerProgress &Learner::progress() const
{
    static const session::LearnerProgress none;
    return m_keeper ? m_keeper->progress() : none;
}

void Learner::note(const QString &key, session::LessonProgress reached)
{
    // Steps of one moment, and a clock that was set back, still have an order.
    qint64 last = 0;
    for (const auto &[other, lesson] : progress().lessons)
        last = std::max(last, qint64(lesson.at));
    reached.at = std::max(QDateTime::currentMSecsSinceEpoch(), last + 1);
    m_keeper->note(key, std::move(reached));
}

void Learner::list()
{
    m_keeper->list();
}

QString Learner::add(const QString &name)
{
    return m_keeper->addLearner(name);
}

void Learner::rename(const QString &name)
{
    m_keeper->rename(name);
}

void Learner::reset(const QString &key)
{
    m_keeper->reset(key);
}

void Learner::retry()
{
    m_keeper->retry();
}

void Learner::damaged(const QString &file, const QString &to)
{
    m_damagedFile = file;
    m_setAsideTo = to;
    Q_EMIT problemsChanged();
}

void Learner::foundNewer(const QString &file)
{
    m_newerFile = file;
    Q_EMIT problemsChanged();
}

void Learner::notSaved(const QString &file, const QString &why)
{
    m_unsavedFile = file;
    m_unsavedWhy = why;
    Q_EMIT problemsChanged();
}

void Learner::dismissDamage()
{
    m_damagedFile.clear();
    m_setAsideTo.clear();
    Q_EMIT problemsChanged();
}

void Learner::dismissNewer()
{
    m_newerFile.clear();
    Q_EMIT problemsChanged();
}

void Learner::dismissUnsaved()
{
    if (m_unsavedFile.isEmpty())
        return;
    m_unsavedFile.clear();
    m_unsavedWhy.clear();
    Q_EMIT problemsChanged();
}

} // namespace simmer::ui
