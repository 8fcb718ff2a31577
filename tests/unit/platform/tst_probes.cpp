// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

constexpr int patienceMs = 30'000;

/// One run of containmentprobe.
class Probe
{
public:
    explicit Probe(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(SIMMER_BIN_DIR "/containmentprobe"), arguments);
        m_process.waitForStarted();
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }

    QProcess &process() { return m_process; }

    /// What it prints next, without the line's end.
    QString line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QStringList inForce() { return line().split(u' '); }

    /// The exit status: 0 refused, 1 done. -1: it did not come to that.
    int result()
    {
        m_process.waitForFinished(patienceMs);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

/// Processes whose arguments contain `word`.
QList<qint64> processesWith(const QByteArray &word)
{
    QList<qint64> found;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(name));
        if (name.toLongLong() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            found.append(name.toLongLong());
    }
    return found;
}

QByteArray uniqueWord()
{
    static int count = 0;
    return "probe-" + QByteArray::number(QCoreApplication::applicationPid()) + '-' +
           QByteArray::number(++count);
}

} // namespace

/// What a contained process can do: nothing that it should not, where the kernel offers the means, and
/// everything that lanes need.
class ProbesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isRefused_data();
    void isRefused();
    void isPossible_data();
    void isPossible();
    void aVictimSurvives();
    void aGrandchildDoesNotOutliveIt();
    void nothingOutlivesTheKeeper();
    void whatIsMissingIsNamed();
    void theFolderOnDiskIsRemoved();
    void aLaterOneRemovesWhatAKilledOneLeft();

private:
    QTemporaryDir m_home{QDir::homePath() + "/containment-XXXXXX"};
    QTcpServer m_server;
    QLocalServer m_local;
};

void ProbesTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    // Whoever is refused here is not refused by the file's own permissions.
    QFile::setPermissions(m_home.path(), QFile::Permissions(0x7777));
    QFile secret(m_home.filePath("secret"));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.setPermissions(QFile::Permissions(0x6666));
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    m_local.setSocketOptions(QLocalServer::WorldAccessOption);
    QVERIFY(m_local.listen(m_home.filePath("socket")));
}

void ProbesTest::isRefused_data()
{
    // Any of the mechanisms is enough.
    QTest::addColumn<QStringList>("attempt");
    QTest::addColumn<QStringList>("mechanisms");
    const QStringList files{"file-rules"};
    const QStringList filter{"system-call-filter"};
    const QStringList network{"loopback-only", "no-sockets"};
    const auto row = [](const char *name, const QStringList &attempt, const QStringList &mechanisms) {
        QTest::newRow(name) << attempt << mechanisms;
    };
    row("reading a file of the home folder", {"read", m_home.filePath("secret")}, files);
    row("listing the home folder", {"list", m_home.path()}, files);
    row("writing a file of the home folder", {"write", m_home.filePath("secret")}, files);
    row("removing a file of the home folder", {"remove", m_home.filePath("secret")}, files);
    row("making a file in the home folder", {"make", m_home.filePath("new")}, files);
    row("making a file in /tmp", {"make", "/tmp/" + uniqueWord()}, files);
    row("reading /etc/shadow", {"read", "/etc/shadow"}, {"file-rules", "unprivileged-user"});
    row("reading /etc/passwd", {"read", "/etc/passwd"}, files);
    row("listing /", {"list", "/"}, files);
    row("writing to a device", {"write", "/dev/full"}, files);
    row("writing to the kernel's log", {"write", "/dev/kmsg"}, {"file-rules", "unprivileged-user"});
    row("executing a shell", {"execute", "/bin/sh"}, files);
    row("reading of another process",
        {"read", QStringLiteral("/proc/%1/status").arg(QCoreApplication::applicationPid())},
        {"private-proc"});
    row("reading the environment of process 1", {"read", "/proc/1/environ"},
        {"private-proc", "unprivileged-user"});
    row("connecting to a far address", {"connect", "192.0.2.1"}, network);
    row("reaching a server of the machine",
        {"reach a server of the machine", QString::number(m_server.serverPort())}, network);
    row("reaching a unix socket", {"reach a unix socket", m_home.filePath("socket")}, filter);
    row("UDP", {"udp"}, filter);
    row("a raw socket", {"raw socket"}, filter);
    row("a packet socket", {"packet socket"}, filter);
    row("a netlink socket", {"netlink socket"}, filter);
    row("forking without bound", {"fork without bound"}, {"process-limit"});
    row("starting threads without bound", {"start threads without bound"}, {"process-limit"});
    row("tracing another process", {"trace", QString::number(QCoreApplication::applicationPid())},
        {"system-call-filter", "process-namespace"});
    row("mounting", {"mount"}, filter);
    row("another user namespace", {"user namespace"}, filter);
    row("loading a module", {"module"}, filter);
    row("loading BPF", {"bpf"}, filter);
    row("making a device", {"device"}, {"system-call-filter", "no-capabilities"});
    row("dumping core", {"dump core"}, {"resource-limits"});
    row("a file without bound", {"large file"}, {"resource-limits"});
    row("opening files without bound", {"many files"}, {"resource-limits"});
    row("becoming root", {"become root"}, {"unprivileged-user"});
    row("renaming the machine", {"host name"}, filter);
}

void ProbesTest::isRefused()
{
    QFETCH(QStringList, attempt);
    QFETCH(QStringList, mechanisms);
    Probe probe(attempt);
    const QStringList inForce = probe.inForce();
    QVERIFY(!inForce.isEmpty());
    const bool isMeant = std::any_of(mechanisms.begin(), mechanisms.end(),
                                     [&](const QString &mechanism) { return inForce.contains(mechanism); });
    if (!isMeant)
        QSKIP(qPrintable("not in force here: " + mechanisms.join(" or ")));
    QCOMPARE(probe.result(), 0);
}

void ProbesTest::isPossible_data()
{
    QTest::addColumn<QStringList>("attempt");
    QTest::newRow("its own folder") << QStringList{"own folder"};
    QTest::newRow("its own server") << QStringList{"own server"};
    QTest::newRow("pairs of sockets") << QStringList{"socket pair"};
    QTest::newRow("signals to its children") << QStringList{"signal its child"};
    QTest::newRow("its own counters") << QStringList{"own counters"};
    QTest::newRow("system libraries") << QStringList{"list", "/usr/lib"};
    QTest::newRow("random numbers") << QStringList{"read", "/dev/urandom"};
}

void ProbesTest::isPossible()
{
    QFETCH(QStringList, attempt);
    QCOMPARE(Probe(attempt).result(), 1);
    QCOMPARE(Probe(QStringList{"--without-namespaces"} + attempt).result(), 1);
}

void ProbesTest::aVictimSurvives()
{
    QProcess victim;
    victim.start("sleep", {"60"});
    QVERIFY(victim.waitForStarted());
    Probe probe({"kill", QString::number(victim.processId())});
    const QStringList inForce = probe.inForce();
    if (!inForce.contains("process-namespace") && !inForce.contains("signal-rules"))
        QSKIP("not in force here: process-namespace or signal-rules");
    QCOMPARE(probe.result(), 0);
    QCOMPARE(victim.state(), QProcess::Running);
    victim.kill();
    victim.waitForFinished();
}

void ProbesTest::aGrandchildDoesNotOutliveIt()
{
    const QByteArray word = uniqueWord();
    Probe probe({"leave a grandchild", word});
    const QStringList inForce = probe.inForce();
    QCOMPARE(probe.result(), 1);
    if (!inForce.contains("process-namespace")) {
        for (const qint64 left : processesWith(word))
            ::kill(pid_t(left), SIGKILL);
        QSKIP("not in force here: process-namespace");
    }
    QTRY_VERIFY(processesWith(word).isEmpty());
}

void ProbesTest::nothingOutlivesTheKeeper()
{
    const QByteArray word = uniqueWord();
    Probe probe({"use its folder for ever", word});
    QVERIFY(probe.inForce().contains("parent-death"));
    probe.line();
    QVERIFY(processesWith(word).size() >= 2);
    ::kill(pid_t(probe.process().processId()), SIGKILL);
    QTRY_VERIFY(processesWith(word).isEmpty());
}

void ProbesTest::whatIsMissingIsNamed()
{
    Probe probe({"--without-namespaces", "own folder"});
    const QStringList inForce = probe.inForce();
    QVERIFY(inForce.contains("system-call-filter"));
    for (const char *mechanism : {"loopback-only", "process-namespace", "private-proc"})
        QVERIFY2(!inForce.contains(mechanism), mechanism);
}

void ProbesTest::theFolderOnDiskIsRemoved()
{
    Probe probe({"--without-namespaces", "use its folder"});
    probe.inForce();
    const QString folder = probe.line();
    QVERIFY(folder.contains("simmer-lane-"));
    QCOMPARE(probe.result(), 1);
    QVERIFY(!QFile::exists(folder));
}

void ProbesTest::aLaterOneRemovesWhatAKilledOneLeft()
{
    QString folder;
    {
        Probe probe({"--without-namespaces", "use its folder for ever"});
        probe.inForce();
        folder = probe.line();
        QTRY_VERIFY(QFile::exists(folder + "/sub/file"));
        // Not while it is in use.
        QCOMPARE(Probe({"--without-namespaces", "own folder"}).result(), 1);
        QVERIFY(QFile::exists(folder));
        ::kill(pid_t(probe.process().processId()), SIGKILL);
        QVERIFY(probe.process().waitForFinished(patienceMs));
    }
    QVERIFY(QFile::exists(folder));
    QCOMPARE(Probe({"--without-namespaces", "own folder"}).result(), 1);
    QVERIFY(!QFile::exists(folder));
}

QTEST_GUILESS_MAIN(ProbesTest)
#include "tst_probes.moc"
