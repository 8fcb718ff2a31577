// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/chainwords.h"

#include "trace/waits.h"
#include "ui/run/tasktexts.h"
#include "ui/scheduler/momenttasks.h"

#include <QStringList>

#include <utility>

namespace simmer::ui {

using trace::Moment;
using trace::TaskId;
using trace::TaskState;
using trace::Timeline;

ChainWords::ChainWords(const Timeline &timeline, const Moment &moment, const TimeFormat &format,
                       QString locale)
    : m_timeline(timeline), m_moment(moment), m_format(format), m_locale(std::move(locale))
{}

QString ChainWords::label(TaskId task) const
{
    return TaskTexts::label(m_timeline, task, m_locale);
}

QString ChainWords::target(const Moment::Task &task) const
{
    return TaskTexts::waitTarget(m_timeline, task.wait, task.on, task.step, m_locale);
}

QString ChainWords::targetOf(TaskId task) const
{
    const Moment::Task *found = find(m_moment, task);
    return found ? target(*found) : QString();
}

QString ChainWords::names(const std::vector<TaskId> &tasks) const
{
    constexpr std::size_t most = 3;
    QStringList list;
    for (std::size_t i = 0; i < tasks.size() && i < most; ++i)
        list.append(label(tasks[i]));
    if (tasks.size() > most)
        list.append(tr("%1 more").arg(m_format.count(tasks.size() - most)));
    return list.join(tr(", "));
}

QString ChainWords::circle(const WhyChain &chain) const
{
    QStringList list;
    for (std::size_t i = chain.circleFrom; i < chain.links.size(); ++i)
        list.append(label(chain.links[i].task));
    list.append(label(chain.root));
    return tr("They wait in a circle: %1.").arg(list.join(QStringLiteral(" → ")));
}

QString ChainWords::link(const WhyLink &link) const
{
    const QString who = label(link.task);
    const QString other = label(link.others.front());
    switch (link.bond) {
    case Bond::Holds:
        return link.wait == trace::WaitKind::None || link.wait == trace::WaitKind::Gil
                   ? tr("%1 needs the interpreter lock, which %2 has.").arg(who, other)
                   : tr("%1 itself waits for %2, which %3 holds.").arg(who, targetOf(link.task), other);
    case Bond::Ends: return tr("%1 itself waits for the end of %2.").arg(who, names(link.others));
    case Bond::HasLoop: return tr("%1 needs the thread, which %2 has.").arg(who, other);
    case Bond::HasCore: return tr("%1 lost its core to %2.").arg(who, other);
    case Bond::Wakes:
        return tr("%1 itself waits for %2, which comes from %3 at %4.")
            .arg(who, targetOf(link.task), other, m_format.time(link.until));
    }
    return {};
}

QString ChainWords::root(const WhyChain &chain) const
{
    const Moment::Task *task = find(m_moment, chain.root);
    if (!task)
        return {};
    const QString who = label(chain.root);
    switch (chain.end) {
    case WhyChain::End::Runs: return tr("%1 is running.").arg(who);
    case WhyChain::End::Turn: return tr("%1 is ready to run.").arg(who);
    case WhyChain::End::Core: return tr("%1 could run, but has no core.").arg(who);
    case WhyChain::End::Clock:
        if (task->deadline > 0)
            return tr("%1 waits for %2, until %3.").arg(who, target(*task), m_format.time(task->deadline));
        [[fallthrough]];
    case WhyChain::End::Outside: return tr("%1 waits for %2.").arg(who, target(*task));
    case WhyChain::End::Nobody:
        return task->state == TaskState::Deadlocked
                   ? tr("%1 waits for %2, and nobody is left to wake it.").arg(who, target(*task))
                   : tr("%1 waits for %2.").arg(who, target(*task));
    case WhyChain::End::Circle: return circle(chain);
    case WhyChain::End::NotStarted: return tr("%1 has not been started.").arg(who);
    case WhyChain::End::Over: return tr("%1 is over and never gave it back.").arg(who);
    }
    return {};
}

QString ChainWords::rest(const WhyChain &chain) const
{
    if (chain.links.empty())
        return {};
    if (chain.end == WhyChain::End::Circle)
        return circle(chain);
    const WhyLink &first = chain.links.front();
    const bool said = first.bond == Bond::HasLoop || first.bond == Bond::HasCore ||
                      (first.bond == Bond::Holds && !trace::isObjectWait(first.wait));
    QStringList sentences;
    if (chain.links.size() > 1)
        sentences.append(link(chain.links[1]));
    if (chain.links.size() > 2)
        sentences.append(tr("At the end of the line: %1").arg(root(chain)));
    else if (!said)
        sentences.append(root(chain));
    return sentences.join(QLatin1Char(' '));
}

} // namespace simmer::ui
