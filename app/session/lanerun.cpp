// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/lanerun_p.h"

#include "session/processgroup.h"

#include <QLocale>
#include <QPointer>

#include <string>
#include <string_view>
#include <utility>

namespace simmer::session {
namespace {

/// Longer than the time between two flushes of a thread that runs, shorter than an eye notices.
constexpr int silenceMs = 30;
/// Enough for a window to be drawn beside as many busy tasks as there are lanes.
constexpr int watchedNiceness = 7;
constexpr qsizetype mostFailureLines = 5;

/// What the runner noted for people that fits how the lane ended.
bool explains(trace::NoteKind kind, trace::Outcome outcome)
{
    switch (kind) {
    case trace::NoteKind::Deadlock: return outcome == trace::Outcome::Deadlocked;
    case trace::NoteKind::Refused: return outcome == trace::Outcome::Refused;
    case trace::NoteKind::Problem: return outcome != trace::Outcome::Finished;
    case trace::NoteKind::Failure: // Belongs to the task that failed with it.
    case trace::NoteKind::NeverAwaited:
    case trace::NoteKind::NeverRetrieved:
    case trace::NoteKind::TimeoutTooLate: return false;
    }
    return false;
}

/// Which tasks failed and with what, in the order in which it happened.
QStringList failureLines(const trace::Timeline &timeline)
{
    QStringList lines;
    for (const trace::TranscriptLine &failure : timeline.failures()) {
        lines << QString::fromStdString(timeline.taskName(failure.task) + ": " +
                                        timeline.text(failure, "en"));
        if (lines.size() == mostFailureLines)
            break;
    }
    return lines;
}

QStringList runnerArguments(scenario::Model model, bool isOfInterpreter, const RunOptions &options)
{
    const std::string_view name = scenario::name(model);
    QStringList arguments{QStringLiteral("--model"), QString::fromUtf8(name.data(), qsizetype(name.size())),
                          QStringLiteral("--pace"),
                          QString::number(options.pace, 'g', QLocale::FloatingPointShortest)};
    if (options.virtualTime)
        arguments << QStringLiteral("--virtual-time");
    if (isOfInterpreter)
        arguments << QStringLiteral("--interpreter") << options.interpreter;
    return arguments;
}

} // namespace

LaneRun::Private::Private(scenario::Model laneModel, bool ofInterpreter,
                          std::shared_ptr<const scenario::Lesson> runLesson)
    : model(laneModel), isOfInterpreter(ofInterpreter), lesson(std::move(runLesson))
{}

void LaneRun::Private::start(const RunOptions &options)
{
    m_process = std::make_unique<RunnerProcess>();
    connect(&m_process->output(), &TracePipe::bytesRead, q,
            [this](std::span<const std::byte> bytes) { take(bytes); });
    connect(m_process.get(), &RunnerProcess::over, q, [this] { processOver(); });
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMs);
    connect(&m_silence, &QTimer::timeout, q, [this] { settle(); });
    m_process->start(options.runnerPath, runnerArguments(model, isOfInterpreter, options),
                     QByteArray::fromStdString(lesson->json), options.isWatched ? watchedNiceness : 0);
    setState(State::Starting);
}

void LaneRun::Private::refuse(const QString &reason)
{
    end(trace::Outcome::Refused, reason);
}

void LaneRun::Private::stop()
{
    if (state == State::Ended)
        return;
    const bool ended = m_intake.hasLaneEnded();
    end(ended ? std::nullopt : std::optional(trace::Outcome::Stopped), {});
}

void LaneRun::Private::kill()
{
    if (m_process)
        m_process->kill();
}

void LaneRun::Private::take(std::span<const std::byte> bytes)
{
    m_intake.feed(bytes);
    measures.reset();
    if (m_intake.isOverLimit()) {
        end(trace::Outcome::Stopped,
            LaneRun::tr("The lane was stopped: it recorded more than %L1 events or %L2 MiB.")
                .arg(TraceIntake::maxEvents)
                .arg(TraceIntake::maxBytes >> 20));
        return;
    }
    if (m_intake.isFromNewerVersion()) {
        end(trace::Outcome::Crashed, LaneRun::tr("simmer-runner is of a newer version than this program."));
        return;
    }
    if (m_intake.hasLaneEnded())
        m_process->expectEnd();
    m_silence.start();
    announceSoon();
    if (state == State::Starting && timeline->hasHeader())
        setState(State::Running);
}

void LaneRun::Private::settle()
{
    const std::size_t shown = timeline->events().size();
    timeline->settle();
    if (timeline->events().size() == shown)
        return;
    measures.reset();
    announceSoon();
}

void LaneRun::Private::announceSoon()
{
    if (!std::exchange(m_grown, true))
        QMetaObject::invokeMethod(
            q, [this] { announce(); }, Qt::QueuedConnection);
}

void LaneRun::Private::announce()
{
    if (std::exchange(m_grown, false))
        Q_EMIT q->advanced();
}

void LaneRun::Private::setState(State next)
{
    state = next;
    Q_EMIT q->stateChanged();
}

void LaneRun::Private::processOver()
{
    m_intake.finish();
    if (!m_process->startError().isEmpty())
        end(trace::Outcome::Refused,
            LaneRun::tr("simmer-runner could not be started: %1").arg(m_process->startError()));
    else if (m_intake.hasLaneEnded())
        end({}, {});
    else
        end(trace::Outcome::Crashed, crashMessage());
}

void LaneRun::Private::end(std::optional<trace::Outcome> fromOutside, const QString &reason)
{
    if (m_process) {
        m_process->disconnect(q);
        m_process->output().disconnect(q);
        m_process->kill();
    }
    m_silence.stop();
    timeline->close(fromOutside);
    measures.reset();
    outcome = fromOutside ? fromOutside : timeline->outcome();
    message = reason.isEmpty() ? outcomeMessage() : reason;
    state = State::Ended;
    // Those who listen may stop, restart or delete the run.
    const QPointer<LaneRun> lane(q);
    announce();
    if (lane)
        Q_EMIT lane->stateChanged();
    if (lane)
        Q_EMIT lane->ended();
}

qint64 LaneRun::Private::processId() const
{
    return m_process ? m_process->processId() : 0;
}

QString LaneRun::Private::crashMessage() const
{
    const QString said = m_process->lastWords();
    const int signal = m_process->endedBySignal();
    QString reason = signal != 0
                         ? LaneRun::tr("The lane's process was ended by %1.").arg(signalName(signal))
                         : LaneRun::tr("The lane's process ended with exit code %1 before the lane did.")
                               .arg(m_process->exitCode());
    return said.isEmpty() ? reason : reason + u'\n' + said;
}

QString LaneRun::Private::outcomeMessage() const
{
    QStringList lines;
    if (outcome == trace::Outcome::Failed)
        lines = failureLines(*timeline);
    for (const trace::NoteLine &note : timeline->notes()) {
        if (outcome && explains(note.kind, *outcome))
            lines << QString::fromStdString(note.text);
    }
    if (!m_intake.problems().empty())
        lines << LaneRun::tr("The record of this run has gaps: %1")
                     .arg(QString::fromStdString(m_intake.problems().front()));
    return lines.join(u'\n');
}

LaneRun::LaneRun(std::unique_ptr<Private> data, QObject *parent) : QObject(parent), d(std::move(data))
{
    d->q = this;
}

LaneRun::~LaneRun() = default;

scenario::Model LaneRun::model() const
{
    return d->model;
}

bool LaneRun::isOfInterpreter() const
{
    return d->isOfInterpreter;
}

LaneRun::State LaneRun::state() const
{
    return d->state;
}

std::optional<trace::Outcome> LaneRun::outcome() const
{
    return d->outcome;
}

QString LaneRun::message() const
{
    return d->message;
}

const trace::Timeline &LaneRun::timeline() const
{
    return *d->timeline;
}

std::shared_ptr<const trace::Timeline> LaneRun::sharedTimeline() const
{
    return d->timeline;
}

const trace::LaneMeasures &LaneRun::measures() const
{
    if (!d->measures)
        d->measures = d->meter.measure();
    return *d->measures;
}

qint64 LaneRun::processId() const
{
    return d->processId();
}

} // namespace simmer::session
