// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "virtuallane.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace simmer;
using scenario::Model;
using trace::Outcome;

/// What each verb does as a coroutine and as plain code, on one lesson for both: a row a verb.
class SingleThreadVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coroutines_data() { rows(); }
    void coroutines();
    void sequential_data() { rows(); }
    void sequential();
    void crash_data();
    void crash();

private:
    static void rows();
    static void check(Model model, const char *column);
};

namespace {

const QString objects = "'stove': {'type': 'lock'}, 'shelf': {'type': 'queue', 'capacity': 1},"
                        "'bell': {'type': 'event'}, 'n': {'type': 'number', 'value': 5}";
const QString tasks = "'slow': {'steps': [{'sleep': 3}, {'say': 'slow'}, {'return': '7'}]},"
                      "'quick': {'steps': [{'sleep': 1}, {'say': 'quick'}]},"
                      "'bad': {'steps': [{'sleep': 2}, {'raise': 'burnt'}]}";

} // namespace

void SingleThreadVerbsTest::rows()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("asCoroutines");
    QTest::addColumn<QString>("asPlainCode");
    const auto row = [](const char *verb, const char *main, const char *coroutines, const char *sequential) {
        QTest::newRow(verb) << QString(main) << QString(coroutines) << QString(sequential);
    };
    row("say", "{'say': 'pot is on'}", "0 pot is on", "0 pot is on");
    row("work", "{'start': 'quick'}, {'yield': true}, {'work': 4}, {'say': 'worked'}, {'join': 'all'}",
        "4 worked|4 quick", "1 quick|5 worked");
    row("sleep", "{'start': 'quick'}, {'sleep': 4}, {'say': 'slept'}", "1 quick|4 slept", "1 quick|5 slept");
    row("block", "{'start': 'quick'}, {'yield': true}, {'block': 4}, {'say': 'blocked'}, {'join': 'all'}",
        "4 blocked|4 quick", "1 quick|5 blocked");
    row("yield", "{'start': 'quick'}, {'yield': true}, {'say': 'on'}, {'join': 'all'}", "0 on|1 quick",
        "1 quick|1 on");
    row("offload",
        "{'start': 'quick'}, {'offload': [{'work': 2}, {'say': 'away'}]}, {'say': 'back'}, {'join': 'all'}",
        "1 quick|2 away|2 back", "1 quick|3 away|3 back");
    row("call", "{'call': 'slow', 'into': 'x'}, {'say': '{x}'}", "3 slow|3 7", "3 slow|3 7");
    row("start", "{'start': 'slow'}, {'say': 'started'}, {'join': 'all'}", "0 started|3 slow",
        "3 slow|3 started");
    row("create", "{'create': 'slow'}, {'sleep': 5}, {'say': 'nothing'}", "5 nothing", "5 nothing");
    row("join", "{'start': 'slow'}, {'join': ['slow'], 'into': 'x'}, {'say': '{x}'}", "3 slow|3 7",
        "3 slow|3 7");
    row("gather",
        "{'try': [{'gather': ['slow', 'bad', 'quick']}], 'catch': [{'say': 'caught'}]}, {'sleep': 2}",
        "1 quick|2 caught|3 slow", "3 slow|5 caught");
    row("group", "{'try': [{'group': ['slow', 'bad', 'quick']}], 'catch': [{'say': 'caught'}]}, {'sleep': 2}",
        "1 quick|2 caught", "3 slow|5 caught");
    row("race", "{'race': ['slow', 'quick']}, {'say': 'over'}", "1 quick|1 over", "3 slow|3 over");
    row("cancel", "{'start': 'slow'}, {'sleep': 1}, {'cancel': 'slow'}, {'sleep': 5}, {'say': 'over'}",
        "6 over", "3 slow|9 over");
    row("timeout",
        "{'timeout': 2, 'do': [{'sleep': 5}, {'say': 'slept'}], 'else': [{'say': 'late'}]}, {'say': 'on'}",
        "2 late|2 on", "5 slept|5 late|5 on");
    row("shield",
        "{'start': 'slow'}, {'timeout': 1, 'do': [{'shield': 'slow'}, {'say': 'in'}], 'else': [{'say': "
        "'out'}]},"
        "{'join': 'all'}",
        "1 out|3 slow", "3 slow|3 in");
    row("with", "{'start': 'holder'}, {'yield': true}, {'with': 'stove', 'do': [{'say': 'mine'}]}", "2 mine",
        "2 mine");
    row("put",
        "{'start': 'taker'}, {'put': 'shelf', 'value': 1}, {'put': 'shelf', 'value': 2}, {'say': 'given'}",
        "1 1|1 given", "");
    row("get", "{'put': 'shelf', 'value': 3}, {'get': 'shelf', 'into': 'x'}, {'say': '{x}'}", "0 3", "0 3");
    row("set", "{'start': 'guest'}, {'sleep': 1}, {'set': 'bell'}, {'join': 'all'}", "1 in", "");
    row("clear",
        "{'set': 'bell'}, {'clear': 'bell'}, {'timeout': 1, 'do': [{'wait': 'bell'}], 'else': "
        "[{'say': 'still clear'}]}",
        "1 still clear", "");
    row("wait", "{'set': 'bell'}, {'wait': 'bell'}, {'say': 'set'}", "0 set", "0 set");
    row("read", "{'read': 'n', 'into': 'x'}, {'say': '{x}'}", "0 5", "0 5");
    row("write", "{'write': 'n', 'value': '2 * 4'}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}", "0 8",
        "0 8");
    row("repeat", "{'repeat': 2, 'as': 'i', 'do': [{'say': '{i}'}, {'sleep': 1}]}", "0 0|1 1", "0 0|1 1");
    row("break", "{'repeat': 'forever', 'do': [{'sleep': 1}, {'break': true}]}, {'say': 'out'}", "1 out",
        "1 out");
    row("return", "{'say': 'in'}, {'return': '1'}, {'say': 'never'}", "0 in", "0 in");
    row("if", "{'if': '1 < 2', 'do': [{'say': 'yes'}], 'else': [{'say': 'no'}]}", "0 yes", "0 yes");
    row("raise", "{'try': [{'raise': 'x'}, {'say': 'never'}], 'catch': [{'say': 'caught'}]}", "0 caught",
        "0 caught");
    row("try", "{'try': [{'raise': 'x'}], 'catch': [{'say': 'c'}], 'finally': [{'sleep': 1}, {'say': 'f'}]}",
        "0 c|1 f", "0 c|1 f");
}

void SingleThreadVerbsTest::check(Model model, const char *column)
{
    QFETCH(QString, main);
    const QString expected = *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>()));
    const QString more = "'holder': {'steps': [{'with': 'stove', 'do': [{'sleep': 2}]}]},"
                         "'taker': {'steps': [{'sleep': 1}, {'get': 'shelf', 'into': 'x'}, {'say': '{x}'}]},"
                         "'guest': {'steps': [{'wait': 'bell'}, {'say': 'in'}]}";
    const test::VirtualLane lane(model, objects, tasks + "," + more, main);
    QStringList said;
    for (QString line : lane.transcript())
        said.append(line.replace(QRegularExpression(" [a-z]+#\\d+:"), ""));
    QCOMPARE(said.join('|'), expected);
    QCOMPARE(lane.outcome(), expected.isEmpty() ? Outcome::Deadlocked : Outcome::Finished);
}

void SingleThreadVerbsTest::coroutines()
{
    check(Model::Coroutines, "asCoroutines");
}

void SingleThreadVerbsTest::sequential()
{
    check(Model::Sequential, "asPlainCode");
}

void SingleThreadVerbsTest::crash_data()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("crash in coroutines") << Model::Coroutines;
    QTest::newRow("crash in sequential") << Model::Sequential;
}

void SingleThreadVerbsTest::crash()
{
    QFETCH(Model, model);
    const pid_t child = fork();
    if (child == 0) {
        const test::VirtualLane lane(model, "", "", "{'say': 'on'}, {'crash': 'segfault'}, {'say': 'never'}");
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGSEGV);
    QVERIFY(!WCOREDUMP(status));
}

QTEST_APPLESS_MAIN(SingleThreadVerbsTest)
#include "tst_singlethreadverbs.moc"
