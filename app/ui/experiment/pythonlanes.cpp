// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/pythonlanes.h"

#include "session/pythonlane.h"

#include <utility>

namespace simmer::ui {

namespace {

QString nameOf(scenario::Model model)
{
    const std::string_view name = session::pythonLaneName(model);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

QString textOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Coroutines: return QStringLiteral("asyncio");
    case scenario::Model::Threads:
    case scenario::Model::Gil: return QStringLiteral("threading");
    case scenario::Model::Processes: return QStringLiteral("multiprocessing");
    case scenario::Model::Sequential: break;
    }
    return {};
}

QString detailOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Coroutines: return PythonLanes::tr("CPython’s own event loop");
    case scenario::Model::Threads:
    case scenario::Model::Gil:
        return PythonLanes::tr("Threads under CPython’s own GIL, and how long each waits for it");
    case scenario::Model::Processes: return PythonLanes::tr("A process with an interpreter for each task");
    case scenario::Model::Sequential: break;
    }
    return {};
}

} // namespace

void PythonLanes::setWanted(const QStringList &names)
{
    QStringList known;
    for (const scenario::Model model : session::pythonLaneModels) {
        if (names.contains(nameOf(model)))
            known.append(nameOf(model));
    }
    if (std::exchange(m_wanted, known) != known)
        Q_EMIT wantedChanged();
}

void PythonLanes::choose(const QString &name, bool isWanted)
{
    QStringList names = m_wanted;
    names.removeAll(name);
    if (isWanted)
        names.append(name);
    setWanted(names);
}

QVariantList PythonLanes::offers() const
{
    QVariantList offers;
    for (const scenario::Model model : session::pythonLaneModels) {
        const bool possible = m_lesson && !session::pythonLaneRefusal(m_lesson->scenario, model);
        offers.append(QVariantMap{
            {QStringLiteral("name"), nameOf(model)},
            {QStringLiteral("text"), textOf(model)},
            {QStringLiteral("detail"), possible ? detailOf(model) : tr("This lesson has no program for it.")},
            {QStringLiteral("possible"), possible}});
    }
    return offers;
}

void PythonLanes::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    m_lesson = std::move(lesson);
    Q_EMIT offersChanged();
}

std::vector<scenario::Model> PythonLanes::models() const
{
    std::vector<scenario::Model> models;
    for (const scenario::Model model : session::pythonLaneModels) {
        if (m_wanted.contains(nameOf(model)))
            models.push_back(model);
    }
    return models;
}

} // namespace simmer::ui
