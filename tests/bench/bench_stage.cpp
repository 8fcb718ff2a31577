// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What frames of the lanes and the scheduler cost, and whether the window's event loop stalls while lanes
// run. Prints figures and ratios for people:
//
//     bench_stage                    painting and moments of traces of 10 000 and 1 000 000 events
//     bench_stage --live LESSON      a real run of the lesson with the views following it

#include "scenario/reader.h"
#include "session/lessonrun.h"
#include "session/playhead.h"
#include "ui/kitchen.h"
#include "ui/lanes/laneitem.h"
#include "ui/scheduler/schedulermodel.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
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
};

/// Milliseconds of CPU time of this program, so that other programs do not count.
class Stopwatch
{
public:
    double elapsed() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }
    void restart() { m_start = std::clock(); }

private:
    std::clock_t m_start = std::clock();
};

/// `tasks` coroutines that take turns, `events` events in all.
std::shared_ptr<const trace::Timeline> turns(int tasks, int events)
{
    TraceBuilder t(Scheduling::Coroutines);
    t.definition("task");
    t.step("main", "gather");
    t.at(0).ready(mainTask).running(mainTask);
    std::vector<TaskId> all;
    for (int i = 0; i < tasks; ++i)
        all.push_back(t.start("task"));
    t.suspended(mainTask, WaitKind::Tasks, std::uint32_t(tasks));
    std::int64_t now = 0;
    for (int i = 0; i < events / 3; ++i) {
        const TaskId task = all[std::size_t(i % tasks)];
        t.at(now).ready(task).running(task);
        t.at(now += 1000 + (i * 7919) % 3000).suspended(task, WaitKind::Timer, trace::nothing, 5);
        now += i % 5 == 0 ? 2000 : 0;
    }
    return t.at(now).ended().timeline();
}

/// A lane that is painted without a window.
struct PaintedLane
{
    ui::RunModel run;
    ui::LaneRowsModel rows;
    ui::TimeAxis axis;
    ui::StatePalette palette;
    ui::LaneItem item;
    QImage image{QSize(1400, 120), QImage::Format_ARGB32_Premultiplied};

    explicit PaintedLane(std::shared_ptr<const trace::Timeline> timeline)
    {
        run.setTimelines({std::move(timeline)});
        rows.setRun(&run);
        rows.setLane(0);
        axis.setWidth(1400);
        axis.setExtent(run.end());
        item.setRows(&rows);
        item.setAxis(&axis);
        item.setStatePalette(&palette);
        item.setSize(image.size());
        item.setPitch(25);
        item.setBar(16);
        const bool many = rows.total() > ui::StageLayout::mostThinRows;
        item.setMode(many ? ui::StageLayout::Mode::Density : ui::StageLayout::Mode::Rows);
        if (many)
            item.setBar(100);
    }
    double paint()
    {
        const Stopwatch watch;
        image.fill(Qt::white);
        QPainter painter(&image);
        item.paint(&painter);
        painter.end();
        return watch.elapsed();
    }
};

/// Frames at every zoom from the whole run to a thousandth of it, and panned.
Times frames(PaintedLane &lane)
{
    Times times;
    lane.paint();
    for (int step = 0; step < 20; ++step) {
        for (const double pixels : {-150.0, 50.0, 200.0, -100.0}) {
            times.add(lane.paint());
            lane.axis.pan(pixels);
        }
        lane.axis.zoom(0.7, 600);
    }
    return times;
}

Times moments(std::shared_ptr<const trace::Timeline> timeline)
{
    ui::RunModel run;
    session::Playhead playhead;
    run.setTimelines({timeline});
    playhead.setTimelines({timeline});
    ui::SchedulerModel model;
    model.setRun(&run);
    model.setPlayhead(&playhead);
    Times times;
    for (int i = 0; i < 100; ++i) {
        playhead.moveTo(timeline->end() * ((i * 37) % 100) / 100);
        const Stopwatch watch;
        model.refresh();
        times.add(watch.elapsed());
    }
    return times;
}

void paintingBench()
{
    std::printf("%-34s %12s %12s %12s\n", "1400 x 120 pixels, CPU time", "frame p50", "frame p99",
                "moment p99");
    double small = 0;
    const auto report = [&](const char *name, const std::shared_ptr<const trace::Timeline> &timeline) {
        PaintedLane lane(timeline);
        const Times painted = frames(lane);
        const Times read = moments(timeline);
        std::printf("%-34s %9.2f ms %9.2f ms %9.2f ms\n", name, painted.at(0.5), painted.at(0.99),
                    read.at(0.99));
        return painted.at(0.5);
    };
    small = report("4 tasks, 10 000 events", turns(4, 10'000));
    const double big = report("4 tasks, 1 000 000 events", turns(4, 1'000'000));
    const double wide = report("1 000 tasks, 1 000 000 events", turns(1000, 1'000'000));
    report("100 000 tasks, 900 000 events", crowd(100'000, 3));
    std::printf("\nframe, 1 000 000 events / 10 000 events: %.2f   (many tasks: %.2f)\n", big / small,
                wide / small);
}

/// Lanes above, scheduler below, as in the window.
QUrl views()
{
    static QTemporaryFile file(QDir::tempPath() + QStringLiteral("/XXXXXX.qml"));
    file.open();
    file.write(R"(import QtQuick
import Simmer.Lanes
import Simmer.Run
import Simmer.Scheduler
Rectangle {
    id: root
    required property RunModel run
    required property Playhead playhead
    LanesView { width: root.width; height: root.height * 0.55; run: root.run; playhead: root.playhead }
    SchedulerView { y: root.height * 0.55; width: root.width; height: root.height * 0.45; run: root.run; playhead: root.playhead }
})");
    file.close();
    return QUrl::fromLocalFile(file.fileName());
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
    view.setSource(views());
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
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
        turns.add(double(sinceBeat.nsecsElapsed()) / 1e6);
        work.add(watch.elapsed());
        if (sinceBeat.nsecsElapsed() > qint64(longestStall * 5e5))
            stalls.push_back({sinceStart.elapsed(), double(sinceBeat.nsecsElapsed()) / 1e6, watch.elapsed()});
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
    std::sort(stalls.begin(), stalls.end(), [](const Stall &a, const Stall &b) { return a.clock > b.clock; });
    stalls.resize(std::min<std::size_t>(stalls.size(), 6));
    for (const Stall &stall : stalls)
        std::printf("  %6.0f ms after Run: %5.1f ms by the clock, %5.1f ms of CPU time\n", double(stall.at),
                    stall.clock, stall.work);
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
    paintingBench();
    return 0;
}
