// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/bookmarkstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <memory>

using simmer::session::Bookmarks;
using simmer::session::BookmarkStore;
using List = std::vector<Bookmarks::Bookmark>;

namespace {

const List two{{10, QStringLiteral("here it waits")}, {30, QStringLiteral("这里")}};

} // namespace

class TestBookmarkStore : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_home;

    QString path(const QString &name) const { return m_home->filePath(name); }
    QString trace(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file to test with");
        return file.fileName();
    }
    std::filesystem::path folder() const { return path(QStringLiteral("kept")).toStdString(); }
    QStringList files() const { return QDir(path(QStringLiteral("kept"))).entryList(QDir::Files); }
    QString only() const { return path(QStringLiteral("kept/")) + files().value(0); }

    List read(const QString &file) const
    {
        BookmarkStore store(folder());
        List found{{-1, QStringLiteral("not told")}};
        connect(&store, &BookmarkStore::opened, &store, [&](const List &bookmarks) { found = bookmarks; });
        store.open(file);
        store.flush();
        return found;
    }
    void keep(const QString &file, const List &bookmarks) const
    {
        BookmarkStore store(folder());
        store.open(file);
        store.flush();
        store.keep(bookmarks);
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void comeBackWithTheirNames()
    {
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        QCOMPARE(read(file), List());
        keep(file, two);
        QCOMPARE(read(file), two);
    }

    void belongToTheContent()
    {
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        keep(file, two);
        const QString moved = path(QStringLiteral("moved.trace"));
        QVERIFY(QFile::rename(file, moved));
        QCOMPARE(read(moved), two);
        QCOMPARE(read(trace(QStringLiteral("a.trace"), "another run")), List());
        const QByteArray big(3 << 20, 'x');
        keep(trace(QStringLiteral("big"), big), two);
        QCOMPARE(read(trace(QStringLiteral("big2"), big + "y")), List());
        QCOMPARE(read(trace(QStringLiteral("big3"), big.chopped(1) + "y")), List());
        QCOMPARE(read(trace(QStringLiteral("big4"), big)), two);
    }

    void noneLeaveNoFile()
    {
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        keep(file, two);
        QCOMPARE(files().size(), 1);
        keep(file, {});
        QCOMPARE(files().size(), 0);
    }

    void whatIsDamagedIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"format\":1,");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no format") << QByteArray("{\"bookmarks\":[]}");
        QTest::newRow("a time in words")
            << QByteArray(R"({"format":1,"bookmarks":[{"time":"soon","name":""}]})");
        QTest::newRow("no list") << QByteArray(R"({"format":1,"bookmarks":7})");
    }
    void whatIsDamagedIsNone()
    {
        QFETCH(QByteArray, text);
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        keep(file, two);
        trace(QStringLiteral("kept/") + files().first(), text);
        QCOMPARE(read(file), List());
        keep(file, two);
        QCOMPARE(read(file), two);
    }

    void whatIsNewerIsLeftAlone()
    {
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        keep(file, two);
        const QByteArray newer = R"({"format":2,"bookmarks":"in another way"})";
        trace(QStringLiteral("kept/") + files().first(), newer);
        QCOMPARE(read(file), List());
        keep(file, two);
        QFile after(only());
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), newer);
    }

    void theOldestGo()
    {
        std::filesystem::create_directories(folder());
        for (std::size_t i = 0; i < BookmarkStore::mostTraces; ++i) {
            const QString name = QStringLiteral("kept/%1.bookmarks.json").arg(i);
            trace(name, "{}");
            const auto age = std::chrono::hours(1 + i);
            std::filesystem::last_write_time(path(name).toStdString(),
                                             std::filesystem::file_time_type::clock::now() - age);
        }
        keep(trace(QStringLiteral("a.trace"), "a run"), two);
        QCOMPARE(std::size_t(files().size()), BookmarkStore::mostTraces);
        QVERIFY(files().contains(QStringLiteral("0.bookmarks.json")));
        QVERIFY(!files().contains(QStringLiteral("%1.bookmarks.json").arg(BookmarkStore::mostTraces - 1)));
    }

    void whatCannotBeWrittenIsTold()
    {
        const QString file = trace(QStringLiteral("a.trace"), "a run");
        trace(QStringLiteral("kept"), "a file where the folder would be");
        BookmarkStore store(folder());
        QSignalSpy notSaved(&store, &BookmarkStore::notSaved);
        store.open(file);
        store.flush();
        store.keep(two);
        store.flush();
        QCOMPARE(notSaved.count(), 1);
    }

    void nothingIsKeptOfNothing()
    {
        BookmarkStore store(folder());
        QSignalSpy opened(&store, &BookmarkStore::opened);
        store.keep(two);
        store.open(path(QStringLiteral("not there")));
        store.close();
        store.flush();
        QCOMPARE(opened.count(), 0);
        store.open(path(QStringLiteral("not there")));
        store.flush();
        QCOMPARE(opened.count(), 1);
        store.keep(two);
        store.flush();
        QCOMPARE(files().size(), 0);
        BookmarkStore nowhere({});
        nowhere.open(trace(QStringLiteral("a.trace"), "a run"));
        nowhere.keep(two);
        nowhere.flush();
    }
};

QTEST_GUILESS_MAIN(TestBookmarkStore)
#include "tst_bookmarkstore.moc"
