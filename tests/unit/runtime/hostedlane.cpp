// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"

#include <QCoreApplication>
#include <QTest>

namespace simmer::test {

using trace::EventKind;

HostedLane::HostedLane(const QString &model, const QString &objects, const QString &tasks,
                       const QString &main, const QStringList &arguments)
    : m_reader(m_timeline)
{
    QString lesson =
        QStringLiteral("{'format': 1, 'id': 'test', 'title': 'Test', 'goal': 'None', 'prerequisites': [],"
                       " 'difficulty': 1, 'unit': {'name': 'ms', 'ms': 1}, 'objects': {%1},"
                       " 'tasks': {%2}, 'main': [%3], 'models': ['%4'],"
                       " 'predict': [], 'stops': [], 'claims': [], 'quiz': []}")
            .arg(objects, tasks, main, model);
    lesson.replace(u'\'', u'"');
    m_host.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_host.start(QStringLiteral(SIMMER_BIN_DIR "/lanehost"), QStringList{model} + arguments);
    m_host.write(lesson.toUtf8());
    m_host.closeWriteChannel();
    m_host.waitForStarted();
}

HostedLane::~HostedLane()
{
    m_host.kill();
    m_host.waitForFinished();
}

void HostedLane::readSome()
{
    m_host.waitForReadyRead(1);
    const QByteArray bytes = m_host.readAllStandardOutput();
    if (bytes.isEmpty())
        m_timeline.settle();
    m_reader.feed(std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
}

const trace::Timeline &HostedLane::finish()
{
    while (m_host.state() != QProcess::NotRunning)
        readSome();
    readSome();
    if (!m_reader.finish())
        qWarning("the trace is cut");
    for (const std::string &problem : m_reader.problems())
        qWarning("%s", problem.c_str());
    m_timeline.close();
    return m_timeline;
}

trace::Outcome HostedLane::outcome() const
{
    return m_timeline.outcome().value_or(trace::Outcome::Crashed);
}

trace::TaskId HostedLane::task(const QString &name) const
{
    for (const trace::TaskTrack &track : m_timeline.tasks()) {
        if (QString::fromStdString(m_timeline.taskName(track.id)) == name)
            return track.id;
    }
    return trace::noTask;
}

QStringList HostedLane::states(const QString &name) const
{
    const trace::TaskId id = task(name);
    QStringList states;
    for (const trace::Event &event : m_timeline.events()) {
        if (event.task != id || event.kind > EventKind::Deadlocked)
            continue;
        QString state = QString::fromLatin1(trace::name(event.kind));
        if (event.kind == EventKind::Blocked || event.kind == EventKind::Deadlocked)
            state += u':' + QString::fromLatin1(trace::name(event.wait));
        states.append(state);
    }
    // How often the kernel takes the core away is its own affair.
    for (qsizetype i = 0; i + 1 < states.size();) {
        if (states.at(i) == u"preempted" && states.at(i + 1) == u"running")
            states.remove(i, 2);
        else
            ++i;
    }
    return states;
}

bool HostedLane::hasState(const QString &name, EventKind kind) const
{
    return timeOf(name, kind) >= 0;
}

qint64 HostedLane::timeOf(const QString &name, EventKind kind, int nth) const
{
    const trace::TaskId id = task(name);
    for (const trace::Event &event : m_timeline.events()) {
        if (event.task == id && event.kind == kind && --nth == 0)
            return event.time;
    }
    return -1;
}

QStringList HostedLane::transcript() const
{
    QStringList lines;
    for (const trace::TranscriptLine &line : m_timeline.transcript())
        lines.append(
            QString::fromStdString(m_timeline.taskName(line.task) + ": " + m_timeline.text(line, "en")));
    return lines;
}

QStringList HostedLane::notes() const
{
    QStringList notes;
    for (const trace::NoteLine &note : m_timeline.notes())
        notes.append(QString::fromStdString(note.text));
    return notes;
}

std::vector<qint64> HostedLane::samples(trace::Counter counter) const
{
    std::vector<qint64> values;
    for (const trace::Event &event : m_timeline.events()) {
        if (event.kind == EventKind::Sample && trace::Counter(std::uint8_t(event.wait)) == counter)
            values.push_back(event.number());
    }
    return values;
}

} // namespace simmer::test
