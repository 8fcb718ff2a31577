// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/whysentence.h"

#include "ui/run/tasktexts.h"

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
    Answer(const WhySentence::Question &question, const Moment::Task &task)
        : m_question(question), m_task(task), m_scheduling(question.timeline.header().scheduling)
    {}

    TaskId other() const { return m_other; }

    QString text()
    {
        switch (m_task.state) {
        case TaskState::NotYet: return tr("It has been created, and nobody has started it yet.");
        case TaskState::Ready: return ready();
        case TaskState::Running: return running();
        case TaskState::Waiting: return gaveBack() + QLatin1Char(' ') + wait();
        case TaskState::Stuck: return stuck() + QLatin1Char(' ') + wait();
        case TaskState::Preempted: return preempted();
        case TaskState::Finished: return tr("It finished at %1.").arg(time(m_task.since));
        case TaskState::Failed: return tr("It failed at %1.").arg(time(m_task.since));
        case TaskState::Cancelled: return tr("It was cancelled at %1.").arg(time(m_task.since));
        case TaskState::Deadlocked: return deadlocked();
        }
        return {};
    }

private:
    QString time(std::int64_t ns) const { return m_question.format.time(ns); }
    QString label(TaskId task) const
    {
        return TaskTexts::label(m_question.timeline, task, m_question.locale);
    }
    QString target() const
    {
        return TaskTexts::waitTarget(m_question.timeline, m_task.wait, m_task.on, m_task.step,
                                     m_question.locale);
    }
    TaskId holder() const
    {
        const auto &objects = m_question.moment.objects;
        return m_task.on < objects.size() ? objects[m_task.on].owner : trace::noTask;
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

    QString ready()
    {
        const auto &queue = m_question.moment.readyQueue;
        const auto place = std::find(queue.begin(), queue.end(), m_task.id);
        const auto before = place - queue.begin();
        if (m_scheduling == Scheduling::Gil)
            return waitsForTheInterpreter();
        if (m_scheduling != Scheduling::Coroutines)
            return tr("It could run; the operating system has not given it a core yet.");
        const Moment::Task *holder = loopHolder();
        if (!holder)
            return before == 0 || place == queue.end()
                       ? tr("It is ready and the next in the queue.")
                       : tr("It is ready; %1 are before it in the queue.").arg(before);
        m_other = holder->id;
        const QString name = label(m_other);
        if (holder->state == TaskState::Stuck)
            return tr("It is ready, but %1 waits without giving the thread back: the event loop stands "
                      "still.")
                .arg(name);
        return before == 0 || place == queue.end()
                   ? tr("It is ready, but the one thread is with %1. It is the next in the queue.").arg(name)
                   : tr("It is ready, but the one thread is with %1, and %2 more are before it.")
                         .arg(name)
                         .arg(before);
    }

    QString waitsForTheInterpreter()
    {
        const auto &tasks = m_question.moment.tasks;
        const auto holder = std::find_if(tasks.begin(), tasks.end(), [](const Moment::Task &task) {
            return task.id != trace::noTask &&
                   (task.state == TaskState::Running || task.state == TaskState::Preempted);
        });
        if (holder == tasks.end())
            return tr("It could run; it is about to get the interpreter lock.");
        m_other = holder->id;
        return tr("It could run, but %1 has the interpreter lock.").arg(label(m_other));
    }

    /// Who has the one thread, whether or not that has a core or does anything.
    const Moment::Task *loopHolder() const
    {
        const auto holds = [](const Moment::Task &task) {
            return task.id != trace::noTask &&
                   (task.state == TaskState::Running || task.state == TaskState::Stuck ||
                    task.state == TaskState::Preempted);
        };
        const auto &tasks = m_question.moment.tasks;
        const auto found = std::find_if(tasks.begin(), tasks.end(), holds);
        return found == tasks.end() ? nullptr : &*found;
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

    QString preempted()
    {
        for (const TaskId running : m_question.moment.running) {
            if (m_question.moment.tasks[std::size_t(running)].core == m_task.core &&
                m_task.core != trace::unknownCore) {
                m_other = running;
                return tr("The operating system took its core away and gave it to %1.").arg(label(running));
            }
        }
        return tr("The operating system took its core away. It could go on at once.");
    }

    QString deadlocked()
    {
        if (m_task.wait == WaitKind::Lock || m_task.wait == WaitKind::Semaphore)
            m_other = holder();
        return m_other == trace::noTask
                   ? tr("It never will: it waits for %1, and nobody is left to wake it.").arg(target())
                   : tr("It never will: it waits for %1, which %2 holds and will never give back.")
                         .arg(target(), label(m_other));
    }

    /// What has to happen first.
    QString wait()
    {
        switch (m_task.wait) {
        case WaitKind::None: return {};
        case WaitKind::Turn: return tr("It let the others go first and runs again in the next turn.");
        case WaitKind::Timer:
            return m_task.deadline > 0
                       ? tr("Its %1 goes off at %2.").arg(bare(target()), time(m_task.deadline))
                       : tr("Its %1 has not gone off yet.").arg(bare(target()));
        case WaitKind::BlockingCall: return tr("It is inside %1.").arg(target());
        case WaitKind::Task:
            m_other = TaskId(m_task.on);
            return tr("It goes on when %1 is done.").arg(target());
        case WaitKind::Tasks: return tr("It goes on when %1 are done.").arg(target());
        case WaitKind::Lock: return lock();
        case WaitKind::Semaphore: return tr("No permit of %1 is free.").arg(target());
        case WaitKind::QueueSlot:
            return tr("The queue is full until somebody takes an item: it waits for %1.").arg(target());
        case WaitKind::QueueItem:
            return tr("The queue is empty until somebody puts something in: it waits for %1.").arg(target());
        case WaitKind::Event: return tr("Nobody has set %1 yet.").arg(target());
        case WaitKind::Gil: return tr("Another thread has the interpreter lock.");
        case WaitKind::Process: return tr("Its process is still starting.");
        case WaitKind::Pool:
        case WaitKind::Reply:
        case WaitKind::Query:
        case WaitKind::File:
        case WaitKind::Connection:
        case WaitKind::Data: return tr("It waits for %1, which is not there yet.").arg(target());
        }
        return {};
    }

    QString lock()
    {
        m_other = holder();
        return m_other == trace::noTask
                   ? tr("It waits for %1.").arg(target())
                   : tr("It waits for %1, which %2 holds.").arg(target(), label(m_other));
    }

    /// After "Its": "a timer" is "timer".
    static QString bare(const QString &timer)
    {
        return timer == TaskTexts::tr("a timer") ? tr("timer") : timer;
    }

    const WhySentence::Question &m_question;
    const Moment::Task &m_task;
    Scheduling m_scheduling;
    TaskId m_other = trace::noTask;
};

} // namespace

WhySentence WhySentence::of(const Question &question)
{
    WhySentence why;
    const auto &tasks = question.moment.tasks;
    const auto task = std::find_if(tasks.begin(), tasks.end(),
                                   [&](const Moment::Task &t) { return t.id == question.task; });
    if (task == tasks.end())
        return why;
    const QString name = TaskTexts::label(question.timeline, question.task, question.locale);
    why.question = task->state == TaskState::Running ? tr("Why is %1 running?").arg(name)
                                                     : tr("Why is %1 not running?").arg(name);
    Answer answer(question, *task);
    why.answer = answer.text();
    why.other = answer.other();
    return why;
}

} // namespace simmer::ui
