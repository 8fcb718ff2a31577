// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "tracelines.h"

#include "trace/placeholders.h"

#include <algorithm>

namespace simmer::test {

using trace::Event;
using trace::EventKind;
using trace::WaitKind;

QStringList TraceLines::all() const
{
    QStringList lines;
    for (const Event &event : m_timeline.events()) {
        if (const QString text = what(event); !text.isEmpty())
            lines.append(time(event).leftJustified(8) + text);
    }
    return lines;
}

QString TraceLines::time(const Event &event) const
{
    return QString::number(m_timeline.header().units(event.time), 'g', 9);
}

QString TraceLines::task(trace::TaskId id) const
{
    return id == trace::noTask ? QStringLiteral("-") : QString::fromStdString(m_timeline.taskName(id));
}

QString TraceLines::what(const Event &event) const
{
    if (event.kind == EventKind::Argument)
        return {};
    QStringList parts{task(event.task), QString::fromLatin1(trace::name(event.kind)), details(event)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString TraceLines::details(const Event &event) const
{
    const trace::Header &header = m_timeline.header();
    switch (event.kind) {
    case EventKind::Created:
    case EventKind::Ready:
    case EventKind::Running: return by(event);
    case EventKind::Suspended:
    case EventKind::Blocked:
    case EventKind::Deadlocked: return waitFor(event);
    case EventKind::Finished: return QString::number(event.number());
    case EventKind::Failed:
    case EventKind::Said: return textOf(event);
    case EventKind::StepEntered: {
        const trace::StepInfo &step = header.steps[std::size_t(event.step)];
        return QString::fromStdString(step.verb + " " + step.pointer);
    }
    case EventKind::CallEntered: return QString::fromStdString(header.definitions[event.on].name);
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged:
    case EventKind::NumberRead: return object(event);
    case EventKind::TurnStarted: return QString::number(event.value);
    case EventKind::LoopAsleep:
        return event.value ? QStringLiteral("for %1").arg(header.units(std::int64_t(event.value) * 1000))
                           : QString();
    case EventKind::Sample:
        return QString::fromLatin1(trace::name(trace::Counter(std::uint8_t(event.wait)))) + u' ' +
               QString::number(event.number());
    case EventKind::Note: return note(event);
    case EventKind::LaneEnded: return QString::fromLatin1(trace::name(trace::Outcome(event.on)));
    case EventKind::Preempted:
    case EventKind::Cancelled:
    case EventKind::CallLeft:
    case EventKind::LoopAwake:
    case EventKind::Argument: return {};
    }
    return {};
}

QString TraceLines::by(const Event &event) const
{
    return event.cause == trace::noTask ? QString() : QStringLiteral("by ") + task(event.cause);
}

QString TraceLines::waitFor(const Event &event) const
{
    QString text = QString::fromLatin1(trace::name(event.wait));
    if (event.wait == WaitKind::Task)
        text += u' ' + task(trace::TaskId(event.on));
    else if (event.wait == WaitKind::Tasks)
        text += u' ' + QString::number(event.on);
    else if (event.on < m_timeline.header().objects.size())
        text += u' ' + QString::fromStdString(m_timeline.header().objects[event.on].name);
    if (event.value != 0)
        text += QStringLiteral(" for %1").arg(m_timeline.header().units(std::int64_t(event.value) * 1000));
    return text;
}

QString TraceLines::object(const Event &event) const
{
    const QString name = QString::fromStdString(m_timeline.header().objects[event.on].name);
    return name + u' ' +
           (event.kind == EventKind::OwnerChanged ? task(event.cause) : QString::number(event.number()));
}

std::uint32_t TraceLines::indexOf(const Event &event) const
{
    return std::uint32_t(&event - m_timeline.events().data());
}

QString TraceLines::textOf(const Event &event) const
{
    if (event.on == trace::nothing)
        return {};
    std::vector<std::int64_t> arguments;
    for (std::uint32_t i = indexOf(event); i > 0 && m_timeline.events()[i - 1].kind == EventKind::Argument;
         --i)
        arguments.push_back(m_timeline.events()[i - 1].number());
    std::reverse(arguments.begin(), arguments.end());
    const std::string &english = trace::in(m_timeline.header().texts[event.on], "en");
    return u'"' + QString::fromStdString(trace::fillPlaceholders(english, english, arguments)) + u'"';
}

QString TraceLines::note(const Event &event) const
{
    for (const trace::NoteLine &line : m_timeline.notes()) {
        if (line.event == indexOf(event))
            return QString::fromLatin1(trace::name(line.kind)) + u' ' + QString::fromStdString(line.text);
    }
    return {};
}

} // namespace simmer::test
