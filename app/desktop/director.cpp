// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "desktop/director.h"

#include "ui/code/codemodel.h"
#include "ui/lanes/timeaxis.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QSaveFile>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace simmer::desktop {

using ui::DiagnosticsModel;
using ui::RunModel;
using ui::Workbench;

namespace {

/// Longer than any animation that is left with reduced motion.
constexpr std::chrono::milliseconds settleTime{300};

/// Enough of many runs to look at.
constexpr int shownRuns = 10;

/// Empty when saved; else what went wrong.
QString savePng(const QImage &image, const QString &path)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return QStringLiteral("the window could not be captured");
    QSaveFile file(path);
    // commit() alone would report success on a full disk.
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.flush() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

Director::Director(QQuickWindow *window, Workbench *workbench, Options options, QObject *parent)
    : QObject(parent), m_window(window), m_workbench(workbench), m_options(std::move(options))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &Director::save);
}

void Director::start()
{
    connect(m_workbench, &Workbench::viewChanged, this, &Director::arrive);
    arrive();
}

void Director::arrive()
{
    if (m_arrived || m_workbench->view() == Workbench::View::Loading)
        return;
    m_arrived = true;
    if (m_workbench->view() != Workbench::View::Lesson) {
        if (!m_options.screenshot.isEmpty())
            m_settle.start();
        return;
    }
    if (!m_options.pythonLanes.isEmpty())
        m_workbench->pythonLanes()->setWanted(m_options.pythonLanes);
    if (!m_options.run || !m_workbench->canRun()) {
        arrange();
        return;
    }
    if (m_options.experiment != u"compare") {
        runChanged();
        return;
    }
    // Queued: a run is not replaced while it still tells its end.
    connect(
        m_workbench, &Workbench::runEnded, this,
        [this] {
            m_workbench->keepRun();
            runChanged();
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_workbench->startRun();
}

void Director::runChanged()
{
    for (const QString &one : m_options.changes) {
        if (!change(one)) {
            leave(Exit::Usage, QStringLiteral("--change: \"%1\" does not go with this lesson").arg(one));
            return;
        }
    }
    // A later run that the user starts is their own.
    connect(m_workbench, &Workbench::runEnded, this, &Director::arrange, Qt::SingleShotConnection);
    m_workbench->startRun();
}

bool Director::change(const QString &change)
{
    ui::BreakIt &breakIt = *m_workbench->breakIt();
    const QString value = change.section(u'=', 1);
    if (change == u"sleeps") {
        breakIt.setSleepsBlock(true);
        return breakIt.canBlock();
    }
    if (change == u"busy") {
        breakIt.setLoaded(true);
        return true;
    }
    if (change.startsWith(u"without=")) {
        breakIt.setRemoved(value, true);
        return std::ranges::any_of(breakIt.locks(), [&](const QVariant &lock) {
            return lock.toMap().value(QStringLiteral("name")) == value;
        });
    }
    bool isNumber = false;
    const double pace = value.toDouble(&isNumber);
    breakIt.setPace(pace);
    return change.startsWith(u"pace=") && isNumber && breakIt.pace() == pace;
}

void Director::arrange()
{
    if (!m_options.lane.isEmpty()) {
        const QString python = QStringLiteral("py-");
        const int lane = m_options.lane.startsWith(python)
                             ? m_workbench->pythonLaneOf(m_options.lane.mid(python.size()))
                             : m_workbench->run()->laneOf(m_options.lane);
        if (lane < 0) {
            leave(Exit::Usage, QStringLiteral("--lane: there is no lane \"%1\"").arg(m_options.lane));
            return;
        }
        m_workbench->playhead()->setLane(lane);
    }
    if (m_options.at)
        m_workbench->moveTo(*m_options.at);
    if (!m_options.task.isEmpty() && !m_workbench->selectTask(m_options.task)) {
        leave(Exit::Usage,
              QStringLiteral("--select: the chosen lane has no task \"%1\"").arg(m_options.task));
        return;
    }
    if (m_options.range)
        showRange(m_options.range->first, m_options.range->second);
    if (!m_options.phase.isEmpty())
        m_workbench->setPhase(m_options.phase);
    if (m_options.program == u"steps")
        m_workbench->code()->setNotation(ui::CodeModel::Notation::Steps);
    else if (m_options.program == u"cpp")
        m_workbench->code()->setNotation(ui::CodeModel::Notation::Cpp);
    if (QStringList{QStringLiteral("overview"), QStringLiteral("glossary"), QStringLiteral("choosing")}
            .contains(m_options.view))
        m_window->setProperty("page", m_options.view);
    else if (!m_options.view.isEmpty())
        m_window->setProperty("stageView", m_options.view);
    if (!m_options.experiment.isEmpty())
        QMetaObject::invokeMethod(m_window, "openExperiment", Q_ARG(QString, m_options.experiment));
    if (m_options.experiment == u"many" && m_workbench->canRun()) {
        if (!m_options.screenshot.isEmpty())
            connect(m_workbench->manyRuns(), &ui::ManyRunsModel::finished, &m_settle,
                    qOverload<>(&QTimer::start));
        m_workbench->startManyRuns(shownRuns);
    } else if (!m_options.screenshot.isEmpty()) {
        m_settle.start();
    }
}

void Director::showRange(double from, double to)
{
    auto *axis = m_window->property("timeAxis").value<ui::TimeAxis *>();
    const double unit = m_workbench->run()->unitMs() * 1e6;
    axis->show(from * unit, to * unit);
}

void Director::save()
{
    const QString problem = savePng(m_window->grabWindow(), m_options.screenshot);
    if (!problem.isEmpty())
        leave(Exit::InputOutput, QStringLiteral("%1: %2").arg(m_options.screenshot, problem));
    else
        leave(status());
}

void Director::leave(Exit status, const QString &message)
{
    if (!message.isEmpty())
        std::cerr << "simmer: " << message.toStdString() << std::endl;
    QCoreApplication::exit(int(status));
}

Exit Director::status() const
{
    switch (m_workbench->view()) {
    case Workbench::View::Empty: return Exit::InputOutput;
    case Workbench::View::Loading: return Exit::Fine;
    case Workbench::View::Broken: {
        const DiagnosticsModel &diagnostics = *m_workbench->diagnostics();
        const QString rule = diagnostics.data(diagnostics.index(0), DiagnosticsModel::RuleRole).toString();
        return rule.isEmpty() || rule.startsWith(u"file/") ? Exit::InputOutput : Exit::LessonWrong;
    }
    case Workbench::View::Lesson: break;
    }
    const RunModel &run = *m_workbench->run();
    for (int lane = 0; m_options.run && lane < run.count(); ++lane) {
        const QString outcome = run.data(run.index(lane), RunModel::OutcomeRole).toString();
        if (outcome != u"finished")
            return Exit::RunFailed;
    }
    return Exit::Fine;
}

} // namespace simmer::desktop
