// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/flowchecker.h"

namespace simmer::scenario {

namespace {

bool mayBeOffloaded(const Verb &verb)
{
    return std::holds_alternative<Work>(verb) || std::holds_alternative<Block>(verb) ||
           std::holds_alternative<Say>(verb) || std::holds_alternative<Raise>(verb);
}

} // namespace

void FlowChecker::check()
{
    findConnections();
    for (m_task = 0; m_task < m_names.graph().size(); ++m_task)
        checkBody(m_names.graph().task(m_task).steps, {});
    checkCycles();
    checkUse();
}

void FlowChecker::checkBody(const Body &body, Around around)
{
    for (const auto &step : body) {
        checkStep(step, around);
        auto inside = around;
        inside.repeat = inside.repeat || std::holds_alternative<Repeat>(step.verb);
        inside.offload = inside.offload || std::holds_alternative<Offload>(step.verb);
        for (const auto *inner : bodiesOf(step))
            checkBody(*inner, inside);
    }
}

void FlowChecker::checkStep(const Step &step, Around around)
{
    const auto verb = std::string(verbName(step.verb));
    if (around.offload && !mayBeOffloaded(step.verb)) {
        m_report.error("lesson/offload", m_report.atKey(step.source.pointer + "/" + verb),
                       Phrase::of("%1 cannot run on a pool thread", inQuotes(verb)),
                       Phrase::of("“offload” takes work, block, say and raise"));
    }
    if (!around.repeat && std::holds_alternative<Break>(step.verb)) {
        m_report.error("lesson/break", m_report.atKey(step.source.pointer + "/break"),
                       Phrase::of("there is no “repeat” around this “break”"),
                       Phrase::of("Put it into the “do” of the repeat that it should leave"));
    }
    if (std::holds_alternative<Receive>(step.verb) || std::holds_alternative<Send>(step.verb))
        checkConnection(step);
}

void FlowChecker::findConnections()
{
    std::vector<std::uint32_t> handlers;
    forEachStep(m_names.scenario(), [&](const Step &step, const TaskDefinition &) {
        const auto *accept = std::get_if<Accept>(&step.verb);
        if (const auto task = accept ? m_names.graph().indexOf(accept->task) : std::nullopt)
            handlers.push_back(*task);
    });
    m_hasConnection = m_names.graph().calledFrom(handlers);
}

void FlowChecker::checkConnection(const Step &step)
{
    const auto &gaps = m_names.gaps();
    if (m_hasConnection[m_task] || gaps.tasks || gaps.handles)
        return;
    const auto verb = std::string(verbName(step.verb));
    m_report.error(
        "lesson/no-connection", m_report.atKey(step.source.pointer + "/" + verb),
        Phrase::of("%1 has no connection to %2 on", inQuotes(m_names.graph().task(m_task).name), verb),
        Phrase::of("Only a task that an “accept” starts has one: { \"accept\": \"door\", \"start\": \"%1\" }",
                   m_names.graph().task(m_task).name));
}

void FlowChecker::checkCycles()
{
    constexpr std::size_t mostNamed = 6;
    for (const auto &cycle : m_names.graph().callCycles()) {
        const auto named = [&](std::uint32_t task) { return inQuotes(m_names.graph().task(task).name); };
        auto path = Phrase::verbatim(named(cycle.tasks.front()));
        for (std::size_t i = 1; i < std::min(cycle.tasks.size(), mostNamed); ++i)
            path = Phrase::of("%1 calls %2", std::move(path), named(cycle.tasks[i]));
        if (cycle.tasks.size() > mostNamed)
            path = Phrase::of("%1 calls %2", std::move(path), Phrase::verbatim("…"));
        path = Phrase::of("%1 calls %2", std::move(path), named(cycle.tasks.front()));
        m_report.error("lesson/call-cycle", m_report.at(cycle.closing->source.pointer + "/call"),
                       Phrase::of("these calls never end: %1", std::move(path)),
                       Phrase::of("Use “repeat”, or “start” the task instead of calling it"));
    }
}

void FlowChecker::checkUse()
{
    const auto &graph = m_names.graph();
    for (std::uint32_t task = 0; task < graph.main(); ++task) {
        if (m_names.isReached(task) || m_names.isCreated(task))
            continue;
        const auto &definition = graph.task(task);
        m_report.warning("lesson/unused", m_report.atKey(definition.source.pointer),
                         Phrase::of("nothing runs the task %1", inQuotes(definition.name)),
                         Phrase::of("Start it, as in { \"start\": \"%1\" }, or remove it", definition.name));
    }
}

} // namespace simmer::scenario
