// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "traces.h"

#include "trace/lostupdates.h"
#include "trace/measures.h"

#include <QTest>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId a{0};
constexpr TaskId b{1};

/// One after the other: "ra wb" is a read by a and then a write by b, of number 0; "RA" of number 1.
LostUpdates counted(const char *steps)
{
    LostUpdates updates;
    for (const char *step = steps; *step; step += step[2] ? 3 : 2) {
        const bool isSecond = step[0] < 'a';
        Event event;
        event.kind = (step[0] | 0x20) == 'r' ? EventKind::NumberRead : EventKind::NumberChanged;
        event.task = (step[1] | 0x20) == 'a' ? a : b;
        event.on = isSecond ? 1 : 0;
        updates.take(event);
    }
    return updates;
}

} // namespace

class LostUpdatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void count_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<quint64>("lost");
        const auto row = [](const char *name, const char *steps, quint64 lost) {
            QTest::newRow(name) << QByteArray(steps) << lost;
        };
        row("one after the other", "ra wa rb wb ra wa", 0);
        row("both read before both write", "ra rb wa wb", 1);
        row("a whole round in between", "ra rb wb wa", 1);
        row("many rounds in between are one late write", "ra rb wb rb wb rb wb wa", 1);
        row("each late write counts", "ra rb wa wb wa wb", 3);
        row("who writes on knows its own value", "ra wa wa wa", 0);
        row("who never read overwrites on purpose", "ra wb rb wb", 0);
        row("reading again makes good", "ra rb wb ra wa", 0);
        row("numbers do not know each other", "ra WB wa RA wb WA", 0);
    }
    void count()
    {
        QFETCH(QByteArray, steps);
        QTEST(quint64(counted(steps.constData()).count()), "lost");
    }

    void laneCountsThem_data()
    {
        QTest::addColumn<Scheduling>("scheduling");
        QTest::addColumn<quint64>("lost");
        QTest::newRow("coroutines") << Scheduling::Coroutines << quint64(1);
        QTest::newRow("threads") << Scheduling::Threads << quint64(1);
        QTest::newRow("each process has its own") << Scheduling::Processes << quint64(0);
    }
    void laneCountsThem()
    {
        QFETCH(Scheduling, scheduling);
        TraceBuilder trace(scheduling);
        trace.object("n", "number", 4);
        const TaskId cook = trace.start("cook");
        trace.number(EventKind::NumberRead, 0, 4, a).number(EventKind::NumberRead, 0, 4, cook);
        trace.number(EventKind::NumberChanged, 0, 5, a).number(EventKind::NumberChanged, 0, 5, cook);
        const auto timeline = trace.timeline();
        QTEST(quint64(laneMeasures(*timeline).lostUpdates), "lost");
        QCOMPARE(timeline->object(0).changes.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(LostUpdatesTest)
#include "tst_lostupdates.moc"
