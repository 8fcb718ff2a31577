// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/timeline.h"
#include "ui/code/codemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <array>
#include <memory>

using namespace simmer;
using trace::Event;
using trace::EventKind;
using trace::StepIndex;
using trace::TaskId;
using ui::CodeModel;

namespace {

constexpr TaskId cook{1};

/// `main` awaits a helper in another file; a cook waits on a line of its own, to which it comes in two ways.
std::shared_ptr<const trace::Timeline> recorded()
{
    trace::Header header;
    header.scheduling = trace::Scheduling::Coroutines;
    header.lessonId = "tea.py";
    header.definitions = {{"cook", {}}, {"boil", {}}, {"main", {}}};
    header.sources = {{"/home/me/pots.py", "async def boil():\n    await sleep(1)\n"},
                      {"/home/me/tea.py", "async def cook():\n    await sleep(2)\n\n\nawait boil()\n"}};
    header.steps = {{"/home/me/tea.py:5", "await", {}, 2},
                    {"/home/me/pots.py:2", "sleep", {}, 1, StepIndex(0)},
                    {"/home/me/tea.py:2", "sleep", {}, 0},
                    {"/home/me/tea.py:2", "sleep", {}, 0, StepIndex(0)},
                    {"<string>:1", "sleep", {}, 0}};
    auto timeline = std::make_shared<trace::Timeline>();
    timeline->onHeader(header);
    const auto event = [](std::int64_t time, TaskId task, EventKind kind, StepIndex step = trace::noStep) {
        Event event;
        event.time = time;
        event.task = task;
        event.kind = kind;
        event.step = step;
        return event;
    };
    std::array events{event(0, TaskId(0), EventKind::Created),
                      event(1, cook, EventKind::Created),
                      event(2, TaskId(0), EventKind::Suspended, StepIndex(1)),
                      event(3, cook, EventKind::Suspended, StepIndex(2)),
                      event(4, cook, EventKind::Running, StepIndex(2)),
                      event(5, cook, EventKind::Suspended, StepIndex(3)),
                      event(6, cook, EventKind::Suspended, StepIndex(4))};
    events[0].on = 2;
    events[1].on = 0;
    timeline->onEvents(events);
    timeline->close(trace::Outcome::Finished);
    return timeline;
}

struct Shown
{
    Shown()
    {
        playhead.setTimelines({recorded()});
        model.setPlayhead(&playhead);
        playhead.setLane(0);
    }

    QVariantList marks(int row) const { return model.data(model.index(row), CodeModel::MarksRole).toList(); }

    session::Playhead playhead;
    CodeModel model;
};

} // namespace

class TestRecordedProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isShownWithoutALesson();
    void marksTasksAndTheirCallers();
    void followsTheSelectedTask();
    void aLineIsEveryWayToIt();
};

void TestRecordedProgram::isShownWithoutALesson()
{
    Shown shown;
    const QAbstractItemModelTester tester(&shown.model);
    QVERIFY(shown.model.isRecorded());
    QCOMPARE(shown.model.path(), QStringLiteral("/home/me/tea.py"));
    QCOMPARE(shown.model.text(), QStringLiteral("async def cook():\n    await sleep(2)\n\n\nawait boil()\n"));
    QCOMPARE(shown.model.rowCount(), 5);
    QVERIFY(shown.model.data(shown.model.index(1), CodeModel::SuspensionPointRole).toBool());
    QVERIFY(!shown.model.data(shown.model.index(0), CodeModel::SuspensionPointRole).toBool());
    QCOMPARE(shown.model.stepLines(), QVariantList({5u, 2u, 2u, 2u, 0}));
    const QVariantList files = shown.model.programs();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[1].toMap()[QStringLiteral("text")].toString(), QStringLiteral("tea.py"));
    QVERIFY(files[1].toMap()[QStringLiteral("chosen")].toBool());
    shown.model.choose(0);
    QCOMPARE(shown.model.rowCount(), 2);
    QVERIFY(shown.model.programs()[0].toMap()[QStringLiteral("chosen")].toBool());
}

void TestRecordedProgram::marksTasksAndTheirCallers()
{
    Shown shown;
    shown.playhead.moveToEvent(0, 4);
    QCOMPARE(shown.marks(1).size(), 1);
    QCOMPARE(shown.marks(1)[0].toMap()[QStringLiteral("name")].toString(), QStringLiteral("cook#0"));
    QVERIFY(!shown.marks(1)[0].toMap()[QStringLiteral("caller")].toBool());
    QCOMPARE(shown.marks(4).size(), 1);
    QVERIFY(shown.marks(4)[0].toMap()[QStringLiteral("caller")].toBool());
    shown.model.choose(0);
    QCOMPARE(shown.marks(1).size(), 1);
    QVERIFY(!shown.marks(1)[0].toMap()[QStringLiteral("caller")].toBool());
    // Nobody knows where a step of no file is.
    shown.playhead.moveToEvent(0, 7);
    shown.model.choose(1);
    QCOMPARE(shown.marks(1).size(), 0);
}

void TestRecordedProgram::followsTheSelectedTask()
{
    Shown shown;
    shown.playhead.moveToEvent(0, 4);
    shown.playhead.selectTask(0);
    QCOMPARE(shown.model.path(), QStringLiteral("/home/me/pots.py"));
    QCOMPARE(shown.model.currentLine(), 1);
    shown.playhead.selectTask(1);
    QCOMPARE(shown.model.path(), QStringLiteral("/home/me/tea.py"));
}

void TestRecordedProgram::aLineIsEveryWayToIt()
{
    Shown shown;
    const auto next = [&] {
        shown.model.goToNextEventOf(1);
        return shown.playhead.eventCount();
    };
    shown.playhead.moveToEvent(0, 2);
    QCOMPARE(next(), std::size_t(4));
    QCOMPARE(next(), std::size_t(5));
    QCOMPARE(next(), std::size_t(6));
    QCOMPARE(next(), std::size_t(4));
}

QTEST_GUILESS_MAIN(TestRecordedProgram)
#include "tst_recordedprogram.moc"
