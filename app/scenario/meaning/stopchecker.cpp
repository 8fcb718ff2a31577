// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/stopchecker.h"

#include "scenario/meaning/measurechecker.h"

#include <utility>

namespace simmer::scenario {

namespace {

/// What can suspend a coroutine.
VerbSet suspending()
{
    return verbs<Sleep, Yield, Offload, Join, Gather, Group, Race, Shield, With, Put, Get, Wait, Request,
                 Query, File, Accept, Receive>();
}

/// What can end with a failure: what raises, and what passes on another task's failure or the outside
/// world's. A crash is the end of the lane, and no task's failure, but where a task has its own process.
VerbSet failing(Model model)
{
    const auto everywhere = verbs<Raise, Timeout, Join, Gather, Group, Race, Shield, Request, Query, File,
                                  Accept, Receive, Send>();
    return model == Model::Processes ? everywhere | verbs<Crash>() : everywhere;
}

/// What can wait for something that never comes.
VerbSet sticking()
{
    return verbs<Join, Gather, Group, Race, Shield, With, Put, Get, Wait, Receive>();
}

VerbSet cancelling()
{
    return verbs<Cancel, Group, Race, Timeout>();
}

} // namespace

void StopChecker::check()
{
    const auto &gaps = m_names.gaps();
    if (m_lesson.stops.empty() || gaps.tasks || gaps.handles)
        return;
    m_verbs = verbsOfTasks(m_names.scenario(), m_names.graph());
    for (const auto &stop : m_lesson.stops)
        checkStop(stop);
}

void StopChecker::unreachable(const Stop &stop, const std::string &field, Phrase message, Phrase hint)
{
    m_report.error("lesson/unreachable-stop", m_report.at(stop.source.pointer + "/at" + field),
                   std::move(message), std::move(hint));
}

void StopChecker::checkStop(const Stop &stop)
{
    if (!checkModelRuns(m_report, m_names, stop.model, {stop.source.pointer + "/at/model"}))
        return;
    if (stop.event == "end")
        return checkEnd(stop);
    if (!checkTask(stop))
        return;
    checkEvent(stop);
    checkNth(stop);
}

void StopChecker::checkEnd(const Stop &stop)
{
    if (!stop.task.empty())
        unreachable(stop, "/task", Phrase::of("“end” is the end of the whole lane, not of a task"),
                    Phrase::of("Remove “task”, or stop at “finished”"));
    if (stop.nth > 1)
        unreachable(stop, "/nth", Phrase::of("a lane ends only once"), Phrase::of("Remove “nth”"));
}

bool StopChecker::checkTask(const Stop &stop)
{
    return stop.task.empty() ||
           checkTaskRuns(m_report, m_names, stop.task, {stop.source.pointer + "/at/task"});
}

VerbSet StopChecker::verbsFor(const Stop &stop) const
{
    const auto &graph = m_names.graph();
    if (stop.task == m_names.scenario().main.name)
        return m_verbs[graph.main()];
    if (const auto index = graph.indexOf(stop.task))
        return m_verbs[*index];
    VerbSet all;
    for (std::uint32_t task = 0; task < graph.size(); ++task) {
        if (m_names.isReached(task))
            all |= m_verbs[task];
    }
    return all;
}

bool StopChecker::anythingCancels() const
{
    for (const auto &set : m_verbs) {
        if ((set & cancelling()).any())
            return true;
    }
    return false;
}

StopChecker::Objection StopChecker::objection(const Stop &stop) const
{
    const auto own = verbsFor(stop);
    auto objection = objectionToWaiting(stop, own);
    if (objection.message.isEmpty())
        objection = objectionToEnding(stop, own);
    return objection;
}

Phrase StopChecker::nothingCan(const Stop &stop, Phrase what)
{
    return stop.task.empty()
               ? Phrase::of("no task here has a step that can %1", std::move(what))
               : Phrase::of("the task %1 has no step that can %2", inQuotes(stop.task), std::move(what));
}

StopChecker::Objection StopChecker::objectionToWaiting(const Stop &stop, const VerbSet &own) const
{
    const auto has = [&](const VerbSet &set) { return (own & set).any(); };
    if (stop.event == "suspended") {
        if (stop.model != Model::Coroutines)
            return {Phrase::of("only a coroutine is ever suspended"),
                    Phrase::of(
                        "Outside of coroutines a task keeps its thread while it waits: write \"blocked\"")};
        if (!has(suspending()))
            return {nothingCan(stop, Phrase::of("suspend it")), {}};
    }
    if (stop.event == "blocked") {
        if (stop.model == Model::Coroutines && !has(verbs<Block>()))
            return {
                nothingCan(stop, Phrase::of("block the event loop")),
                Phrase::of(
                    "A coroutine that waits is \"suspended\"; only “block” blocks it, and the loop with it")};
        auto waiting = suspending() | verbs<Block>();
        if (stop.model == Model::Gil)
            waiting |= verbs<Work>();
        if (stop.model == Model::Processes)
            waiting |= verbs<Start>();
        if (!has(waiting))
            return {nothingCan(stop, Phrase::of("wait")), {}};
    }
    if (stop.event == "preempted" && !has(verbs<Work>()))
        return {nothingCan(stop, Phrase::of("be preempted")),
                Phrase::of("Only a task that works can lose its core against its will")};
    return {};
}

StopChecker::Objection StopChecker::objectionToEnding(const Stop &stop, const VerbSet &own) const
{
    const auto has = [&](const VerbSet &set) { return (own & set).any(); };
    if (stop.event == "failed" && !has(failing(stop.model)))
        return {nothingCan(stop, Phrase::of("fail")),
                Phrase::of("“raise” fails, and so does waiting for a task that failed")};
    if (stop.event == "deadlocked" && !has(sticking()))
        return {nothingCan(stop, Phrase::of("wait for ever")),
                Phrase::of("A deadlock needs a wait for a lock, a semaphore, a queue, an event or a task")};
    if (stop.event == "cancelled") {
        if (stop.model == Model::Sequential)
            return {Phrase::of("sequential code is never cancelled"), {}};
        if (stop.task == m_names.scenario().main.name)
            return {Phrase::of("nothing can cancel “main”"), {}};
        // when main ends, coroutines that are still alive are cancelled
        if (stop.model != Model::Coroutines && !anythingCancels())
            return {Phrase::of("nothing in this lesson cancels a task"),
                    Phrase::of("“cancel”, “group”, “race” and “timeout” do")};
    }
    return {};
}

void StopChecker::checkEvent(const Stop &stop)
{
    auto [message, hint] = objection(stop);
    if (!message.isEmpty())
        unreachable(stop, "/event", std::move(message), std::move(hint));
}

/// These come once for each start of a task.
void StopChecker::checkNth(const Stop &stop)
{
    const bool once = stop.event == "created" || stop.event == "finished" || stop.event == "failed" ||
                      stop.event == "cancelled";
    if (!once || stop.task.empty() || stop.nth == 1)
        return;
    const auto &graph = m_names.graph();
    const auto task = graph.indexOf(stop.task).value_or(graph.main());
    if (!m_starts)
        m_starts.emplace(m_names.scenario(), graph);
    const auto starts = m_starts->starts(task);
    if (stop.nth <= starts)
        return;
    unreachable(stop, "/nth",
                starts == 1
                    ? Phrase::of("%1 is started only once, and this waits for the time number %2",
                                 inQuotes(stop.task), stop.nth)
                    : Phrase::of("%1 is started at most %2 times, and this waits for the time number %3",
                                 inQuotes(stop.task), starts, stop.nth),
                starts == 1 ? Phrase::of("Remove “nth”") : Phrase::of("Write a number up to %1", starts));
}

} // namespace simmer::scenario
