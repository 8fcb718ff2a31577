// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/whysentence.h"

#include "ui/run/tasktexts.h"
#include "ui/scheduler/chainwords.h"
#include "ui/scheduler/momenttasks.h"

#include <algorithm>

namespace simmer::ui {

using trace::Moment;
using trace::Scheduling;
using trace::TaskId;
using trace::TaskState;
using trace::WaitKind;

namespace {

/// Words for one task at one moment.
class Answer
{
    Q_DECLARE_TR_FUNCTIONS(WhySentence)
public:
    Answer(const WhySentence::Question &question, const Moment::Task &task, const WhyChain &chain)
        : m_question(question), m_task(task), m_chain(chain),
          m_words(question.timeline, question.moment, question.format, question.locale),
          m_scheduling(question.timeline.header().scheduling)
    {}

    QString text() const
    {
        const QString rest = m_words.rest(m_chain);
        return rest.isEmpty() ? first() : first() + QLatin1Char(' ') + rest;
    }

private:
    QString first() const
    {
        switch (m_task.state) {
        case TaskState::NotYet: return notYet();
        case TaskState::Ready: return ready();
        case TaskState::Running: return running();
        case TaskState::Waiting: return gaveBack() + QLatin1Char(' ') + wait();
        case TaskState::Stuck: return stuck() + QLatin1Char(' ') + wait();
        case TaskState::Preempted: return preempted();
        case TaskState::Finished: return tr("It finished at %1.").arg(time(m_task.since));
        case TaskState::Failed: return failed();
        case TaskState::Cancelled: return tr("It was cancelled at %1.").arg(time(m_task.since));
        case TaskState::Deadlocked: return deadlocked();
        }
        return {};
    }

    QString time(std::int64_t ns) const { return m_question.format.time(ns); }
    QString target() const { return m_words.target(m_task); }
    /// Whom it depends on; null for nobody.
    const WhyLink *link() const { return m_chain.links.empty() ? nullptr : &m_chain.links.front(); }
    QString other() const { return link() ? m_words.label(link()->others.front()) : QString(); }

    QString notYet() const
    {
        switch (m_scheduling) {
        case Scheduling::Sequential:
        case Scheduling::Coroutines: return tr("It has been created, and nobody has started it yet.");
        case Scheduling::Threads:
        case Scheduling::Gil: return tr("Its thread is still being started.");
        case Scheduling::Processes: return tr("Its process is still starting.");
        }
        return {};
    }

    QString running() const
    {
        switch (m_scheduling) {
        case Scheduling::Sequential:
        case Scheduling::Coroutines: return tr("It has had the thread since %1.").arg(time(m_task.since));
        case Scheduling::Gil: return tr("It has had the interpreter lock since %1.").arg(time(m_task.since));
        case Scheduling::Threads:
        case Scheduling::Processes: return tr("It has had a core since %1.").arg(time(m_task.since));
        }
        return {};
    }

    QString failed() const
    {
        for (const trace::TranscriptLine &line : m_question.timeline.failures()) {
            if (line.task != m_task.id || line.event >= m_question.moment.eventCount ||
                line.text == trace::nothing)
                continue;
            const std::string why = m_question.timeline.text(line, m_question.locale.toStdString());
            return tr("It failed at %1: %2.").arg(time(m_task.since), QString::fromStdString(why));
        }
        return tr("It failed at %1.").arg(time(m_task.since));
    }

    QString ready() const
    {
        switch (m_scheduling) {
        case Scheduling::Sequential:
        case Scheduling::Coroutines: return readyForTheThread();
        case Scheduling::Gil:
            return link() ? tr("It could run, but %1 has the interpreter lock.").arg(other())
                          : tr("It could run; it is about to get the interpreter lock.");
        case Scheduling::Threads:
        case Scheduling::Processes:
            return tr("It could run; the operating system has not given it a core yet.");
        }
        return {};
    }

    QString readyForTheThread() const
    {
        const auto &queue = m_question.moment.readyQueue;
        const auto place = std::find(queue.begin(), queue.end(), m_task.id);
        const auto before = place == queue.end() ? 0 : place - queue.begin();
        if (!link())
            return before == 0 ? tr("It is ready and the next in the queue.")
                               : tr("It is ready; %1 are before it in the queue.").arg(before);
        const Moment::Task *holder = find(m_question.moment, link()->others.front());
        if (holder && holder->state == TaskState::Stuck)
            return tr("It is ready, but %1 waits without giving the thread back: the event loop stands "
                      "still.")
                .arg(other());
        return before == 0 ? tr("It is ready, but the one thread is with %1. It is the next in the queue.")
                                 .arg(other())
                           : tr("It is ready, but the one thread is with %1, and %2 more are before it.")
                                 .arg(other())
                                 .arg(before);
    }

    QString gaveBack() const
    {
        return m_question.place.isEmpty() ? tr("It gave the thread back.")
                                          : tr("It gave the thread back at %1.").arg(m_question.place);
    }

    QString stuck() const
    {
        switch (m_scheduling) {
        case Scheduling::Sequential: return tr("The only thread waits with it.");
        case Scheduling::Coroutines:
            return tr("It waits without giving the thread back: the event loop stands still.");
        case Scheduling::Threads:
        case Scheduling::Gil: return tr("Its thread is blocked.");
        case Scheduling::Processes: return tr("Its process is blocked.");
        }
        return {};
    }

    QString preempted() const
    {
        return link() ? tr("The operating system took its core away and gave it to %1.").arg(other())
                      : tr("The operating system took its core away. It could go on at once.");
    }

    QString deadlocked() const
    {
        if (!link())
            return tr("It never will: it waits for %1, and nobody is left to wake it.").arg(target());
        if (link()->bond == Bond::Holds && link()->others.size() > 1)
            return tr("It never will: it waits for a permit of %1, and all of them are with %2, who will "
                      "never give one "
                      "back.")
                .arg(target(), m_words.names(link()->others));
        return link()->bond == Bond::Ends
                   ? tr("It never will: it waits for the end of %1, which will never come.")
                         .arg(m_words.names(link()->others))
                   : tr("It never will: it waits for %1, which %2 holds and will never give back.")
                         .arg(target(), other());
    }

    /// What has to happen first.
    QString wait() const
    {
        switch (m_task.wait) {
        case WaitKind::None: return {};
        case WaitKind::Turn:
            return link() ? tr("It let the others go first: %1 has the thread now.").arg(other())
                          : tr("It let the others go first and runs again in the next turn.");
        case WaitKind::Timer: return timer();
        case WaitKind::BlockingCall:
            return m_task.deadline > 0 ? tr("It is inside %1, until %2.").arg(target(), time(m_task.deadline))
                                       : tr("It is inside %1.").arg(target());
        case WaitKind::Task: return tr("It goes on when %1 is done.").arg(target());
        case WaitKind::Tasks:
            return link() && link()->bond == Bond::Ends
                       ? tr("It waits for the end of %1: %2.").arg(target(), m_words.names(link()->others))
                       : tr("It waits for the end of %1.").arg(target());
        case WaitKind::Lock:
            return holds() ? tr("It waits for %1, which %2 holds.").arg(target(), other())
                           : tr("It waits for %1.").arg(target());
        case WaitKind::Semaphore:
            return holds() ? tr("No permit of %1 is free: they are with %2.")
                                 .arg(target(), m_words.names(link()->others))
                           : tr("No permit of %1 is free.").arg(target());
        case WaitKind::QueueSlot:
        case WaitKind::QueueItem:
        case WaitKind::Event: return untilSomebodyActs();
        case WaitKind::Gil:
            return link() ? tr("It waits for the interpreter lock, which %1 has.").arg(other())
                          : tr("It is about to get the interpreter lock.");
        case WaitKind::Process: return tr("Its process is still starting.");
        case WaitKind::Pool:
        case WaitKind::Query:
        case WaitKind::File: return tr("It waits for %1, which is not done yet.").arg(target());
        case WaitKind::Reply:
        case WaitKind::Connection:
        case WaitKind::Data: return tr("It waits for %1, which is not there yet.").arg(target());
        }
        return {};
    }

    bool holds() const { return link() && link()->bond == Bond::Holds; }

    QString timer() const
    {
        if (link())
            return tr("Its %1 went off at %2, but %3 has the event loop, and nobody looks at timers.")
                .arg(bare(target()), time(m_task.deadline), other());
        return m_task.deadline > 0 ? tr("Its %1 goes off at %2.").arg(bare(target()), time(m_task.deadline))
                                   : tr("Its %1 has not gone off yet.").arg(bare(target()));
    }

    /// What nobody holds: it has to be brought.
    QString untilSomebodyActs() const
    {
        const QString at = link() ? time(link()->until) : QString();
        if (m_task.wait == WaitKind::QueueSlot) {
            const QString full =
                tr("The queue is full until somebody takes an item: it waits for %1.").arg(target());
            return link() ? full + QLatin1Char(' ') + tr("%1 takes one at %2.").arg(other(), at) : full;
        }
        if (m_task.wait == WaitKind::QueueItem) {
            const QString empty =
                tr("The queue is empty until somebody puts something in: it waits for %1.").arg(target());
            return link() ? empty + QLatin1Char(' ') + tr("%1 puts one in at %2.").arg(other(), at) : empty;
        }
        return link() ? tr("Nobody has set %1 yet: %2 does at %3.").arg(target(), other(), at)
                      : tr("Nobody has set %1 yet.").arg(target());
    }

    /// After "Its": "a timer" is "timer".
    static QString bare(const QString &timer)
    {
        return timer == TaskTexts::tr("a timer") ? tr("timer") : timer;
    }

    const WhySentence::Question &m_question;
    const Moment::Task &m_task;
    const WhyChain &m_chain;
    ChainWords m_words;
    Scheduling m_scheduling;
};

} // namespace

WhySentence WhySentence::of(const Question &question)
{
    WhySentence why;
    const Moment::Task *task = find(question.moment, question.task);
    if (!task)
        return why;
    const QString name = TaskTexts::label(question.timeline, question.task, question.locale);
    why.question = task->state == TaskState::Running ? tr("Why is %1 running?").arg(name)
                                                     : tr("Why is %1 not running?").arg(name);
    why.chain =
        WhyChain::of(question.timeline, question.moment, question.time, question.task, question.holders);
    why.answer = Answer(question, *task, why.chain).text();
    if (!why.chain.links.empty())
        why.other = why.chain.links.front().others.front();
    return why;
}

} // namespace simmer::ui
