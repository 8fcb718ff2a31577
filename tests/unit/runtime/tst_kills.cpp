// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Lanes whose processes are killed at any moment: 100 times, or SIMMER_KILLS times. With SIMMER_KILL_SEED in
// the environment the same kills are tried again.

#include "hostedlane.h"
#include "processtree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <random>

using namespace simmer;
using test::HostedLane;
using trace::Outcome;

namespace {

constexpr int patienceMs = 20'000;

const char *const objects =
    "'l': {'type': 'lock'}, 's': {'type': 'semaphore', 'permits': 2}, 'q': {'type': 'queue', 'capacity': 2}, "
    "'e': {'type': 'event'}, 'n': {'type': 'number'}";
const char *const tasks =
    "'put': {'steps': [{'repeat': 40, 'as': 'i', 'do': [{'put': 'q', 'value': 'i'}, {'with': 'l', 'do': "
    "[{'say': "
    "'{i}'}]}]}]},"
    "'get': {'steps': [{'repeat': 40, 'do': [{'get': 'q', 'into': 'x'}, {'with': 's', 'do': [{'write': 'n', "
    "'value': 'x'}]}]}]},"
    "'busy': {'steps': [{'repeat': 10, 'do': [{'with': 'l', 'do': [{'work': 0.5}]}, {'sleep': 0.5}]}]},"
    "'parent': {'steps': [{'try': [{'group': ['busy', 'put', 'get']}], 'catch': [{'say': 'failed'}], "
    "'catchCancelled': true}]},"
    "'patient': {'steps': [{'wait': 'e'}]}";
const char *const mainSteps = "{'start': 'patient', 'count': 2}, {'start': 'parent', 'count': 2}, "
                              "{'timeout': 15, 'do': [{'gather': ['busy', "
                              "'parent'], 'collect': true}], 'else': [{'cancel': 'parent'}]}, {'set': 'e'}";

/// Shared memory that lies in the file system or belongs to one of the processes.
QStringList sharedMemoryOf(const QList<qint64> &processes)
{
    QStringList found;
    QFile segments(QStringLiteral("/proc/sysvipc/shm"));
    if (segments.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = segments.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QByteArray creator = line.simplified().split(' ').value(4);
            if (processes.contains(creator.toLongLong()))
                found.append(QString::fromLatin1(line));
        }
    }
    const QStringList files = QDir(QStringLiteral("/dev/shm")).entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        if (file.contains(QStringLiteral("simmer")) || file.contains(QStringLiteral("lane")))
            found.append(file);
    }
    return found;
}

bool isGone(qint64 process)
{
    return !test::exists(process) || test::isZombie(process);
}

} // namespace

class KillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeft_data();
    void nothingIsLeft();

private:
    /// Reads from the lane until `until` says so; false: it took too long.
    template <typename Until> static bool readUntil(HostedLane &lane, Until until)
    {
        QElapsedTimer time;
        time.start();
        while (!until()) {
            if (time.hasExpired(patienceMs))
                return false;
            lane.readSome();
        }
        return true;
    }
    void killOne(const QString &model, std::mt19937 &random);
};

void KillsTest::nothingIsLeft_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("kills");
    const int kills =
        qEnvironmentVariableIsSet("SIMMER_KILLS") ? qEnvironmentVariableIntValue("SIMMER_KILLS") : 100;
    QTest::newRow("threads") << QStringLiteral("threads") << kills / 5;
    QTest::newRow("processes") << QStringLiteral("processes") << kills - kills / 5;
}

void KillsTest::nothingIsLeft()
{
    QFETCH(QString, model);
    QFETCH(int, kills);
    const unsigned seed = qEnvironmentVariableIsSet("SIMMER_KILL_SEED")
                              ? unsigned(qEnvironmentVariableIntValue("SIMMER_KILL_SEED"))
                              : std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const QTemporaryDir folder;
    QVERIFY(QDir::setCurrent(folder.path()));
    for (int i = 0; i < kills; ++i) {
        killOne(model, random);
        if (QTest::currentTestFailed())
            qFatal("kill %d", i);
        QCOMPARE(QDir().entryList(QDir::Files | QDir::Hidden), QStringList());
    }
    QDir::setCurrent(QDir::rootPath());
}

void KillsTest::killOne(const QString &model, std::mt19937 &random)
{
    HostedLane lane(model, objects, tasks, mainSteps);
    const qint64 runner = lane.processId();
    QVERIFY(readUntil(lane, [&] {
        return lane.host().state() == QProcess::NotRunning || !lane.timeline().events().empty();
    }));
    QThread::usleep(std::uniform_int_distribution<unsigned>(0, 20'000)(random));
    const QList<qint64> children = test::descendantsOf(runner);
    const QList<qint64> all = QList<qint64>{runner} + children;
    // Mostly a child, where there is one.
    const bool isRunner = children.isEmpty() || random() % 5 == 0;
    const qint64 victim = isRunner ? runner : children.at(qsizetype(random() % std::size_t(children.size())));
    ::kill(pid_t(victim), std::array{SIGKILL, SIGKILL, SIGSEGV, SIGTERM}[random() % 4]);
    const bool hasEnded = readUntil(lane, [&] { return lane.host().state() == QProcess::NotRunning; });
    if (!hasEnded)
        qWarning("the lane of process %lld does not end", runner);
    QVERIFY(hasEnded);
    lane.finish();
    if (!isRunner)
        QVERIFY(lane.timeline().outcome().has_value());
    for (const qint64 process : all)
        QTRY_VERIFY_WITH_TIMEOUT(isGone(process), patienceMs);
    QCOMPARE(sharedMemoryOf(all), QStringList());
}

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"
