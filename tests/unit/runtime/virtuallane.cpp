// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "virtuallane.h"

#include "runtime/compiler.h"
#include "scenario/reader.h"
#include "tracelines.h"

#include <QMap>
#include <QtDebug>

namespace simmer::test {

QByteArray lessonAround(scenario::Model model, const QString &objects, const QString &tasks,
                        const QString &main)
{
    const auto name = scenario::name(model);
    QString lesson =
        QStringLiteral("{'format': 1, 'id': 'test', 'title': 'Test', 'goal': 'None', 'difficulty': 1,"
                       " 'unit': {'name': 'ms', 'ms': 1}, 'objects': {%1}, 'tasks': {%2}, 'main': [%3],"
                       " 'models': ['%4']}")
            .arg(objects, tasks, main, QString::fromLatin1(name.data(), qsizetype(name.size())));
    return lesson.replace(u'\'', u'"').toUtf8();
}

VirtualLane::VirtualLane(scenario::Model model, const QString &objects, const QString &tasks,
                         const QString &main, const Tune &tune)
{
    run(model, lessonAround(model, objects, tasks, main), tune);
}

VirtualLane::VirtualLane(scenario::Model model, const QByteArray &lesson, const Tune &tune)
{
    run(model, lesson, tune);
}

void VirtualLane::run(scenario::Model model, const QByteArray &text, const Tune &tune)
{
    const auto lesson = scenario::readLesson({text.data(), std::size_t(text.size())});
    for (const scenario::Diagnostic &diagnostic : lesson.diagnostics) {
        if (diagnostic.severity == scenario::Severity::Error)
            qWarning("%s", scenario::toString(diagnostic).c_str());
    }
    if (!lesson.value)
        qFatal("the lesson is not sound");

    const runtime::Program program = runtime::compile(lesson.value->scenario, 1);
    trace::MemorySink sink;
    runtime::LaneContext context{program, sink};
    context.virtualTime = true;
    if (tune)
        tune(context);
    m_outcome = model == scenario::Model::Sequential ? runtime::runSequential(context)
                                                     : runtime::runCoroutines(context);
    m_bytes = sink.bytes();

    trace::StreamReader reader(m_timeline);
    reader.feed(m_bytes);
    if (!reader.finish() || !reader.problems().empty())
        qFatal("the trace is not sound");
    m_timeline.close();
}

QStringList VirtualLane::lines() const
{
    return TraceLines(m_timeline).all();
}

QStringList VirtualLane::states() const
{
    const TraceLines lines(m_timeline);
    QStringList states;
    for (const trace::Event &event : m_timeline.events()) {
        if (event.kind <= trace::EventKind::Deadlocked)
            states.append(lines.time(event) + u' ' + lines.what(event));
    }
    return states;
}

QStringList VirtualLane::statesOf(const QString &task) const
{
    QStringList mine;
    for (QString state : states()) {
        if (state.section(u' ', 1, 1) == task)
            mine.append(state.remove(u' ' + task));
    }
    return mine;
}

QStringList VirtualLane::transcript() const
{
    QStringList lines;
    for (const trace::TranscriptLine &line : m_timeline.transcript()) {
        lines.append(
            QString::number(m_timeline.header().units(line.time)) + u' ' +
            QString::fromStdString(m_timeline.taskName(line.task) + ": " + m_timeline.text(line, "en")));
    }
    return lines;
}

QStringList VirtualLane::notes() const
{
    QStringList notes;
    for (const trace::NoteLine &note : m_timeline.notes())
        notes.append(QString::fromLatin1(trace::name(note.kind)) + ": " + QString::fromStdString(note.text));
    return notes;
}

QStringList VirtualLane::tasksInOrderOf(trace::EventKind kind, int nth) const
{
    QStringList order;
    QMap<trace::TaskId, int> seen;
    for (const trace::Event &event : m_timeline.events()) {
        if (event.kind == kind && event.task != trace::noTask && ++seen[event.task] == nth)
            order.append(QString::fromStdString(m_timeline.taskName(event.task)));
    }
    return order;
}

} // namespace simmer::test
