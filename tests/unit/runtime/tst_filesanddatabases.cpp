// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "trace/waits.h"

#include <QDir>
#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

namespace {

const char *const models[] = {"sequential", "coroutines", "threads", "gil", "processes"};

const QString pantry =
    QStringLiteral("'pantry': {'type': 'database', 'setup': ['CREATE TABLE rice (kg INTEGER)',"
                   " 'INSERT INTO rice VALUES (7), (5)'], 'latency': %1}");

} // namespace

/// `query` and `file`, in every lane.
class FilesAndDatabasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryGivesTheFirstColumnOfTheFirstRow_data() { everyModel(); }
    void queryGivesTheFirstColumnOfTheFirstRow();
    void queryIsAWaitForTheDatabase_data() { everyModel(); }
    void queryIsAWaitForTheDatabase();
    void queriesOverlapWhereTasksDo_data() { everyModel(); }
    void queriesOverlapWhereTasksDo();
    void poolBoundsHowManyQueriesOverlap();
    void loopRunsOthersDuringAQuery();
    void tasksOfAProcessShareTheData_data();
    void tasksOfAProcessShareTheData();
    void badSqlFailsTheStep_data() { everyModel(); }
    void badSqlFailsTheStep();
    void badSetupFailsTheQuery_data() { everyModel(); }
    void badSetupFailsTheQuery();
    void statementsCannotLeaveTheDatabase_data();
    void statementsCannotLeaveTheDatabase();
    void writtenFileIsReadBack_data() { everyModel(); }
    void writtenFileIsReadBack();
    void fileHasNoName_data() { everyModel(); }
    void fileHasNoName();

private:
    static void everyModel();
};

void FilesAndDatabasesTest::everyModel()
{
    QTest::addColumn<QString>("model");
    for (const char *model : models)
        QTest::newRow(model) << QString::fromLatin1(model);
}

void FilesAndDatabasesTest::queryGivesTheFirstColumnOfTheFirstRow()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, pantry.arg(0), "",
        "{'query': 'pantry', 'sql': 'SELECT sum(kg), 99 FROM rice', 'into': 'kg'}, {'say': '{kg}'},"
        "{'query': 'pantry', 'sql': 'INSERT INTO rice VALUES (30)'},"
        "{'query': 'pantry', 'sql': 'SELECT kg FROM rice ORDER BY kg DESC', 'into': 'kg'},"
        "{'say': '{kg}'},"
        "{'query': 'pantry', 'sql': 'SELECT kg FROM rice WHERE kg < 0', 'into': 'kg'}, {'say': '{kg}'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: 12", "main#1: 30", "main#1: 0"}));
}

void FilesAndDatabasesTest::queryIsAWaitForTheDatabase()
{
    QFETCH(QString, model);
    HostedLane lane(model, pantry.arg(5), "", "{'query': 'pantry', 'sql': 'SELECT 1'}");
    lane.finish();
    const EventKind waiting = model == u"coroutines" ? EventKind::Suspended : EventKind::Blocked;
    const qint64 began = lane.timeOf("main#1", waiting);
    QVERIFY(began >= 0);
    for (const trace::Event &event : lane.timeline().events()) {
        if (event.kind != waiting)
            continue;
        QCOMPARE(event.wait, trace::WaitKind::Query);
        QCOMPARE(event.on, 0u);
    }
    QVERIFY(lane.timeOf("main#1", EventKind::Running, 2) >= began + 5'000'000);
}

void FilesAndDatabasesTest::queriesOverlapWhereTasksDo()
{
    QFETCH(QString, model);
    HostedLane lane(model, pantry.arg(60) + ", 'helpers': {'type': 'pool', 'workers': 5}",
                    "'cook': {'steps': [{'query': 'pantry', 'sql': 'SELECT 1'}]}",
                    "{'start': 'cook', 'count': 5}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const qint64 end = lane.timeOf("main#1", EventKind::Finished);
    if (model == u"sequential")
        QVERIFY(end >= 5 * 60'000'000);
    else
        QVERIFY2(end < 4 * 60'000'000, qPrintable(QString::number(end)));
}

void FilesAndDatabasesTest::poolBoundsHowManyQueriesOverlap()
{
    HostedLane lane("coroutines", pantry.arg(20) + ", 'helpers': {'type': 'pool', 'workers': 2}",
                    "'cook': {'steps': [{'query': 'pantry', 'sql': 'SELECT 1'}]}",
                    "{'start': 'cook', 'count': 6}, {'join': 'all'}");
    lane.finish();
    QVERIFY(lane.timeOf("main#1", EventKind::Finished) >= 3 * 20'000'000);
}

void FilesAndDatabasesTest::loopRunsOthersDuringAQuery()
{
    HostedLane lane("coroutines", pantry.arg(100),
                    "'cook': {'steps': [{'query': 'pantry', 'sql': 'SELECT 1'}, {'say': 'asked'}]},"
                    "'baker': {'steps': [{'repeat': 3, 'do': [{'sleep': 1}]}, {'say': 'baked'}]}",
                    "{'gather': ['cook', 'baker']}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"baker#1: baked", "cook#1: asked"}));
}

void FilesAndDatabasesTest::tasksOfAProcessShareTheData_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("rows");
    QTest::newRow("sequential") << "sequential"
                                << "main#1: 3";
    QTest::newRow("coroutines") << "coroutines"
                                << "main#1: 3";
    QTest::newRow("threads") << "threads"
                             << "main#1: 3";
    QTest::newRow("processes have their own") << "processes"
                                              << "main#1: 2";
}

void FilesAndDatabasesTest::tasksOfAProcessShareTheData()
{
    QFETCH(QString, model);
    QFETCH(QString, rows);
    HostedLane lane(model, pantry.arg(0),
                    "'cook': {'steps': [{'query': 'pantry', 'sql': 'INSERT INTO rice VALUES (1)'}]}",
                    "{'query': 'pantry', 'sql': 'SELECT 1'}, {'start': 'cook'}, {'join': 'all'},"
                    "{'query': 'pantry', 'sql': 'SELECT count(*) FROM rice', 'into': 'n'}, {'say': '{n}'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({rows}));
}

void FilesAndDatabasesTest::badSqlFailsTheStep()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, pantry.arg(0), "",
        "{'try': [{'query': 'pantry', 'sql': 'SELECT beans FROM rice'}], 'catch': [{'say': 'caught'}]},"
        "{'query': 'pantry', 'sql': 'SELEKT'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QCOMPARE(lane.transcript(), QStringList({"main#1: caught"}));
    QVERIFY2(lane.notes().join(u' ').contains("pantry"), qPrintable(lane.notes().join(u' ')));
    QVERIFY2(lane.notes().join(u' ').contains("SELEKT"), qPrintable(lane.notes().join(u' ')));
}

void FilesAndDatabasesTest::badSetupFailsTheQuery()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'pantry': {'type': 'database', 'setup': ['CREATE TABEL rice (kg)']}", "",
                    "{'say': 'open'}, {'query': 'pantry', 'sql': 'SELECT 1'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QCOMPARE(lane.transcript(), QStringList({"main#1: open"}));
    QVERIFY2(lane.notes().join(u' ').contains("TABEL"), qPrintable(lane.notes().join(u' ')));
}

/// The check of a lesson refuses the plain spellings; these come past it.
void FilesAndDatabasesTest::statementsCannotLeaveTheDatabase_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a transaction that stays open") << "BEGIN";
    QTest::newRow("a savepoint") << "SAVEPOINT here";
    QTest::newRow("a pragma as a function") << "SELECT * FROM pragma_database_list";
    QTest::newRow("a value beyond bounds") << "SELECT length(zeroblob(100000000))";
    QTest::newRow("vacuum") << "VACUUM";
    QTest::newRow("a statement without end")
        << "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
}

void FilesAndDatabasesTest::statementsCannotLeaveTheDatabase()
{
    QFETCH(QString, sql);
    HostedLane lane("sequential", pantry.arg(0), "",
                    QStringLiteral("{'query': 'pantry', 'sql': '%1'}").arg(sql));
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
}

void FilesAndDatabasesTest::writtenFileIsReadBack()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'cook': {'steps': [{'file': 'write', 'kib': 100}]}",
                    "{'start': 'cook'}, {'join': 'all'}, {'file': 'read'}, {'file': 'read', 'kib': 300}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    int waits = 0;
    for (const trace::Event &event : lane.timeline().events())
        waits += trace::beginsWait(event.kind) && event.wait == trace::WaitKind::File;
    QCOMPARE(waits, 3);
}

void FilesAndDatabasesTest::fileHasNoName()
{
    QFETCH(QString, model);
    const auto temporary = [] {
        return QDir(QDir::tempPath()).entryList({"simmer-*"}, QDir::Files | QDir::Hidden);
    };
    const QStringList before = temporary();
    HostedLane lane(model, "", "", "{'file': 'write', 'kib': 64}, {'say': 'written'}, {'sleep': 10000}");
    while (lane.timeOf("main#1", EventKind::StepEntered, 3) < 0)
        lane.readSome();
    QCOMPARE(temporary(), before);
    // One of its descriptors is that file all the same.
    bool isOpen = false;
    const QString descriptors = QStringLiteral("/proc/%1/fd/").arg(lane.processId());
    for (const QString &name : QDir(descriptors).entryList(QDir::Files | QDir::System | QDir::Hidden))
        isOpen = isOpen || QFile::symLinkTarget(descriptors + name).endsWith("(deleted)");
    QVERIFY(isOpen);
}

QTEST_GUILESS_MAIN(FilesAndDatabasesTest)
#include "tst_filesanddatabases.moc"
