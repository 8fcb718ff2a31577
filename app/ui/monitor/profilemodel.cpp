// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/monitor/profilemodel.h"

#include "ui/run/tasktexts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace simmer::ui {

using trace::StepIndex;
using trace::TaskId;

namespace {

using namespace std::chrono_literals;
/// What counting may take of one turn of the window's loop.
constexpr std::chrono::nanoseconds slice = 6ms;

std::int64_t sum(const Profile::Times &times)
{
    return times.busy + times.ready + times.waiting;
}

} // namespace

ProfileModel::ProfileModel(QObject *parent) : TableModel(parent)
{
    setSortedBy(QStringLiteral("busy"));
    setDescending(true);
}

ProfileModel::~ProfileModel() = default;

QHash<int, QByteArray> ProfileModel::roleNames() const
{
    return {{NameRole, "name"},
            {ColorIndexRole, "colorIndex"},
            {WhereRole, "where"},
            {TimesRole, "times"},
            {BusyRole, "busy"},
            {ReadyRole, "ready"},
            {WaitingRole, "waiting"},
            {LongestRole, "longest"},
            {LongestByRole, "longestBy"},
            {AtRole, "at"},
            {RealRole, "real"},
            {BarRole, "bar"},
            {BusyShareRole, "busyShare"},
            {ReadyShareRole, "readyShare"},
            {WaitingShareRole, "waitingShare"}};
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        !isPresent() || !run())
        return {};
    const std::uint32_t at = entry(index.row());
    if (m_mode == u"turns")
        return at < m_slow.size() ? turnData(m_slow[at], role) : QVariant();
    return at < m_times.size() ? timesData(at, role) : QVariant();
}

QVariant ProfileModel::turnData(const Profile::Stretch &turn, int role) const
{
    const TimeFormat &format = run()->format();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return TaskTexts::label(*timeline(), turn.task, run()->locale());
    case ColorIndexRole: return TaskTexts::colorIndex(*timeline(), turn.task);
    case WhereRole: return where(turn.step);
    case LongestRole: return format.number(turn.duration);
    case LongestByRole: return TaskTexts::step(*timeline(), turn.step, run()->locale());
    case AtRole: return format.number(turn.start);
    case RealRole: return format.real(turn.duration);
    default: return {};
    }
}

QVariant ProfileModel::timesData(std::uint32_t entry, int role) const
{
    const Profile::Times &times = m_times[entry];
    const bool steps = m_mode == u"steps";
    const TimeFormat &format = run()->format();
    const QString &locale = run()->locale();
    const auto share = [this](std::int64_t time) { return double(time) / double(m_most); };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return steps ? stepName(StepIndex(entry)) : TaskTexts::label(*timeline(), TaskId(entry), locale);
    case ColorIndexRole:
        return steps ? definitionColor(StepIndex(entry)) : TaskTexts::colorIndex(*timeline(), TaskId(entry));
    case WhereRole: return steps ? where(StepIndex(entry)) : QString();
    case TimesRole: return int(times.count);
    case BusyRole: return format.number(times.busy);
    case ReadyRole: return format.number(times.ready);
    case WaitingRole: return format.number(times.waiting);
    case LongestRole: return format.number(times.longest);
    case LongestByRole:
        if (times.longestBy == trace::nothing)
            return QString();
        return steps ? TaskTexts::label(*timeline(), TaskId(times.longestBy), locale)
                     : TaskTexts::step(*timeline(), StepIndex(times.longestBy), locale);
    case BarRole: return format.number(sum(times));
    case BusyShareRole: return share(times.busy);
    case ReadyShareRole: return share(times.ready);
    case WaitingShareRole: return share(times.waiting);
    default: return {};
    }
}

int ProfileModel::definitionColor(StepIndex step) const
{
    constexpr int mainColor = 7;
    const trace::Header &header = timeline()->header();
    const auto definition = std::size_t(header.steps[std::size_t(step)].definition);
    return definition + 1 >= header.definitions.size() ? mainColor : int(definition % mainColor);
}

QString ProfileModel::definitionOf(StepIndex step) const
{
    const trace::Header &header = timeline()->header();
    const std::uint32_t definition = header.steps[std::size_t(step)].definition;
    if (definition >= header.definitions.size())
        return {};
    const trace::DefinitionInfo &info = header.definitions[definition];
    const std::string &label = trace::in(info.label, run()->locale().toStdString());
    return QString::fromStdString(label.empty() ? info.name : label);
}

QString ProfileModel::stepName(StepIndex step) const
{
    return definitionOf(step) + QStringLiteral(": ") + TaskTexts::step(*timeline(), step, run()->locale());
}

void ProfileModel::setMode(const QString &mode)
{
    if (std::exchange(m_mode, mode) == mode)
        return;
    clear();
    setSortedBy(mode == u"turns" ? QStringLiteral("longest") : QStringLiteral("busy"));
    setDescending(true);
    refresh();
    Q_EMIT modeChanged();
}

void ProfileModel::setThreshold(double milliseconds)
{
    milliseconds = std::max(1.0, milliseconds);
    if (std::exchange(m_threshold, milliseconds) == milliseconds)
        return;
    refresh();
    Q_EMIT thresholdChanged();
}

bool ProfileModel::hasLoop() const
{
    return isPresent() && timeline()->header().scheduling == trace::Scheduling::Coroutines;
}

void ProfileModel::choose(int row)
{
    if (row < 0 || row >= count())
        return;
    const std::uint32_t at = entry(row);
    if (m_mode == u"tasks") {
        playhead()->selectTask(qint64(at));
    } else if (m_mode == u"turns" && at < m_slow.size()) {
        const Profile::Stretch turn = m_slow[at];
        playhead()->selectTask(qint64(turn.task));
        playhead()->moveTo(turn.start + turn.duration);
    }
}

void ProfileModel::timelineChanged()
{
    TableModel::timelineChanged();
    m_profile.clear();
    m_times.clear();
    m_slow.clear();
    if (m_mode == u"turns" && !hasLoop()) {
        m_mode = QStringLiteral("tasks");
        setSortedBy(QStringLiteral("busy"));
        Q_EMIT modeChanged();
    }
}

std::uint32_t ProfileModel::selectedEntry() const
{
    const bool has = m_mode == u"tasks" && playhead() && playhead()->task() >= 0;
    return has ? std::uint32_t(playhead()->task()) : noEntry;
}

void ProfileModel::readEntries()
{
    if (!m_profile.advance(*timeline(), playhead()->eventCount(), slice)) {
        schedule();
        return;
    }
    std::int64_t now = playhead()->time();
    if (timeline()->isClosed())
        now = std::min<std::int64_t>(now, timeline()->end());
    m_slow = hasLoop() ? m_profile.stretchesAt(now) : std::vector<Profile::Stretch>();
    std::erase_if(
        m_slow, [this](const Profile::Stretch &turn) { return double(turn.duration) <= m_threshold * 1e6; });
    m_times = m_mode == u"steps" ? m_profile.stepsAt(now) : m_profile.tasksAt(now);
    m_most = 1;
    for (const Profile::Times &times : m_times)
        m_most = std::max(m_most, sum(times));
    m_definitionOrder = definitionOrder();
    std::vector<SortKey> keys;
    const std::size_t entries = m_mode == u"turns" ? m_slow.size() : m_times.size();
    for (std::uint32_t at = 0; at < entries; ++at) {
        if (m_mode == u"turns")
            keys.push_back({turnKey(at), at});
        else if (isShown(at))
            keys.push_back({keyOf(at), at});
    }
    show(std::move(keys));
}

bool ProfileModel::isShown(std::uint32_t entry) const
{
    const Profile::Times &times = m_times[entry];
    return m_mode == u"steps" ? times.count > 0 || sum(times) > 0
                              : timeline()->task(TaskId(entry)) != nullptr;
}

std::int64_t ProfileModel::turnKey(std::uint32_t entry) const
{
    const Profile::Stretch &turn = m_slow[entry];
    const QString &by = sortedBy();
    if (by == u"at")
        return turn.start;
    if (by == u"name")
        return std::int64_t(turn.task);
    if (by == u"where" || by == u"longestBy")
        return lineOrder(turn.step);
    return turn.duration;
}

std::int64_t ProfileModel::keyOf(std::uint32_t entry) const
{
    const Profile::Times &times = m_times[entry];
    const QString &by = sortedBy();
    if (by == u"busy")
        return times.busy;
    if (by == u"ready")
        return times.ready;
    if (by == u"waiting")
        return times.waiting;
    if (by == u"longest")
        return times.longest;
    if (by == u"bar")
        return sum(times);
    if (by == u"times")
        return times.count;
    if (by == u"longestBy")
        return times.longestBy;
    if (by == u"where")
        return lineOrder(StepIndex(entry));
    if (m_mode == u"steps")
        return entry;
    const trace::TaskTrack &track = *timeline()->task(TaskId(entry));
    return m_definitionOrder[track.definition] << 32 | track.number;
}

} // namespace simmer::ui
