// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exporters.h"

#include "traces.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <sstream>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId mainTask{0};

TraceBuilder kitchen()
{
    TraceBuilder trace;
    const StepIndex sleep = trace.step("cook", "sleep", "rice \"simmers\"");
    const std::uint32_t stove = trace.object("stove", "lock");
    const std::uint32_t hello = trace.text("page {i}");
    trace.at(1000).turn(2);
    const TaskId cook = trace.start("cook");
    trace.ready(cook, mainTask).at(2000).running(cook, 1).said(cook, hello, {7}).owner(stove, cook);
    trace.at(2500)
        .in(sleep)
        .suspended(cook, WaitKind::Timer, nothing, 12)
        .in(noStep)
        .owner(stove, noTask)
        .asleep(12);
    trace.suspended(mainTask, WaitKind::Lock, stove).at(15'000).blocked(mainTask, WaitKind::Task, 1);
    trace.failed(cook, hello).finished(mainTask, -4).note(NoteKind::NeverRetrieved, "cook's failure", cook);
    trace.ended(Outcome::Failed);
    return trace;
}

std::string events(const Timeline &timeline)
{
    std::ostringstream out;
    writeEvents(timeline, out);
    return out.str();
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreOneObjectALine()
    {
        QFile expected(SIMMER_SOURCE_DIR "/tests/unit/trace/kitchen.events.jsonl");
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(events(*kitchen().timeline())), expected.readAll());
    }

    void aFailureSaysWhyInItsText()
    {
        TraceBuilder trace;
        const std::uint32_t burnt = trace.text("burnt {n}");
        const TaskId a = trace.start("a");
        const TaskId b = trace.start("b");
        trace.said(mainTask, burnt, {2}).last().kind = EventKind::Failed;
        trace.note(NoteKind::Failure, "timed out", a)
            .failed(a)
            .note(NoteKind::Failure, "another", b)
            .failed(b);
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->failures().size(), std::size_t(3));
        QCOMPARE(timeline->text(timeline->failures()[0], "en"), std::string("burnt 2"));
        QCOMPARE(timeline->text(timeline->failures()[1], "en"), std::string("timed out"));
        QCOMPARE(timeline->text(timeline->failures()[2], "en"), std::string("another"));
    }

    void everyKindOfEventIsALineOfJson()
    {
        TraceBuilder trace;
        trace.text("x");
        trace.object("o", "queue");
        for (int kind = 0; kind < eventKindCount; ++kind) {
            for (int wait = 0; wait < waitKindCount; ++wait) {
                trace.at(kind * 100 + wait).ready(mainTask);
                trace.last().kind = EventKind(kind);
                trace.last().wait = WaitKind(kind == int(EventKind::Sample) ? wait % counterCount : wait);
                trace.last().on = 0;
            }
        }
        const auto timeline = trace.timeline();
        const QByteArray all = QByteArray::fromStdString(events(*timeline));
        const QList<QByteArray> lines = all.split('\n');
        QCOMPARE(std::size_t(lines.size()), timeline->events().size() + 1);
        for (const QByteArray &line : lines.first(lines.size() - 1))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }

    void chromeOpensSeveralLanes()
    {
        const auto one = kitchen().timeline();
        TraceBuilder other(Scheduling::Threads);
        other.at(1500).running(mainTask, 0).at(2750).finished(mainTask);
        const auto two = other.timeline();
        const std::array<const Timeline *, 2> lanes{one.get(), two.get()};
        std::ostringstream out;
        writeChrome(lanes, out);
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(out.str()));
        const QJsonArray all = document.object().value("traceEvents").toArray();
        QJsonArray stretches;
        for (const QJsonValue &value : all) {
            const QJsonObject entry = value.toObject();
            if (entry["pid"].toInt() == 2 && entry["ph"] == "X" && entry["name"] == "running")
                stretches.append(entry);
        }
        QCOMPARE(stretches.size(), 1);
        QCOMPARE(stretches[0].toObject()["ts"].toDouble(), 1.5);
        QCOMPARE(stretches[0].toObject()["dur"].toDouble(), 1.25);
        QCOMPARE(stretches[0].toObject()["args"].toObject()["core"].toInt(), 0);
    }

    void theSummaryIsForPeople()
    {
        std::ostringstream out;
        writeSummary(*kitchen().timeline(), out);
        const QString summary = QString::fromStdString(out.str());
        QVERIFY2(summary.startsWith("coroutines: failed; times measured"), qPrintable(summary));
        QVERIFY(summary.contains(QRegularExpression("elapsed +0\\.01")));
        QVERIFY(summary.contains(QRegularExpression("suspensions +2\n")));
        QVERIFY(summary.contains(QRegularExpression("cook#1 .* failed\n")));
        QVERIFY(summary.contains("neverRetrieved: cook's failure"));
    }

    void aTraceOfNothingExports()
    {
        const Timeline nothing;
        std::ostringstream out;
        writeEvents(nothing, out);
        writeChrome(nothing, out);
        writeSummary(nothing, out);
        QVERIFY(!out.str().empty());
    }
};

QTEST_APPLESS_MAIN(TestExporters)
#include "tst_exporters.moc"
