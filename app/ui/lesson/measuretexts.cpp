// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/measuretexts.h"

#include "ui/run/lanetexts.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace simmer::ui {

MeasureTexts::MeasureTexts(const scenario::Scenario &scenario, const QString &locale)
    : m_scenario(scenario), m_locale(locale.toStdString()),
      m_format(scenario.unitMs, QString::fromStdString(scenario.unitName.in(m_locale)), locale)
{}

QString MeasureTexts::model(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential: return LaneTexts::title(trace::Scheduling::Sequential);
    case scenario::Model::Coroutines: return LaneTexts::title(trace::Scheduling::Coroutines);
    case scenario::Model::Threads: return LaneTexts::title(trace::Scheduling::Threads);
    case scenario::Model::Gil: return LaneTexts::title(trace::Scheduling::Gil);
    case scenario::Model::Processes: return LaneTexts::title(trace::Scheduling::Processes);
    }
    return {};
}

QString MeasureTexts::measure(const std::string &measure)
{
    const QHash<QString, QString> words{
        {QStringLiteral("elapsed"), tr("total")},
        {QStringLiteral("cpu"), tr("CPU time")},
        {QStringLiteral("idle"), tr("idle")},
        {QStringLiteral("threads"), tr("threads")},
        {QStringLiteral("processes"), tr("processes")},
        {QStringLiteral("memory"), tr("memory")},
        {QStringLiteral("startup"), tr("start-up")},
        {QStringLiteral("switches"), tr("switches")},
        {QStringLiteral("preemptions"), tr("preemptions")},
        {QStringLiteral("suspensions"), tr("suspensions")},
        {QStringLiteral("turns"), tr("turns of the loop")},
        {QStringLiteral("longestTurn"), tr("longest turn")},
        {QStringLiteral("lostUpdates"), tr("lost updates")},
        {QStringLiteral("failures"), tr("failures")},
        {QStringLiteral("deadlocks"), tr("deadlocks")},
        {QStringLiteral("running"), tr("running")},
        {QStringLiteral("ready"), tr("ready")},
        {QStringLiteral("waiting"), tr("waiting")},
        {QStringLiteral("finished"), tr("finished at")},
    };
    const QString name = QString::fromStdString(measure);
    return words.value(name, name);
}

bool MeasureTexts::isTime(const std::string &measure)
{
    static constexpr std::array times{"elapsed", "cpu",   "idle",    "startup", "longestTurn",
                                      "running", "ready", "waiting", "finished"};
    return std::ranges::find(times, measure) != times.end();
}

QString MeasureTexts::task(const std::string &name) const
{
    const scenario::TaskDefinition *definition = m_scenario.task(name);
    const std::string label = definition ? definition->label.in(m_locale) : std::string();
    return QString::fromStdString(label.empty() ? name : label);
}

QString MeasureTexts::name(const scenario::MeasurePath &path) const
{
    const QString lane = model(path.model);
    if (path.measure.empty()) {
        const scenario::Object *number = m_scenario.object(path.subject);
        const std::string label = number ? number->label.in(m_locale) : std::string();
        return tr("%1: %2", "lane: number")
            .arg(lane, QString::fromStdString(label.empty() ? path.subject : label));
    }
    if (path.subject.empty())
        return tr("%1: %2", "lane: measure").arg(lane, measure(path.measure));
    return tr("%1: %2 %3", "lane: task measure").arg(lane, task(path.subject), measure(path.measure));
}

QString MeasureTexts::time(double units) const
{
    return m_format.time(std::int64_t(std::llround(units * m_scenario.unitMs * 1e6)));
}

QString MeasureTexts::value(const scenario::MeasurePath &path, double value) const
{
    if (isTime(path.measure))
        return time(value);
    if (path.measure == "memory")
        return m_format.memory(std::int64_t(value));
    const QLocale locale(QString::fromStdString(m_locale));
    const bool whole = std::abs(value - std::round(value)) < 1e-9 && std::abs(value) < 1e15;
    return whole ? locale.toString(qint64(std::round(value))) : locale.toString(value, 'g', 4);
}

QString MeasureTexts::reason(const scenario::ClaimExpression &expression) const
{
    const auto names = [&](auto... wanted) {
        return std::ranges::any_of(expression.terms, [&](const scenario::ClaimExpression::Term &term) {
            return term.op == scenario::ClaimExpression::Operator::Measure &&
                   ((term.path.measure == wanted) || ...);
        });
    };
    if (names("lostUpdates") || std::ranges::any_of(expression.terms, [](const auto &term) {
            return term.op == scenario::ClaimExpression::Operator::Measure && term.path.measure.empty();
        }))
        return tr("Threads lose updates only when they meet in the same moment. Run again: it differs from "
                  "run to run.");
    if (names("preemptions"))
        return tr("The operating system cuts a thread only when others want its core. With as many free "
                  "cores as threads "
                  "there may be no cut.");
    if (names("threads", "processes"))
        return tr("Count the lane’s tasks: each is a thread or a process of its own, and the program has "
                  "some besides.");
    if (names("elapsed", "cpu", "idle", "startup", "running", "ready", "waiting", "finished", "longestTurn"))
        return tr("Other programs may have taken the processor meanwhile, or it has too few cores. Close "
                  "what is busy and "
                  "run again.");
    return tr("Compare the figures, then run again to see whether it was chance.");
}

} // namespace simmer::ui
