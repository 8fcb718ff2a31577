// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What frames of the lanes and the scheduler cost, and whether the window's event loop stalls while lanes
// run. Prints figures and ratios for people:
//
//     bench_stage                    frames while zooming, panning and playing, of traces of 10 000 to 10 000
//     000 events bench_stage --short --lanes    without the longest trace, and the lanes alone (--both: lanes
//     and scheduler alone) bench_stage --live LESSON      a real run of the lesson with the views following
//     it

#include "scenario/reader.h"
#include "session/lessonrun.h"
#include "session/playhead.h"
#include "ui/kitchen.h"
#include "ui/lanes/timeaxis.h"
#include "ui/run/runmodel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <span>
#include <unistd.h>
#include <vector>

using namespace simmer;
using namespace simmer::ui::test;

namespace {

/// Sorted milliseconds.
struct Times
{
    std::vector<double> all;
    void add(double milliseconds)
    {
        all.insert(std::upper_bound(all.begin(), all.end(), milliseconds), milliseconds);
    }
    double at(double share) const
    {
        return all.empty() ? 0 : all[std::size_t(share * double(all.size() - 1))];
    }
};

/// What a turn of the window's event loop may take, in milliseconds.
constexpr double longestStall = 32;

/// A long turn; milliseconds.
struct Stall
{
    qint64 at = 0;
    double clock = 0;
    double work = 0;
    double queued = 0;
};

/// Milliseconds that this thread has been ready and had no core (proc(5), schedstat).
double queuedSoFar()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() / 1e6;
}

/// Milliseconds that a virtual machine's host has kept its cores for others (proc(5), stat, "steal").
double stolenSoFar()
{
    QFile file(QStringLiteral("/proc/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readLine().simplified().split(' ').value(8).toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
}

/// Milliseconds of CPU time of this program, so that other programs do not count.
class Stopwatch
{
public:
    double elapsed() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }
    void restart() { m_start = std::clock(); }

private:
    std::clock_t m_start = std::clock();
};

/// `tasks` coroutines that take turns under a lock and put into a queue, `events` events in all.
std::shared_ptr<const trace::Timeline> turns(int tasks, int events)
{
    TraceBuilder t(Scheduling::Coroutines);
    t.definition("task");
    t.step("main", "gather");
    const std::uint32_t stove = t.object("stove", "lock");
    const std::uint32_t orders = t.object("orders", "queue", 8);
    t.at(0).ready(mainTask).running(mainTask);
    std::vector<TaskId> all;
    for (int i = 0; i < tasks; ++i)
        all.push_back(t.start("task"));
    t.suspended(mainTask, WaitKind::Tasks, std::uint32_t(tasks));
    std::int64_t now = 0;
    for (int i = 0; i < events / 5; ++i) {
        const TaskId task = all[std::size_t(i % tasks)];
        const TaskId before = all[std::size_t((i + tasks - 1) % tasks)];
        t.at(now).ready(task, before).running(task).owner(stove, task);
        t.at(now += 1000 + (i * 7919) % 3000).number(trace::EventKind::LengthChanged, orders, i % 9, task);
        t.suspended(task, WaitKind::Timer, trace::nothing, 5);
        now += i % 5 == 0 ? 2000 : 0;
    }
    t.at(now).ended();
    auto timeline = std::make_shared<trace::Timeline>();
    timeline->onHeader(t.header());
    const std::vector<trace::Event> recorded = t.events();
    constexpr std::size_t block = 4096;
    for (std::size_t i = 0; i < recorded.size(); i += block)
        timeline->onEvents(std::span(recorded).subspan(i, std::min(block, recorded.size() - i)));
    timeline->close();
    return timeline;
}

/// A window of the given views on one saved lane, painted frame by frame.
class Window
{
public:
    Window(const std::shared_ptr<const trace::Timeline> &timeline, const QUrl &source)
    {
        m_run.setTimelines({timeline});
        m_playhead.setTimelines({timeline});
        m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_view.setInitialProperties({{QStringLiteral("run"), QVariant::fromValue(&m_run)},
                                     {QStringLiteral("playhead"), QVariant::fromValue(&m_playhead)}});
        m_view.setResizeMode(QQuickView::SizeRootObjectToView);
        m_view.resize(1920, 1080);
        QObject::connect(&m_view, &QQuickWindow::frameSwapped, &m_view, [this] { m_swapped = true; });
        m_view.setSource(source);
        m_view.show();
        // Until long traces have been read, slice by slice.
        QElapsedTimer since;
        for (since.start(); since.elapsed() < 1500;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    ui::TimeAxis &axis() { return *m_view.rootObject()->property("axis").value<ui::TimeAxis *>(); }
    session::Playhead &playhead() { return m_playhead; }

    /// What it costs to do `action` and to paint what comes of it.
    template <typename Action> double frame(Action action)
    {
        const Stopwatch watch;
        m_swapped = false;
        action();
        m_view.update();
        for (int turn = 0; turn < 1000 && !m_swapped; ++turn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return watch.elapsed();
    }

private:
    ui::RunModel m_run;
    session::Playhead m_playhead;
    QQuickView m_view;
    bool m_swapped = false;
};

/// From the whole run to the finest scale about a wandering pointer, and back.
Times zooming(Window &window)
{
    Times times;
    for (const double factor : {0.8, 1.25}) {
        for (int step = 0; step < 60; ++step)
            times.add(window.frame([&] { window.axis().zoom(factor, 300 + (step * 137) % 800); }));
    }
    return times;
}

/// At every scale, by small and by big steps.
Times panning(Window &window)
{
    Times times;
    for (int scale = 0; scale < 14; ++scale) {
        window.frame([&] { window.axis().zoom(0.5, 700); });
        for (const double pixels : {-900.0, 7.0, 31.0, 311.0, 1400.0, -13.0, -200.0, 64.0})
            times.add(window.frame([&] { window.axis().pan(pixels); }));
    }
    window.frame([&] { window.axis().fit(); });
    return times;
}

/// The whole run in two seconds, then a part of it that is zoomed in.
Times playing(Window &window)
{
    Times times;
    const double end = double(window.playhead().end());
    for (int i = 0; i < 120; ++i)
        times.add(window.frame([&] { window.playhead().moveTo(qint64(end * i / 120)); }));
    window.frame([&] { window.axis().show(end * 0.5, end * 0.5001); });
    for (int i = 0; i < 120; ++i)
        times.add(window.frame([&] { window.playhead().moveTo(qint64(end * (0.5 + 0.0002 * i / 120))); }));
    window.frame([&] { window.axis().fit(); });
    return times;
}

struct Phase
{
    const char *name;
    Times (*run)(Window &);
};
constexpr Phase phases[] = {{"zooming", zooming}, {"panning", panning}, {"playing", playing}};

/// Sees every phase of every trace, and compares with the first trace.
void paintingBench(const char *what, const QUrl &source, bool longest)
{
    struct Trace
    {
        const char *name;
        int tasks;
        int events;
    };
    std::vector<Trace> traces{{"1 000 tasks, 10 000 events", 1000, 10'000},
                              {"4 tasks, 1 000 000 events", 4, 1'000'000},
                              {"10 000 tasks, 1 000 000 events", 10'000, 1'000'000}};
    if (longest)
        traces.push_back({"10 000 tasks, 10 000 000 events", 10'000, 10'000'000});
    std::printf("\n%s, 1920 x 1080, CPU time of a frame in ms\n%-34s %-9s %7s %7s %7s   %s\n", what, "trace",
                "phase", "p50", "p99", "max", "p50 and p99 / those of the first trace");
    std::vector<Times> first;
    for (const Trace &trace : traces) {
        Window window(turns(trace.tasks, trace.events), source);
        for (std::size_t i = 0; i < std::size(phases); ++i) {
            const Times times = phases[i].run(window);
            if (first.size() == i)
                first.push_back(times);
            std::printf("%-34s %-9s %7.2f %7.2f %7.2f   %.2f %.2f\n", trace.name, phases[i].name,
                        times.at(0.5), times.at(0.99), times.at(1), times.at(0.5) / first[i].at(0.5),
                        times.at(0.99) / first[i].at(0.99));
            std::fflush(stdout);
        }
    }
}

/// Lanes above, scheduler below, as in the window; or the lanes alone.
QUrl views(bool withScheduler)
{
    static QTemporaryDir folder;
    const QString path =
        folder.filePath(withScheduler ? QStringLiteral("Both.qml") : QStringLiteral("Lanes.qml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(R"(import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Scheduler
Rectangle {
    id: root
    required property RunModel run
    required property Playhead playhead
    property alias axis: lanes.timeAxis
    LanesView {
        id: lanes
        width: root.width
        height: root.height * 0.55
        run: root.run
        playhead: root.playhead
    }
)");
    if (withScheduler)
        file.write("SchedulerView { y: root.height * 0.55; width: root.width; height: root.height * 0.45; "
                   "run: root.run; playhead: root.playhead }");
    file.write("}");
    return QUrl::fromLocalFile(path);
}

int liveBench(const QString &lesson)
{
    const auto read = scenario::readLessonFile(lesson.toStdString());
    if (!read.value) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(lesson));
        return 1;
    }
    session::RunOptions options;
    options.isWatched = true;
    session::LessonRun run(read.value, options);
    ui::RunModel model;
    session::Playhead playhead;
    model.setRun(&run);
    std::vector<std::shared_ptr<const trace::Timeline>> timelines;
    for (const auto &lane : run.lanes())
        timelines.push_back(lane->sharedTimeline());
    playhead.setTimelines(timelines);
    QObject::connect(&model, &ui::RunModel::advanced, &playhead,
                     [&] { playhead.timelinesAdvanced(model.now()); });

    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setInitialProperties({{QStringLiteral("run"), QVariant::fromValue(&model)},
                               {QStringLiteral("playhead"), QVariant::fromValue(&playhead)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1440, 900);
    view.setSource(views(true));
    view.show();

    Times turns;
    Times work;
    QElapsedTimer sinceBeat;
    Stopwatch watch;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    heart.setInterval(1);
    QElapsedTimer sinceStart;
    std::vector<Stall> stalls;
    double queuedBefore = 0;
    const double stolenBefore = stolenSoFar();
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
        const double clock = double(sinceBeat.nsecsElapsed()) / 1e6;
        turns.add(clock);
        work.add(watch.elapsed());
        const double queued = queuedSoFar();
        if (clock > longestStall / 2)
            stalls.push_back({sinceStart.elapsed(), clock, watch.elapsed(), queued - queuedBefore});
        queuedBefore = queued;
        sinceBeat.restart();
        watch.restart();
    });
    QObject::connect(&run, &session::LessonRun::ended, qApp,
                     [] { QTimer::singleShot(200, qApp, &QCoreApplication::quit); });
    QTimer::singleShot(500, &run, [&] {
        playhead.follow();
        sinceStart.start();
        sinceBeat.start();
        watch.restart();
        heart.start();
        run.start();
    });
    QCoreApplication::exec();
    const auto report = [](const char *what, const Times &times) {
        std::printf("%-40s p50 %5.1f ms   p99 %5.1f ms   longest %5.1f ms   longest / 32 ms %.2f\n", what,
                    times.at(0.5), times.at(0.99), times.at(1), times.at(1) / longestStall);
    };
    std::printf("turns of the window's event loop during a live run of %d lanes\n", int(run.lanes().size()));
    report("by the clock, the machine's load included", turns);
    report("of its own CPU time", work);
    std::printf("  taken by the host of this virtual machine meanwhile: %.0f ms\n",
                stolenSoFar() - stolenBefore);
    std::sort(stalls.begin(), stalls.end(), [](const Stall &a, const Stall &b) { return a.clock > b.clock; });
    stalls.resize(std::min<std::size_t>(stalls.size(), 6));
    for (const Stall &stall : stalls)
        std::printf(
            "  %6.0f ms after Run: %5.1f ms by the clock, %5.1f ms of CPU time, %5.1f ms without a core\n",
            double(stall.at), stall.clock, stall.work, stall.queued);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--live"))
        return liveBench(arguments[2]);
    const bool longest = !arguments.contains(QLatin1String("--short"));
    if (!arguments.contains(QLatin1String("--both")))
        paintingBench("lanes", views(false), longest);
    if (!arguments.contains(QLatin1String("--lanes")))
        paintingBench("lanes and scheduler", views(true), longest);
    return 0;
}
