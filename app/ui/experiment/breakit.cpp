// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/breakit.h"

#include "session/phrasetext.h"

#include <QLocale>
#include <QThread>
#include <QVariantMap>

#include <algorithm>
#include <utility>
#include <variant>

namespace simmer::ui {

BreakIt::BreakIt(QObject *parent) : QObject(parent) {}

BreakIt::~BreakIt() = default;

void BreakIt::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    m_load.stop();
    m_lesson = std::move(lesson);
    m_wanted = {};
    m_applied = {};
    m_problems.clear();
    Q_EMIT locksChanged();
    Q_EMIT changed();
    Q_EMIT appliedChanged();
}

bool BreakIt::canBlock() const
{
    return m_lesson && scenario::sleeps(m_lesson->scenario);
}

void BreakIt::setSleepsBlock(bool block)
{
    if (std::exchange(m_wanted.variation.sleepsBlock, block) != block)
        Q_EMIT changed();
}

QVariantList BreakIt::locks() const
{
    QVariantList locks;
    if (!m_lesson)
        return locks;
    for (const std::string &name : scenario::locksInUse(m_lesson->scenario)) {
        const scenario::Object *object = m_lesson->scenario.object(name);
        const bool isSemaphore = std::holds_alternative<scenario::SemaphoreObject>(object->type);
        locks.append(QVariantMap{{QStringLiteral("name"), QString::fromStdString(name)},
                                 {QStringLiteral("label"), lockLabel(name)},
                                 {QStringLiteral("isSemaphore"), isSemaphore}});
    }
    return locks;
}

QStringList BreakIt::removed() const
{
    QStringList names;
    for (const std::string &name : m_wanted.variation.without)
        names.append(QString::fromStdString(name));
    return names;
}

QString BreakIt::lockLabel(const std::string &name) const
{
    const scenario::Object *object = m_lesson ? m_lesson->scenario.object(name) : nullptr;
    const std::string label = object ? object->label.in(m_locale.toStdString()) : std::string();
    return QString::fromStdString(label.empty() ? name : label);
}

void BreakIt::setRemoved(const QString &lock, bool removed)
{
    auto &without = m_wanted.variation.without;
    const std::string name = lock.toStdString();
    const auto at = std::find(without.begin(), without.end(), name);
    if ((at != without.end()) == removed)
        return;
    if (removed)
        without.push_back(name);
    else
        without.erase(at);
    Q_EMIT changed();
}

void BreakIt::setLoaded(bool loaded)
{
    const int load = loaded ? std::max(1, QThread::idealThreadCount()) : 0;
    if (std::exchange(m_wanted.load, load) != load)
        Q_EMIT changed();
}

void BreakIt::setPace(double pace)
{
    pace = std::clamp(pace, leastPace, mostPace);
    if (std::exchange(m_wanted.pace, pace) != pace)
        Q_EMIT changed();
}

void BreakIt::reset()
{
    m_wanted = {};
    m_problems.clear();
    Q_EMIT changed();
}

QStringList BreakIt::problems() const
{
    QStringList texts;
    for (const scenario::Phrase &problem : m_problems)
        texts.append(session::textOf(problem));
    return texts;
}

BreakIt::Setting BreakIt::wanted()
{
    m_problems.clear();
    m_wanted.lesson = m_lesson;
    if (m_lesson && !m_wanted.variation.isEmpty()) {
        const scenario::VariedLesson varied = scenario::vary(*m_lesson, m_wanted.variation);
        m_wanted.lesson = varied.lesson;
        for (const scenario::Diagnostic &diagnostic : varied.diagnostics) {
            if (!varied.lesson && diagnostic.severity == scenario::Severity::Error)
                m_problems.push_back(diagnostic.message);
        }
    }
    Q_EMIT changed();
    return m_wanted;
}

BreakIt::Setting BreakIt::apply()
{
    Setting setting = wanted();
    if (setting.lesson) {
        burn(setting);
        m_applied = setting;
        Q_EMIT appliedChanged();
    }
    return setting;
}

QStringList BreakIt::words(const Setting &setting) const
{
    QStringList words;
    if (setting.variation.sleepsBlock)
        words.append(tr("sleep → block"));
    for (const std::string &lock : setting.variation.without)
        words.append(tr("without “%1”").arg(lockLabel(lock)));
    if (setting.load > 0)
        words.append(tr("a busy machine"));
    if (setting.pace != 1)
        words.append(tr("pace %1×").arg(QLocale(m_locale).toString(setting.pace, 'g', 3)));
    return words;
}

void BreakIt::setLocale(const QString &locale)
{
    m_locale = locale;
    Q_EMIT changed();
    Q_EMIT locksChanged();
    Q_EMIT appliedChanged();
}

} // namespace simmer::ui
