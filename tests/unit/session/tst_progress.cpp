// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/progresskeeper.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace simmer::session;

namespace {

LessonProgress ran(std::int64_t at, const char *phase = "explore")
{
    LessonProgress lesson;
    lesson.seen = lesson.ran = true;
    lesson.phase = phase;
    lesson.at = at;
    return lesson;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("a.progress.json"));
    }

    void whatIsSavedIsReadBack()
    {
        LearnerProgress progress;
        progress.name = "小明 \"the cook\"";
        progress.lessons["course/one"] = ran(7);
        progress.lessons["course/one"].bestPrediction = 0.25;
        progress.lessons["course/one"].stop = 3;
        QVERIFY(file().save(progress).notWritten.empty());
        QVERIFY(file().load().progress == progress);
    }

    void recentLessonsAreInOrder()
    {
        LearnerProgress progress;
        progress.lessons["c/1"] = ran(7);
        progress.lessons["c/2"] = ran(9);
        progress.lessons["c/3"].round = 1;
        progress.lessons["c/4"] = ran(8);
        QCOMPARE(progress.recentLessons(), (std::vector<std::string>{"c/2", "c/4", "c/1"}));
    }

    void theLastMeasuredRunWins()
    {
        LearnerProgress first, second;
        first.lessons["c/1"] = ran(10);
        first.lessons["c/1"].measures = {{"threads.memory", 4096.5}};
        first.lessons["c/1"].measuredAt = 10;
        second.lessons["c/1"] = ran(5);
        second.lessons["c/1"].measures = {{"threads.memory", 1}, {"threads.elapsed", 2}};
        second.lessons["c/1"].measuredAt = 20;
        for (const auto &[one, other] : {std::pair(first, second), std::pair(second, first)}) {
            LearnerProgress both = one;
            both.merge(other);
            QCOMPARE(both.lessons["c/1"].measures.size(), 2u);
            QCOMPARE(both.lessons["c/1"].measuredAt, 20);
        }
        QVERIFY(file().save(first).merged);
        QVERIFY(file().load().progress == first);
    }

    void noFileIsNoProgress()
    {
        const auto loaded = file().load();
        QVERIFY(loaded.progress == LearnerProgress());
        QCOMPARE(loaded.problem, ProgressProblem::None);
        QVERIFY(loaded.unreadable.empty());
    }

    void twoWindowsLoseNothing()
    {
        LearnerProgress here, there;
        here.lessons["c/1"] = ran(10);
        there.lessons["c/1"].checked = true;
        there.lessons["c/1"].at = 20;
        there.lessons["c/1"].phase = "check";
        there.lessons["c/2"] = ran(5);
        file().save(here);
        const auto merged = file().save(there).merged;
        QVERIFY(merged.has_value());
        const LessonProgress &first = merged->lessons.at("c/1");
        QVERIFY(first.ran && first.checked);
        QCOMPARE(first.phase, std::string("check"));
        QVERIFY(merged->lessons.at("c/2").ran);
    }

    void aResetIsNotUndoneByAnotherWindow()
    {
        ProgressKeeper mine(m_folder->path().toStdString());
        ProgressKeeper other(m_folder->path().toStdString());
        mine.open(QStringLiteral("a"));
        mine.flush();
        mine.note(QStringLiteral("c/1"), ran(10));
        mine.flush();
        other.open(QStringLiteral("a"));
        other.flush();
        QVERIFY(other.lesson(QStringLiteral("c/1")).ran);
        mine.reset(QStringLiteral("c/1"));
        mine.flush();
        other.note(QStringLiteral("c/2"), ran(11));
        other.flush();
        QVERIFY(!other.lesson(QStringLiteral("c/1")).ran);
        QVERIFY(!file().load().progress.lessons.at("c/1").ran);
        QVERIFY(file().load().progress.lessons.at("c/2").ran);
    }

    /// Cut at each byte: either what it says is read, or the file is kept under another name.
    void damagedFilesAreSetAside()
    {
        LearnerProgress progress;
        progress.lessons["course/one"] = ran(7);
        const QByteArray whole = QByteArray::fromStdString(toJson(progress));
        for (qsizetype length = 0; length < whole.size() - 2; ++length) {
            write(m_path, whole.left(length));
            const auto loaded = file().load();
            QCOMPARE(loaded.problem, ProgressProblem::Damaged);
            const QString aside = QString::fromStdString(loaded.setAside.string());
            QCOMPARE(contents(aside), whole.left(length));
            QVERIFY(!QFile::exists(m_path));
            QFile::remove(aside);
        }
    }

    void valuesThatCannotBeAreDamage_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("phase") << QByteArray("explore") << QByteArray("lunch");
        QTest::newRow("share") << QByteArray("0.5") << QByteArray("1.5");
        QTest::newRow("round") << QByteArray("\"round\": 0") << QByteArray("\"round\": \"0\"");
        QTest::newRow("format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 0");
        QTest::newRow("lessons") << QByteArray("\"lessons\"") << QByteArray("\"lesson\"");
    }
    void valuesThatCannotBeAreDamage()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        LearnerProgress progress;
        progress.lessons["course/one"] = ran(7);
        progress.lessons["course/one"].bestPrediction = 0.5;
        QByteArray text = QByteArray::fromStdString(toJson(progress));
        QVERIFY(text.contains(from));
        QCOMPARE(progressFromJson(text.toStdString()).problem, ProgressProblem::None);
        text.replace(from, to);
        QCOMPARE(progressFromJson(text.toStdString()).problem, ProgressProblem::Damaged);
    }

    void damageIsToldAndTheNextStepIsSaved()
    {
        write(m_path, "{\"format\": 1, ");
        ProgressKeeper keeper(m_folder->path().toStdString());
        QSignalSpy aside(&keeper, &ProgressKeeper::setAside);
        keeper.open(QStringLiteral("a"));
        keeper.flush();
        QCOMPARE(aside.count(), 1);
        QCOMPARE(contents(aside.at(0).at(1).toString()), QByteArray("{\"format\": 1, "));
        keeper.note(QStringLiteral("c/1"), ran(1));
        keeper.flush();
        QVERIFY(file().load().progress.lessons.at("c/1").ran);
    }

    void aNewerFileIsLeftAlone()
    {
        const QByteArray newer = "{\"format\": 2, \"name\": \"x\", \"lessons\": [], \"more\": {}}";
        write(m_path, newer);
        ProgressKeeper keeper(m_folder->path().toStdString());
        QSignalSpy told(&keeper, &ProgressKeeper::newer);
        keeper.open(QStringLiteral("a"));
        keeper.note(QStringLiteral("c/1"), ran(1));
        keeper.flush();
        QCOMPARE(told.count(), 1);
        QVERIFY(keeper.lesson(QStringLiteral("c/1")).ran);
        QCOMPARE(contents(m_path), newer);
    }

    /// What is done before the file has been read joins it, also where it was begun again in the meantime.
    void whatIsNotedBeforeItIsReadIsKept()
    {
        LearnerProgress before;
        before.lessons["c/1"].round = 2;
        before.lessons["c/1"].seen = true;
        before.lessons["c/2"] = ran(5);
        QVERIFY(file().save(before).notWritten.empty());
        ProgressKeeper keeper(m_folder->path().toStdString());
        keeper.open(QStringLiteral("a"));
        QVERIFY(!keeper.isOpen());
        keeper.note(QStringLiteral("c/1"), ran(6));
        keeper.flush();
        QVERIFY(keeper.isOpen());
        const LearnerProgress after = file().load().progress;
        QVERIFY(after.lessons.at("c/1").ran && after.lessons.at("c/1").seen);
        QCOMPARE(after.lessons.at("c/1").round, 2u);
        QVERIFY(after.lessons.at("c/2").ran);
    }

    void severalLearners()
    {
        ProgressKeeper keeper(m_folder->path().toStdString());
        const QString zoe = keeper.addLearner(QStringLiteral("Zoë"));
        const QString an = keeper.addLearner(QStringLiteral("安/../安"));
        keeper.open(zoe);
        keeper.note(QStringLiteral("c/1"), ran(1));
        keeper.note(QStringLiteral("c/1"), ran(2));
        // At once: what Zoë did is on its way, and stays hers.
        keeper.open(an);
        keeper.flush();
        QVERIFY(!keeper.lesson(QStringLiteral("c/1")).ran);
        QCOMPARE(keeper.progress().name, std::string("安/../安"));
        keeper.open(zoe);
        keeper.flush();
        QCOMPARE(keeper.lesson(QStringLiteral("c/1")).at, 2);
        QCOMPARE(keeper.progress().name, std::string("Zoë"));
    }

    void learnersAreListed()
    {
        ProgressKeeper keeper(m_folder->path().toStdString());
        const QString zoe = keeper.addLearner(QStringLiteral("Zoë"));
        keeper.open(zoe);
        LessonProgress checked = ran(1);
        checked.checked = true;
        keeper.note(QStringLiteral("c/1"), checked);
        keeper.addLearner(QStringLiteral("Ada"));
        keeper.flush();
        write(m_path, "{");
        ProgressKeeper other(m_folder->path().toStdString());
        QSignalSpy listed(&other, &ProgressKeeper::learnersChanged);
        other.list();
        other.flush();
        QCOMPARE(listed.count(), 1);
        QCOMPARE(other.learners().size(), std::size_t(3));
        QCOMPARE(other.learners().at(0).name, QString());
        QCOMPARE(other.learners().at(1).name, QStringLiteral("Ada"));
        QCOMPARE(other.learners().at(2), (ProgressKeeper::Known{zoe, QStringLiteral("Zoë"), 1}));
        QCOMPARE(contents(m_path), QByteArray("{"));
    }

    void theLaterNameWinsInAllWindows()
    {
        ProgressKeeper mine(m_folder->path().toStdString());
        ProgressKeeper other(m_folder->path().toStdString());
        mine.open(QStringLiteral("a"));
        mine.rename(QStringLiteral("Ada"));
        mine.flush();
        other.open(QStringLiteral("a"));
        other.flush();
        mine.rename(QStringLiteral("Ada L."));
        mine.flush();
        other.note(QStringLiteral("c/1"), ran(1));
        other.flush();
        QCOMPARE(other.progress().name, std::string("Ada L."));
        QCOMPARE(file().load().progress.name, std::string("Ada L."));
    }

    /// Once the reason is gone, what could not be saved is, at the latest when the window goes.
    void whatCouldNotBeSavedIsTriedAgain()
    {
        const QString folder = m_folder->filePath(QStringLiteral("learners"));
        write(folder, "a file where the folder should be");
        {
            ProgressKeeper keeper(folder.toStdString());
            QSignalSpy notSaved(&keeper, &ProgressKeeper::notSaved);
            keeper.open(QStringLiteral("a"));
            keeper.note(QStringLiteral("c/1"), ran(1));
            keeper.flush();
            QVERIFY(notSaved.count() > 0);
            QVERIFY(QFile::remove(folder));
        }
        const ProgressFile saved((folder + QStringLiteral("/a.progress.json")).toStdString());
        QVERIFY(saved.load().progress.lessons.at("c/1").ran);
    }

    /// Killed at random moments: the file is always whole, and holds all that was said to be saved.
    void killedWritersTearNothing()
    {
        const int kills = qEnvironmentVariableIsSet("SIMMER_MANY_KILLS") ? 1000 : 150;
        QRandomGenerator random(20261122);
        for (int round = 0; round < kills; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(SIMMER_PROGRESS_WRITER), {m_path, QStringLiteral("r%1-").arg(round)});
            QVERIFY(writer.waitForReadyRead(20'000));
            QTest::qSleep(int(random.bounded(6)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const int said = writer.readAllStandardOutput().split('\n').size() - 1;
            const auto loaded = file().load();
            QCOMPARE(loaded.problem, ProgressProblem::None);
            const std::string last = "r" + std::to_string(round) + "-" + std::to_string(said);
            QVERIFY2(loaded.progress.lessons.contains(last),
                     (last + " in " + contents(m_path).toStdString()).c_str());
            QFile::remove(m_path);
        }
        const QStringList left = QDir(m_folder->path()).entryList({QStringLiteral("*damaged*")}, QDir::Files);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    /// On a disk of 64 KiB the writer stops with a reason, and what was saved last is whole.
    void aFullDiskLosesNothing()
    {
        QProcess shell;
        const QString script =
            QStringLiteral(
                "mount -t tmpfs -o size=64k none '%1' || exit 77; '%2' '%1/a.progress.json' s 2000; "
                "echo \"code $?\"; cat '%1/a.progress.json'")
                .arg(m_folder->path(), QStringLiteral(SIMMER_PROGRESS_WRITER));
        shell.start(QStringLiteral("unshare"),
                    {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script});
        QVERIFY(shell.waitForFinished(30'000));
        const QByteArray said = shell.readAllStandardOutput();
        if (!said.contains("code "))
            QSKIP("no mounts of one's own here");
        const qsizetype end = said.indexOf("code 2\n");
        QVERIFY2(end > 0, said.left(500).constData());
        QVERIFY2(said.left(end).contains("No space left"), said.left(500).constData());
        const auto read = progressFromJson(said.mid(end + 7).toStdString());
        QCOMPARE(read.problem, ProgressProblem::None);
        QCOMPARE(read.progress.lessons.size(), std::size_t(said.left(end).count('\n') - 1));
    }

private:
    ProgressFile file() const { return ProgressFile(m_path.toStdString()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
