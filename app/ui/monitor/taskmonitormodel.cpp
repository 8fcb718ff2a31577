// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/monitor/taskmonitormodel.h"

#include "ui/run/tasktexts.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace simmer::ui {

using trace::Moment;
using trace::TaskId;
using trace::TaskState;
using trace::WaitKind;

namespace {

enum class Filter : std::uint8_t
{
    All,
    Waiting,
    Ready,
    Running,
    Over
};
constexpr std::array filterNames{"all", "waiting", "ready", "running", "over"};

Filter filterOf(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
    case TaskState::Preempted: return Filter::Ready;
    case TaskState::Running: return Filter::Running;
    case TaskState::NotYet:
    case TaskState::Waiting:
    case TaskState::Stuck:
    case TaskState::Deadlocked: return Filter::Waiting;
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return Filter::Over;
    }
    return Filter::All;
}

bool waits(TaskState state)
{
    return state == TaskState::Waiting || state == TaskState::Stuck || state == TaskState::Deadlocked;
}

} // namespace

TaskMonitorModel::TaskMonitorModel(QObject *parent) : TableModel(parent)
{
    setSortedBy(QStringLiteral("task"));
}

TaskMonitorModel::~TaskMonitorModel() = default;

QHash<int, QByteArray> TaskMonitorModel::roleNames() const
{
    return {{TaskRole, "task"},       {NameRole, "name"},           {ColorIndexRole, "colorIndex"},
            {StateRole, "taskState"}, {StateTextRole, "stateText"}, {AwaitsRole, "awaits"},
            {SinceRole, "since"},     {ForRole, "howLong"},         {WhereRole, "where"},
            {ChainRole, "chain"},     {SwitchesRole, "switches"},   {SelectedRole, "selected"}};
}

const Moment::Task *TaskMonitorModel::task(int row) const
{
    const std::size_t id = entry(row);
    return id < m_moment.tasks.size() && m_moment.tasks[id].id != trace::noTask ? &m_moment.tasks[id]
                                                                                : nullptr;
}

QVariant TaskMonitorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        !isPresent() || !run())
        return {};
    const Moment::Task *at = task(index.row());
    if (!at)
        return {};
    switch (role) {
    case TaskRole: return qint64(at->id);
    case Qt::DisplayRole:
    case NameRole: return TaskTexts::label(*timeline(), at->id, run()->locale());
    case ColorIndexRole: return TaskTexts::colorIndex(*timeline(), at->id);
    case StateRole: return QString::fromLatin1(trace::name(at->state));
    case StateTextRole:
        return QString(TaskTexts::stateGlyph(at->state) + QLatin1Char(' ') + TaskTexts::stateWord(at->state));
    case AwaitsRole: return awaits(*at);
    case SinceRole: return run()->format().number(at->since);
    case ForRole:
        return trace::isOver(at->state)
                   ? QString()
                   : run()->format().number(std::max<std::int64_t>(0, playhead()->time() - at->since));
    case WhereRole: return trace::isOver(at->state) ? QString() : where(at->step);
    case ChainRole: return chain(*at);
    case SwitchesRole: return int(switchesOf(at->id));
    case SelectedRole: return qint64(at->id) == playhead()->task();
    default: return {};
    }
}

void TaskMonitorModel::setFilter(const QString &filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    refresh();
    Q_EMIT filterChanged();
}

void TaskMonitorModel::choose(int row)
{
    if (row >= 0 && row < count() && playhead())
        playhead()->selectTask(qint64(entry(row)));
}

QVariantMap TaskMonitorModel::counts() const
{
    QVariantMap counts;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        counts.insert(QString::fromLatin1(filterNames[i]), int(m_counts[i]));
    return counts;
}

void TaskMonitorModel::timelineChanged()
{
    TableModel::timelineChanged();
    m_moment = {};
    m_eventsSeen = 0;
    m_switches.clear();
    m_counts = {};
    m_hasCalls = false;
    m_revision = 0;
}

std::uint32_t TaskMonitorModel::selectedEntry() const
{
    return playhead() && playhead()->task() >= 0 ? std::uint32_t(playhead()->task()) : noEntry;
}

void TaskMonitorModel::readEntries()
{
    const std::size_t count = playhead()->eventCount();
    const std::size_t seen = timeline()->events().size();
    if (count != m_moment.eventCount || seen != m_eventsSeen)
        m_moment = timeline()->momentAfter(count);
    m_eventsSeen = seen;
    if (std::exchange(m_revision, timeline()->revision()) != timeline()->revision())
        m_switches.clear();
    m_switches.resize(timeline()->tasks().size());
    m_definitionOrder = definitionOrder();
    const auto &steps = timeline()->header().steps;
    m_hasCalls = std::any_of(steps.begin(), steps.end(), [](const trace::StepInfo &step) {
        return step.verb == "call" || step.caller != trace::noStep;
    });

    m_counts = {};
    std::vector<SortKey> keys;
    for (const Moment::Task &task : m_moment.tasks) {
        if (task.id == trace::noTask)
            continue;
        const auto filter = std::size_t(filterOf(task.state));
        ++m_counts[filter];
        ++m_counts[0];
        if (m_filter == QLatin1String("all") || m_filter == QLatin1String(filterNames[filter]))
            keys.push_back({keyOf(task), std::uint32_t(task.id)});
    }
    show(std::move(keys));
}

std::int64_t TaskMonitorModel::keyOf(const Moment::Task &task) const
{
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    const QString &by = sortedBy();
    if (by == u"name") {
        const trace::TaskTrack &track = *timeline()->task(task.id);
        return m_definitionOrder[track.definition] << 32 | track.number;
    }
    if (by == u"stateText")
        return std::int64_t(task.state);
    if (by == u"awaits")
        return waits(task.state) ? std::int64_t(task.wait) << 32 | task.on : last;
    if (by == u"since" || by == u"howLong")
        return trace::isOver(task.state) && by == u"howLong" ? last : task.since;
    if (by == u"where" || by == u"chain")
        return trace::isOver(task.state) ? last : lineOrder(task.step);
    if (by == u"switches")
        return switchesOf(task.id);
    return std::int64_t(task.id);
}

std::uint32_t TaskMonitorModel::switchesOf(TaskId task) const
{
    const auto &intervals = timeline()->task(task)->intervals;
    // Who has the loop keeps it, whatever becomes of the core.
    const bool hasLoop = timeline()->header().scheduling == trace::Scheduling::Coroutines;
    Switches &seen = m_switches[std::size_t(task)];
    if (seen.next > 0 && intervals[seen.next - 1].event >= m_moment.eventCount)
        seen = {};
    for (; seen.next < intervals.size() && intervals[seen.next].event < m_moment.eventCount; ++seen.next) {
        const TaskState before = seen.next > 0 ? intervals[seen.next - 1].state : TaskState::NotYet;
        const bool had = before == TaskState::Running ||
                         (hasLoop && (before == TaskState::Stuck || before == TaskState::Preempted));
        seen.count += intervals[seen.next].state == TaskState::Running && !had;
    }
    return seen.count;
}

QString TaskMonitorModel::awaits(const Moment::Task &task) const
{
    return waits(task.state)
               ? TaskTexts::waitTarget(*timeline(), task.wait, task.on, task.step, run()->locale())
               : QString();
}

QString TaskMonitorModel::chain(const Moment::Task &task) const
{
    if (task.calls.empty() || trace::isOver(task.state))
        return {};
    const trace::Header &header = timeline()->header();
    const std::string locale = run()->locale().toStdString();
    QStringList names;
    const auto add = [&](trace::StepIndex step) {
        if (std::size_t(step) >= header.steps.size())
            return;
        const std::uint32_t definition = header.steps[std::size_t(step)].definition;
        if (definition >= header.definitions.size())
            return;
        const trace::DefinitionInfo &info = header.definitions[definition];
        const std::string &label = trace::in(info.label, locale);
        names.append(QString::fromStdString(label.empty() ? info.name : label));
    };
    for (const trace::StepIndex call : task.calls)
        add(call);
    add(task.step);
    return names.join(QStringLiteral(" › "));
}

} // namespace simmer::ui
