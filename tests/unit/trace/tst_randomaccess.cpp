// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/timeline.h"

#include "randomtraces.h"
#include "traces.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

using Number = long long;

/// A thing that is shown, as numbers: what it is, which one, and what is said of it.
struct Line
{
    const char *what;
    std::vector<Number> numbers;

    friend bool operator==(const Line &a, const Line &b)
    {
        return std::string_view(a.what) == b.what && a.numbers == b.numbers;
    }
    QString text() const
    {
        QString text = what;
        for (const Number number : numbers)
            text += ' ' + QString::number(number);
        return text;
    }
};
using Lines = std::vector<Line>;

constexpr const char *ofAll = "events, time, turn, asleep, wakes at:";
constexpr const char *ofTask = "task, state, wait, on, core, cause, since, due, step, calls …:";
constexpr const char *ofObject = "object, value, owner, waiters …:";
constexpr const char *ofReady = "ready:";
constexpr const char *ofRunning = "running:";
constexpr const char *ofCounts = "state, count, …:";

/// The whole state of a run as lines of text, from its first event on, by maps and nothing else. It shares no
/// line with what the timeline does, and knows no snapshots.
class FromTheStart
{
public:
    explicit FromTheStart(const Header &header) : m_header(header) {}

    void take(const Event &event)
    {
        const auto task = Number(event.task);
        const auto kind = event.kind;
        const bool isState = kind == EventKind::Created || kind == EventKind::Ready ||
                             kind == EventKind::Running || kind == EventKind::Suspended ||
                             kind == EventKind::Blocked || kind == EventKind::Preempted ||
                             kind == EventKind::Finished || kind == EventKind::Failed ||
                             kind == EventKind::Cancelled || kind == EventKind::Deadlocked;
        ++m_taken;
        m_time = event.time;
        if (event.step != noStep &&
            (isState || kind == EventKind::StepEntered || kind == EventKind::CallEntered) &&
            kind != EventKind::Created)
            m_step[task] = Number(event.step);
        if (isState && !(kind == EventKind::Ready && m_state[task].kind == EventKind::Ready))
            m_state[task] = {kind, m_taken, event};
        if (kind == EventKind::CallEntered) {
            m_calls[task].push_back(Number(event.step));
        } else if (kind == EventKind::CallLeft && !m_calls[task].empty()) {
            m_step[task] = event.step != noStep ? Number(event.step) : m_calls[task].back();
            m_calls[task].pop_back();
        }
        if (kind == EventKind::OwnerChanged)
            m_owner[event.on] = Number(event.cause);
        if (kind == EventKind::PermitsChanged || kind == EventKind::LengthChanged ||
            kind == EventKind::EventChanged || kind == EventKind::NumberChanged)
            m_value[event.on] = Number(event.number());
        if (kind == EventKind::TurnStarted)
            ++m_turns;
        if (kind == EventKind::TurnStarted || kind == EventKind::LoopAwake)
            m_wakeAt.reset();
        if (kind == EventKind::LoopAsleep)
            m_wakeAt = event.value == 0 ? 0 : Number(event.time) + Number(event.value) * 1000;
    }

    Lines lines() const
    {
        Lines lines;
        lines.push_back({ofAll, {m_taken, m_time, m_turns, m_wakeAt.has_value(), m_wakeAt.value_or(0)}});
        std::map<Number, Number> counts;
        std::map<Number, Number> ready; // by the event that made them so
        std::map<std::uint32_t, std::map<Number, Number>> waiters;
        Line running{ofRunning, {}};
        for (const auto &[task, state] : m_state) {
            ++counts[Number(state.kind)];
            if (state.kind == EventKind::Ready)
                ready[state.since] = task;
            if (state.kind == EventKind::Running)
                running.numbers.push_back(task);
            if (waits(state.kind) && isForAnObject(state.event.wait) && state.event.on != nothing)
                waiters[state.event.on][state.since] = task;
            lines.push_back(taskLine(task, state));
        }
        lines.push_back({ofReady, inOrder(ready)});
        lines.push_back(running);
        lines.push_back(countLine(counts));
        for (std::uint32_t i = 0; i < m_header.objects.size(); ++i) {
            Line line = objectLine(i);
            const std::vector<Number> tasks = inOrder(waiters[i]);
            line.numbers.insert(line.numbers.end(), tasks.begin(), tasks.end());
            lines.push_back(line);
        }
        return lines;
    }

    static Line countLine(const std::map<Number, Number> &counts)
    {
        Line line{ofCounts, {}};
        for (const auto &[kind, count] : counts) {
            line.numbers.push_back(kind);
            line.numbers.push_back(count);
        }
        return line;
    }

private:
    struct State
    {
        EventKind kind = EventKind::Note;
        Number since = 0;
        Event event;
    };

    /// A task that the record has not told of (yet) is nobody.
    Number known(Number task) const
    {
        const auto found = m_state.find(task);
        return found == m_state.end() ? Number(noTask) : task;
    }
    static bool waits(EventKind kind)
    {
        return kind == EventKind::Suspended || kind == EventKind::Blocked || kind == EventKind::Deadlocked;
    }
    static bool isForAnObject(WaitKind wait) { return wait >= WaitKind::Lock && wait <= WaitKind::Data; }

    static std::vector<Number> inOrder(const std::map<Number, Number> &tasks)
    {
        std::vector<Number> all;
        for (const auto &[event, task] : tasks)
            all.push_back(task);
        return all;
    }

    Line taskLine(Number task, const State &state) const
    {
        const Event &event = state.event;
        const bool named =
            event.wait == WaitKind::Task || event.wait == WaitKind::Tasks || isForAnObject(event.wait);
        Number on = waits(state.kind) && named ? Number(event.on) : Number(nothing);
        if (event.wait == WaitKind::Task)
            on = known(on);
        const bool timed =
            (state.kind == EventKind::Suspended || state.kind == EventKind::Blocked) && event.value != 0;
        const auto step = m_step.find(task);
        Line line{ofTask,
                  {task, Number(state.kind), Number(event.wait), on, Number(event.core),
                   known(Number(event.cause)), Number(event.time),
                   timed ? Number(event.time) + Number(event.value) * 1000 : 0,
                   step == m_step.end() ? Number(noStep) : step->second}};
        if (const auto calls = m_calls.find(task); calls != m_calls.end())
            line.numbers.insert(line.numbers.end(), calls->second.begin(), calls->second.end());
        return line;
    }

    Line objectLine(std::uint32_t object) const
    {
        const ObjectInfo &info = m_header.objects[object];
        const auto owner = m_owner.find(object);
        const auto value = m_value.find(object);
        Number shown = info.type == "semaphore" || info.type == "number" ? Number(info.initial) : 0;
        if (value != m_value.end())
            shown = value->second;
        const Number owned = owner == m_owner.end() ? Number(noTask) : known(owner->second);
        if (owner != m_owner.end())
            shown = owned != Number(noTask);
        return {ofObject, {object, shown, owned}};
    }

    const Header &m_header;
    Number m_taken = 0;
    Number m_time = 0;
    Number m_turns = 0;
    std::optional<Number> m_wakeAt;
    std::map<Number, State> m_state;
    std::map<Number, Number> m_step;
    std::map<Number, std::vector<Number>> m_calls;
    std::map<std::uint32_t, Number> m_owner;
    std::map<std::uint32_t, Number> m_value;
};

/// What a view shows of a moment.
Lines shownLines(const Moment &moment)
{
    Lines lines;
    lines.push_back({ofAll,
                     {Number(moment.eventCount), moment.time, Number(moment.turn), moment.loopAsleep,
                      moment.loopWakesAt}});
    const auto numbersOf = [](const std::vector<TaskId> &tasks) {
        std::vector<Number> numbers;
        for (const TaskId task : tasks)
            numbers.push_back(Number(task));
        return numbers;
    };
    std::map<Number, Number> counts;
    for (const Moment::Task &task : moment.tasks) {
        // A state has the number of the kind of event that begins it.
        ++counts[Number(task.state)];
        Line line{ofTask,
                  {Number(task.id), Number(task.state), Number(task.wait), Number(task.on), Number(task.core),
                   Number(task.cause), Number(task.since), Number(task.deadline), Number(task.step)}};
        for (const StepIndex call : task.calls)
            line.numbers.push_back(Number(call));
        lines.push_back(line);
    }
    lines.push_back({ofReady, numbersOf(moment.readyQueue)});
    lines.push_back({ofRunning, numbersOf(moment.running)});
    lines.push_back(FromTheStart::countLine(counts));
    for (std::size_t i = 0; i < moment.objects.size(); ++i) {
        const Moment::Object &object = moment.objects[i];
        Line line{ofObject, {Number(i), Number(object.value), Number(object.owner)}};
        const std::vector<Number> waiters = numbersOf(object.waiters);
        line.numbers.insert(line.numbers.end(), waiters.begin(), waiters.end());
        lines.push_back(line);
    }
    return lines;
}

/// The first line that differs; empty when all are the same.
QString firstDifference(const Lines &shown, const Lines &expected)
{
    for (std::size_t i = 0; i < std::min(shown.size(), expected.size()); ++i) {
        if (!(shown[i] == expected[i]))
            return "shown: " + shown[i].text() + "\n   expected: " + expected[i].text();
    }
    return shown.size() == expected.size() ? QString() : QString("another number of lines");
}

/// Compares the moments at these times with a replay that goes over `events` once.
QString compareAt(const Timeline &timeline, std::span<const Event> events, std::vector<std::int64_t> times)
{
    std::sort(times.begin(), times.end());
    FromTheStart replay(timeline.header());
    std::size_t taken = 0;
    for (const std::int64_t time : times) {
        while (taken < events.size() && events[taken].time <= time)
            replay.take(events[taken++]);
        if (taken == 0)
            continue;
        const QString different = firstDifference(shownLines(timeline.momentAt(time)), replay.lines());
        if (!different.isEmpty())
            return QString("at %1: %2").arg(time).arg(different);
    }
    return {};
}

std::vector<std::int64_t> randomTimes(int count, std::int64_t end, std::mt19937 &random)
{
    std::vector<std::int64_t> times(static_cast<std::size_t>(count));
    std::uniform_int_distribution<std::int64_t> any(0, end);
    std::generate(times.begin(), times.end(), [&] { return any(random); });
    return times;
}

/// One after the other, so that there is one right order however they come.
std::vector<Event> withTimesOfTheirOwn(std::vector<Event> events, std::int64_t apart)
{
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = std::int64_t(i + 1) * apart;
    return events;
}

} // namespace

class TestRandomAccess : public QObject
{
    Q_OBJECT

private slots:
    void anyMomentIsWhatHappenedSinceTheStart()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            std::mt19937 random(seed);
            const int events = 20 + int(random() % 7000);
            const int tasks = 1 + int(random() % (seed % 10 == 0 ? 400 : 30));
            const auto timeline = RandomTrace(seed, events, tasks).builder().timeline();
            QCOMPARE(timeline->droppedCount(), 0u);
            const QString different =
                compareAt(*timeline, timeline->events(), randomTimes(50, timeline->end(), random));
            QVERIFY2(different.isEmpty(), qPrintable(QString("trace %1 %2").arg(seed).arg(different)));
        }
    }

    void alsoWhileWritersAreBehindOneAnother()
    {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            std::mt19937 random(seed);
            const TraceBuilder builder = RandomTrace(seed, 3000, 40).builder();
            const std::vector<Event> inOrder = withTimesOfTheirOwn(builder.events(), 30'000);
            Header header = builder.header();
            header.scheduling = seed % 2 ? Scheduling::Threads : Scheduling::Processes;
            Timeline timeline;
            timeline.onHeader(header);
            QString different;
            const auto look = [&] {
                if (!different.isEmpty() || timeline.events().empty() || random() % 4 != 0)
                    return;
                different = compareAt(timeline, timeline.events(), randomTimes(3, timeline.end(), random));
            };
            feedFromManyWriters(timeline, inOrder, random, look);
            timeline.close();
            QVERIFY2(different.isEmpty(), qPrintable(QString("trace %1 %2").arg(seed).arg(different)));
            QVERIFY(timeline.revision() > 0);
            QCOMPARE(timeline.events().size(), inOrder.size());
            different = compareAt(timeline, inOrder, randomTimes(50, timeline.end(), random));
            QVERIFY2(different.isEmpty(), qPrintable(QString("in the end, %1 %2").arg(seed).arg(different)));
        }
    }

    void alsoWhileARunStreamsIn()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            const TraceBuilder builder = RandomTrace(seed, 6000, 25).builder();
            const std::vector<Event> &all = builder.events();
            Timeline timeline;
            timeline.onHeader(builder.header());
            for (std::size_t at = 0; at < all.size();) {
                const std::size_t count = std::min<std::size_t>(all.size() - at, 1 + random() % 400);
                timeline.onEvents(std::span(all).subspan(at, count));
                at += count;
                QCOMPARE(timeline.events().size(), at);
                QCOMPARE(timeline.revision(), 0u);
                const QString different =
                    compareAt(timeline, std::span(all).first(at), randomTimes(2, timeline.end(), random));
                QVERIFY2(different.isEmpty(), qPrintable(QString("trace %1 %2").arg(seed).arg(different)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRandomAccess)
#include "tst_randomaccess.moc"
