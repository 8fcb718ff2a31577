// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/stallalarm.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace simmer::recording;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kindOf(LogRecord::Kind kind)
{
    return std::int64_t(kind) << 56;
}

} // namespace

class TestStallAlarm : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_alarm = std::make_unique<StallAlarm>(m_folder->path().toStdString());
        m_log.setFileName(m_folder->filePath(QStringLiteral("log")));
        m_now = {};
    }

    void cleanup() { m_log.close(); }

    void withoutALogItIsSilent() { QVERIFY(!later(1s)); }

    void aBusyLoopIsLeftAlone()
    {
        begin();
        for (int piece = 0; piece < 20; ++piece) {
            write(1, {100 * piece, kindOf(LogRecord::Running)});
            QVERIFY(!later(5ms));
        }
    }

    void aSleepingLoopIsLeftAlone()
    {
        begin();
        write(1, {100, kindOf(LogRecord::Waits), 200, 300, kindOf(LogRecord::Asleep)});
        QVERIFY(!later(5ms));
        QVERIFY(!later(10s));
    }

    /// A number that a task gives back looks like any word.
    void whatIsToldLastCounts()
    {
        begin();
        write(1, {100, kindOf(LogRecord::Asleep), 200, kindOf(LogRecord::Awake), 300,
                  kindOf(LogRecord::Finished), 400, kindOf(LogRecord::Asleep)});
        later(0ms);
        QVERIFY(later(20ms));
    }

    void whoSaysNothingIsLookedForOnce()
    {
        begin();
        write(1, {100, kindOf(LogRecord::Running)});
        QVERIFY(!later(0ms));
        QVERIFY(!later(16ms));
        QCOMPARE(rung(), 0);
        QVERIFY(later(1ms));
        QVERIFY(!later(5ms));
        QVERIFY(!later(1s));
        QCOMPARE(rung(), 1);
        write(1, {200, kindOf(LogRecord::Running)});
        later(0ms);
        QVERIFY(later(17ms));
        QCOMPARE(rung(), 1);
    }

    void eachLoopCounts()
    {
        begin();
        write(1, {100, kindOf(LogRecord::Running)});
        for (int piece = 0; piece < 4; ++piece) {
            write(2, {100 * piece, kindOf(LogRecord::Running)});
            QVERIFY(!later(5ms));
        }
        write(2, {500, kindOf(LogRecord::Running)});
        QVERIFY(later(5ms));
    }

    void whatIsDamagedIsNotFollowed()
    {
        begin();
        const std::int64_t head[] = {logMagic, 1, std::int64_t(1) << 60};
        QCOMPARE(m_log.write(reinterpret_cast<const char *>(head), sizeof head), qint64(sizeof head));
        m_log.flush();
        QVERIFY(!later(1s));
    }

private:
    /// As the recorder makes it: with room.
    void begin() { QVERIFY(m_log.open(QIODevice::ReadWrite) && m_log.resize(1 << 16)); }

    void write(std::int64_t writer, std::initializer_list<std::int64_t> words)
    {
        std::vector<std::int64_t> piece{logMagic, writer, std::int64_t(words.size())};
        piece.insert(piece.end(), words);
        const auto size = qint64(piece.size() * sizeof(std::int64_t));
        QCOMPARE(m_log.write(reinterpret_cast<const char *>(piece.data()), size), size);
        QVERIFY(m_log.flush());
    }

    bool later(std::chrono::milliseconds time) { return m_alarm->look(m_now += time); }

    /// What the recorder's thread would read.
    qsizetype rung() const
    {
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(QStringLiteral("alarm")));
        const int file = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK);
        char bytes[16];
        const auto count = ::read(file, bytes, sizeof bytes);
        ::close(file);
        return count < 0 ? 0 : count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StallAlarm> m_alarm;
    QFile m_log;
    StallAlarm::Clock::time_point m_now;
};

QTEST_APPLESS_MAIN(TestStallAlarm)
#include "tst_stallalarm.moc"
