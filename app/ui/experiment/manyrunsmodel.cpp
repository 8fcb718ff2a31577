// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/manyrunsmodel.h"

#include "ui/run/lanetexts.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

using session::FigureSpread;
using session::Spread;

namespace {

/// More names than these say nothing more in a line.
constexpr std::size_t mostNames = 12;
constexpr std::size_t mostOrders = 5;

trace::Scheduling schedulingOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential: return trace::Scheduling::Sequential;
    case scenario::Model::Coroutines: return trace::Scheduling::Coroutines;
    case scenario::Model::Threads: return trace::Scheduling::Threads;
    case scenario::Model::Gil: return trace::Scheduling::Gil;
    case scenario::Model::Processes: return trace::Scheduling::Processes;
    }
    return trace::Scheduling::Sequential;
}

QVariantMap figure(const FigureSpread &spread, const QString &name = {})
{
    QVariantList values;
    for (const double value : spread.values)
        values.append(value);
    QVariantList distinct;
    for (const FigureSpread::ValueCount &count : spread.counts())
        distinct.append(
            QVariantMap{{QStringLiteral("value"), count.value}, {QStringLiteral("count"), count.count}});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("values"), values},
            {QStringLiteral("least"), spread.least()},
            {QStringLiteral("median"), spread.median()},
            {QStringLiteral("most"), spread.most()},
            {QStringLiteral("distinct"), distinct}};
}

} // namespace

ManyRunsModel::ManyRunsModel(QObject *parent) : QObject(parent)
{
    connect(&m_runs, &session::ManyRuns::progressed, this, &ManyRunsModel::changed);
    connect(&m_runs, &session::ManyRuns::finished, this, [this] {
        Q_EMIT changed();
        Q_EMIT finished();
    });
}

ManyRunsModel::~ManyRunsModel() = default;

void ManyRunsModel::clear()
{
    m_runs.clear();
    m_lesson.reset();
    m_changes.clear();
    Q_EMIT changed();
}

void ManyRunsModel::start(std::shared_ptr<const scenario::Lesson> lesson, int runs, double pace,
                          const QStringList &changes)
{
    m_lesson = std::move(lesson);
    m_changes = changes;
    session::RunOptions options;
    options.pace = pace;
    m_runs.start(m_lesson, runs, options);
    Q_EMIT changed();
}

void ManyRunsModel::stop()
{
    m_runs.stop();
    Q_EMIT changed();
}

void ManyRunsModel::setLocale(const QString &locale)
{
    m_locale = locale;
    Q_EMIT changed();
}

QString ManyRunsModel::unitName() const
{
    return m_lesson ? QString::fromStdString(m_lesson->scenario.unitName.in(m_locale.toStdString()))
                    : QString();
}

QString ManyRunsModel::numberText(double value) const
{
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale(m_locale).toString(value, 'f', whole ? 0 : std::abs(value) < 10 ? 2 : 1);
}

QVariantList ManyRunsModel::lanes() const
{
    QVariantList lanes;
    for (const scenario::Model model : m_runs.models())
        lanes.append(laneOf(model));
    return lanes;
}

QVariantMap ManyRunsModel::laneOf(scenario::Model model) const
{
    const Spread &spread = m_runs.spread(model);
    QVariantList outcomes;
    for (const auto &[outcome, count] : spread.outcomes) {
        const QString text =
            outcome == trace::Outcome::Finished ? tr("finished") : LaneTexts::outcome(outcome);
        outcomes.append(QVariantMap{{QStringLiteral("outcome"), QString::fromLatin1(trace::name(outcome))},
                                    {QStringLiteral("text"), text},
                                    {QStringLiteral("count"), count}});
    }
    QVariantList numbers;
    for (const FigureSpread &number : spread.figures) {
        if (number.isNumber && !number.values.empty())
            numbers.append(figure(number, objectLabel(number.name)));
    }
    const FigureSpread *elapsed = spread.figure("elapsed");
    const FigureSpread *lost = spread.figure("lostUpdates");
    const bool anyLost = lost && lost->most() > 0;
    return {{QStringLiteral("model"), QString::fromLatin1(trace::name(schedulingOf(model)))},
            {QStringLiteral("title"), LaneTexts::title(schedulingOf(model))},
            {QStringLiteral("runs"), spread.runs},
            {QStringLiteral("outcomes"), outcomes},
            {QStringLiteral("elapsed"), elapsed ? figure(*elapsed) : QVariantMap()},
            {QStringLiteral("numbers"), numbers},
            {QStringLiteral("lostUpdates"), anyLost ? QVariant(figure(*lost)) : QVariant::fromValue(nullptr)},
            {QStringLiteral("orders"), ordersOf(spread)},
            {QStringLiteral("orderCount"), int(spread.orders.size())}};
}

QVariantList ManyRunsModel::ordersOf(const Spread &spread) const
{
    QVariantList orders;
    for (std::size_t i = 0; i < std::min(mostOrders, spread.orders.size()); ++i) {
        const session::OrderCount &order = spread.orders[i];
        QStringList names;
        for (std::size_t task = 0; task < std::min(mostNames, order.tasks.size()); ++task)
            names.append(taskLabel(order.tasks[task]));
        QString text = names.join(QStringLiteral(", "));
        if (order.taskCount > mostNames)
            text += QStringLiteral(" …");
        orders.append(QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("count"), order.count}});
    }
    return orders;
}

QString ManyRunsModel::taskLabel(const std::string &name) const
{
    const auto hash = name.find('#');
    const scenario::TaskDefinition *task = m_lesson ? m_lesson->scenario.task(name.substr(0, hash)) : nullptr;
    const std::string label = task ? task->label.in(m_locale.toStdString()) : std::string();
    if (label.empty() || hash == std::string::npos)
        return QString::fromStdString(name);
    const std::string number = name.substr(hash + 1);
    return QString::fromStdString(number == "1" ? label : label + " " + number);
}

QString ManyRunsModel::objectLabel(const std::string &name) const
{
    const scenario::Object *object = m_lesson ? m_lesson->scenario.object(name) : nullptr;
    const std::string label = object ? object->label.in(m_locale.toStdString()) : std::string();
    return QString::fromStdString(label.empty() ? name : label);
}

QVariantList ManyRunsModel::claims() const
{
    QVariantList claims;
    const auto &counts = m_runs.claims();
    for (std::size_t i = 0; m_lesson && i < std::min(counts.size(), m_lesson->claims.size()); ++i) {
        const std::string &text = m_lesson->claims[i].text.in(m_locale.toStdString());
        claims.append(QVariantMap{{QStringLiteral("text"), QString::fromStdString(text)},
                                  {QStringLiteral("held"), counts[i].held},
                                  {QStringLiteral("failed"), counts[i].failed},
                                  {QStringLiteral("undecided"), counts[i].undecided}});
    }
    return claims;
}

double ManyRunsModel::longest() const
{
    double longest = 0;
    for (const scenario::Model model : m_runs.models()) {
        if (const FigureSpread *elapsed = m_runs.spread(model).figure("elapsed"))
            longest = std::max(longest, elapsed->most());
    }
    return longest;
}

} // namespace simmer::ui
