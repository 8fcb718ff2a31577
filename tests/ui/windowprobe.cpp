// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "windowprobe.h"

#include "trace/tracefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <memory>
#include <vector>

using simmer::ui::RunModel;
using simmer::ui::Workbench;

QString WindowProbe::lessons() const
{
    return QStringLiteral(SIMMER_SOURCE_DIR "/lessons/course");
}

QString WindowProbe::testData() const
{
    return QStringLiteral(SIMMER_SOURCE_DIR "/tests/ui/data");
}

QString WindowProbe::temporaryFolder()
{
    return m_folders.emplace_back(std::make_unique<QTemporaryDir>())->path();
}

bool WindowProbe::write(const QString &path, const QString &text) const
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
}

QString WindowProbe::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool WindowProbe::remove(const QString &path) const
{
    return QFile::remove(path);
}

QStringList WindowProbe::files(const QString &folder) const
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

QQuickItem *WindowProbe::item(QQuickWindow *window, const QString &name) const
{
    QList<QQuickItem *> items{window->contentItem()};
    for (qsizetype next = 0; next < items.size(); ++next) {
        if (items[next]->objectName() == name)
            return items[next];
        items += items[next]->childItems();
    }
    return nullptr;
}

QStringList WindowProbe::lessonIds() const
{
    QStringList ids = QDir(lessons()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    ids.removeAll(QStringLiteral("pack.json"));
    ids.replaceInStrings(QStringLiteral(".json"), QString());
    const QString chosen = qEnvironmentVariable("SIMMER_TEST_LESSONS");
    if (!chosen.isEmpty())
        return chosen.split(QLatin1Char(','));
    const QStringList part =
        qEnvironmentVariable("SIMMER_TEST_PART", QStringLiteral("1/1")).split(QLatin1Char('/'));
    const qsizetype first = part.first().toInt() - 1;
    const qsizetype parts = part.last().toInt();
    QStringList some;
    for (qsizetype i = first; i < ids.size(); i += parts)
        some.append(ids[i]);
    return some;
}

QVariantList WindowProbe::suspensionTimes(Workbench *workbench) const
{
    QVariantList times;
    const simmer::trace::Timeline *timeline = workbench->playhead()->timeline();
    for (const std::uint32_t event : timeline->suspensions()) {
        const qint64 task = workbench->playhead()->task();
        if (task < 0 || qint64(timeline->events()[event].task) == task)
            times.append(qint64(timeline->events()[event].time));
    }
    return times;
}

QVariantList WindowProbe::eventTimes(Workbench *workbench) const
{
    QVariantList times;
    for (const simmer::trace::Event &event : workbench->playhead()->timeline()->events())
        times.append(qint64(event.time));
    return times;
}

int WindowProbe::eventCount(Workbench *workbench) const
{
    return int(workbench->playhead()->eventCount());
}

QStringList WindowProbe::outcomes(Workbench *workbench) const
{
    QStringList outcomes;
    const RunModel &run = *workbench->run();
    for (int lane = 0; lane < run.count(); ++lane)
        outcomes.append(run.data(run.index(lane), RunModel::OutcomeRole).toString());
    return outcomes;
}

QString WindowProbe::saveRun(Workbench *workbench) const
{
    std::vector<std::shared_ptr<const simmer::trace::Timeline>> lanes;
    for (int lane = 0; lane < workbench->run()->count(); ++lane)
        lanes.push_back(workbench->run()->timeline(lane));
    const QString path = m_folder.filePath(QStringLiteral("saved run.trace"));
    return simmer::trace::writeTraceFile(path.toStdString(), lanes).empty() ? path : QString();
}

int WindowProbe::childProcesses() const
{
    int children = 0;
    const QByteArray parent = "PPid:\t" + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    for (const QString &process :
         QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile status(QStringLiteral("/proc/%1/status").arg(process));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = status.readAll();
        children += text.contains(parent) && !text.contains("State:\tZ");
    }
    return children;
}
