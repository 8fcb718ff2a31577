// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/follower.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace simmer::recording;
using namespace simmer::trace;

namespace {

/// The recorder's two files, written by hand.
class Files
{
public:
    Files(const QTemporaryDir &folder, const QString &suffix, int room)
        : m_events(folder.filePath(QStringLiteral("events") + suffix)),
          m_names(folder.filePath(QStringLiteral("names") + suffix))
    {
        m_isOpen = m_events.open(QIODevice::ReadWrite) && m_events.resize(room * qint64(sizeof(Event))) &&
                   m_names.open(QIODevice::Append);
    }

    bool isOpen() const { return m_isOpen; }
    void write(int place, std::int64_t time, EventKind kind = EventKind::TurnStarted, std::uint32_t value = 0,
               std::uint8_t behind = 0)
    {
        Event event;
        event.time = time;
        event.kind = kind;
        event.value = value;
        event.reserved = behind;
        m_events.seek(place * qint64(sizeof(Event)));
        m_events.write(reinterpret_cast<const char *>(&event), sizeof event);
        m_events.flush();
    }
    void name(const QByteArray &text)
    {
        m_names.write(text);
        m_names.flush();
    }

private:
    QFile m_events;
    QFile m_names;
    bool m_isOpen = false;
};

std::vector<std::int64_t> times(const std::vector<Recorded> &all)
{
    std::vector<std::int64_t> times;
    for (const Recorded &one : all)
        times.push_back(one.event.time);
    return times;
}

using Times = std::vector<std::int64_t>;

} // namespace

class TestFollower : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsThereYet()
    {
        Follower follower(path());
        QVERIFY(follower.read(false).empty());
        QVERIFY(!follower.begin());
    }

    void eventsAreReadOnceWhenTheyAreThere()
    {
        Files files(*m_folder, {}, 4);
        QVERIFY(files.isOpen());
        Follower follower(path());
        files.name("{\"begin\": {\"origin\": 77, \"pid\": 5, \"cpu\": 9}}\n");
        files.write(0, 10);
        QCOMPARE(times(follower.read(false)), Times{10});
        QVERIFY(follower.begin());
        QCOMPARE(follower.begin()->originNs, 77);
        QCOMPARE(follower.begin()->processId, 5);
        QVERIFY(follower.read(false).empty());
        files.write(1, 20);
        QCOMPARE(times(follower.read(false)), Times{20});
    }

    void aPlaceThatIsStillEmptyIsWaitedFor()
    {
        Files files(*m_folder, {}, 4);
        Follower follower(path());
        files.write(0, 10);
        files.write(2, 30);
        QCOMPARE(times(follower.read(false)), Times{10});
        files.write(1, 20);
        QCOMPARE(times(follower.read(false)), (Times{20, 30}));
    }

    void atTheEndAnEmptyPlaceIsPassedOver()
    {
        Files files(*m_folder, {}, 4);
        Follower follower(path());
        files.write(0, 10);
        files.write(2, 30);
        QCOMPARE(times(follower.read(true)), (Times{10, 30}));
    }

    void namesMayComeInPieces()
    {
        Files files(*m_folder, {}, 4);
        Follower follower(path());
        files.name("{\"begin\": {\"origin\": 1}}\n{\"note\": \"bur");
        QVERIFY(follower.read(false).empty());
        files.name("nt\"}\n");
        files.write(0, 10, EventKind::Note, 0);
        files.write(1, 20, EventKind::Note, 7);
        const auto read = follower.read(false);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].note, std::string("burnt"));
        QCOMPARE(read[1].note, std::string());
    }

    void whatIsNoJsonIsLeftOut()
    {
        Files files(*m_folder, {}, 4);
        Follower follower(path());
        files.name(
            "garbage\n[1]\n{\"begin\": 3}\n{\"note\": 4}\n{\"begin\": {\"origin\": -5, \"pid\": \"x\"}}\n");
        QVERIFY(follower.read(false).empty());
        QVERIFY(follower.begin());
        QCOMPARE(follower.begin()->originNs, 0);
    }

    void processesAreLaidTogether()
    {
        Files parent(*m_folder, {}, 4);
        parent.name("{\"begin\": {\"origin\": 1, \"pid\": 5}}\n");
        Follower follower(path());
        parent.write(0, 10);
        parent.write(1, 30);
        Files child(*m_folder, QStringLiteral(".3"), 4);
        child.name("{\"begin\": {\"origin\": 1, \"pid\": 6, \"task\": 3}}\n");
        child.write(0, 20);
        QCOMPARE(times(follower.read(false)), (Times{10, 20, 30}));
        const auto processes = follower.processes();
        QCOMPARE(processes.size(), std::size_t(2));
        QVERIFY(!processes[0].task);
        QVERIFY(processes[1].task == TaskId{3});
        QCOMPARE(follower.begin()->processId, 5);
    }

    void theCoreStandsBehindItsPlace()
    {
        Files files(*m_folder, {}, 4);
        Follower follower(path());
        files.write(0, 10, EventKind::Running);
        files.write(1, 20, EventKind::Running, 0, 1);
        const auto read = follower.read(false);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].event.core, unknownCore);
        QCOMPARE(read[1].event.core, std::uint8_t(0));
    }

    void aFullOneSaysSo()
    {
        Files files(*m_folder, {}, 2);
        Follower follower(path());
        files.write(0, 10);
        follower.read(false);
        QVERIFY(!follower.isFull());
        files.write(1, 20);
        follower.read(false);
        QVERIFY(follower.isFull());
    }

private:
    std::filesystem::path path() const { return QFile::encodeName(m_folder->path()).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFollower)
#include "tst_follower.moc"
