// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/bookmarks.h"

#include <QSignalSpy>
#include <QTest>

using simmer::session::Bookmarks;

namespace {

std::vector<qint64> times(const Bookmarks &bookmarks)
{
    std::vector<qint64> times;
    for (const Bookmarks::Bookmark &bookmark : bookmarks.all())
        times.push_back(bookmark.time);
    return times;
}

} // namespace

class TestBookmarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areKeptInOrderOfTime()
    {
        Bookmarks bookmarks;
        for (const qint64 time : {30, 10, 20})
            bookmarks.toggle(time);
        QCOMPARE(times(bookmarks), (std::vector<qint64>{10, 20, 30}));
        bookmarks.toggle(20);
        QCOMPARE(times(bookmarks), (std::vector<qint64>{10, 30}));
        QVERIFY(bookmarks.isAt(10));
        QVERIFY(!bookmarks.isAt(20));
    }

    void nextAndPreviousLeaveTheOneThatIsThere()
    {
        Bookmarks bookmarks;
        QCOMPARE(bookmarks.next(0), -1);
        QCOMPARE(bookmarks.previous(5), -1);
        for (const qint64 time : {10, 20, 30})
            bookmarks.toggle(time);
        QCOMPARE(bookmarks.next(0), 10);
        QCOMPARE(bookmarks.next(10), 20);
        QCOMPARE(bookmarks.next(15), 20);
        QCOMPARE(bookmarks.next(30), -1);
        QCOMPARE(bookmarks.previous(40), 30);
        QCOMPARE(bookmarks.previous(30), 20);
        QCOMPARE(bookmarks.previous(10), -1);
    }

    void oneCanBeNamed()
    {
        Bookmarks bookmarks;
        QSignalSpy changed(&bookmarks, &Bookmarks::changed);
        bookmarks.toggle(10);
        bookmarks.rename(10, QStringLiteral("  here it waits "));
        QCOMPARE(bookmarks.all().front().name, QStringLiteral("here it waits"));
        QCOMPARE(changed.count(), 2);
        bookmarks.rename(10, QStringLiteral("here it waits"));
        bookmarks.rename(11, QStringLiteral("nothing is there"));
        QCOMPARE(changed.count(), 2);
        bookmarks.rename(10, QString(200, u'x'));
        QCOMPARE(bookmarks.all().front().name.size(), qsizetype(Bookmarks::longestName));
    }

    void manyAreTakenOverInOrderAndOnce()
    {
        Bookmarks bookmarks;
        QSignalSpy changed(&bookmarks, &Bookmarks::changed);
        QSignalSpy edited(&bookmarks, &Bookmarks::edited);
        bookmarks.setAll({{30, {}}, {10, QStringLiteral("a")}, {30, {}}});
        QCOMPARE(times(bookmarks), (std::vector<qint64>{10, 30}));
        bookmarks.setAll({{10, QStringLiteral("a")}, {30, {}}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(edited.count(), 0);
        bookmarks.toggle(30);
        bookmarks.rename(10, QStringLiteral("b"));
        QCOMPARE(edited.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestBookmarks)
#include "tst_bookmarks.moc"
