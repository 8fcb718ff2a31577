// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/course.h"
#include "ui/lesson/choosingmodel.h"
#include "ui/lesson/glossarymodel.h"
#include "ui/lesson/searchmodel.h"
#include "ui/lesson/termfinder.h"

#include <QAbstractItemModelTester>
#include <QStringList>
#include <QTest>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace simmer;
using namespace simmer::ui;

namespace {

scenario::Term term(const std::string &id, const std::string &english, const std::string &chinese,
                    std::vector<std::string> found = {})
{
    scenario::Term term;
    term.id = id;
    term.term = scenario::Text(std::map<std::string, std::string>{{"en", english}, {"zh_CN", chinese}});
    if (!found.empty())
        term.found["en"] = std::move(found);
    return term;
}

scenario::Glossary words()
{
    scenario::Glossary glossary;
    glossary.terms = {term("event-loop", "event loop", "事件循环", {"loop"}),
                      term("event", "event", "事件"),
                      term("thread", "thread", "线程"),
                      term("pool", "thread pool", "线程池"),
                      term("memory", "memory", "内存"),
                      term("switch", "switch", "切换"),
                      term("gil", "GIL", "GIL")};
    return glossary;
}

session::Course pair()
{
    return session::openCourse(SIMMER_SOURCE_DIR "/tests/ui/data/pair");
}

} // namespace

/// Glossary, search, and the page for choosing, over a small pack.
class TestReference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTerms_data();
    void findsTerms();
    void eachTermOnceInAText();
    void theCourseHasItsWords();
    void glossaryFollowsTheLanguage();
    void searches_data();
    void searches();
    void whatIsMeantComesFirst();
    void choosingWeighsTheAnswers();
    void choosingShowsTheLearnersOwnFigures();
    void aCourseWithoutReferenceHasNone();
};

void TestReference::findsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("as it stands") << "The event loop turns."
                                  << "en" << QStringList{"event loop"};
    QTest::newRow("in capitals") << "THREAD"
                                 << "en" << QStringList{"THREAD"};
    QTest::newRow("plural") << "Two threads."
                            << "en" << QStringList{"threads"};
    QTest::newRow("plural with es") << "It switches."
                                    << "en" << QStringList{"switches"};
    QTest::newRow("plural with ies") << "Their memories"
                                     << "en" << QStringList{"memories"};
    QTest::newRow("no part of a word") << "unthreaded eventually looped"
                                       << "en" << QStringList{};
    QTest::newRow("beside a mark") << "(thread's)"
                                   << "en" << QStringList{"thread"};
    QTest::newRow("longest of several") << "a thread pool, a thread"
                                        << "en" << QStringList{"thread pool", "thread"};
    QTest::newRow("first only") << "thread, thread, loop, event loop"
                                << "en" << QStringList{"thread", "loop"};
    QTest::newRow("Chinese, anywhere") << "这个线程池和那个线程"
                                       << "zh_CN" << QStringList{"线程池", "线程"};
    QTest::newRow("Chinese, longest") << "事件循环在等事件"
                                      << "zh_CN" << QStringList{"事件循环", "事件"};
    QTest::newRow("letters in Chinese") << "受GIL约束，GILX不是"
                                        << "zh_CN" << QStringList{"GIL"};
    QTest::newRow("nothing") << ""
                             << "en" << QStringList{};
}

void TestReference::findsTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    const TermFinder finder(words(), locale.toStdString());
    std::set<std::size_t> seen;
    QStringList found;
    for (const TermFinder::Found &one : finder.find(text, seen))
        found.append(text.mid(one.start, one.length));
    QTEST(found, "found");
}

void TestReference::eachTermOnceInAText()
{
    const TermFinder finder(words(), "en");
    std::set<std::size_t> seen;
    QCOMPARE(finder.find("A thread", seen).size(), 1u);
    QVERIFY(finder.find("and another thread", seen).empty());
    QVERIFY(finder.isTerm("threads"));
    QVERIFY(!finder.isTerm("thread()"));
    QVERIFY(!TermFinder().isTerm("thread"));
}

void TestReference::theCourseHasItsWords()
{
    const session::Course course = session::openCourse(SIMMER_SOURCE_DIR "/lessons/course");
    QVERIFY(course.glossary.terms.size() >= 50);
    QVERIFY(!course.choosing.isEmpty());
    for (const char *locale : {"en", "zh_CN"}) {
        const TermFinder finder(course.glossary, locale);
        std::set<std::string> linked;
        for (const session::CourseUnit &unit : course.units) {
            for (const session::LessonEntry &lesson : unit.lessons) {
                std::set<std::size_t> seen;
                for (const session::StopEntry &stop : lesson.stops)
                    finder.find(QString::fromStdString(stop.say.in(locale)), seen);
                QVERIFY2(!seen.empty(), lesson.id.c_str());
                for (const std::size_t term : seen)
                    linked.insert(course.glossary.terms[term].id);
            }
        }
        QVERIFY2(linked.size() >= 40, locale);
    }
}

void TestReference::glossaryFollowsTheLanguage()
{
    GlossaryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCourse(pair());
    QCOMPARE(model.count(), 2);
    QCOMPARE(model.term("lesson")["title"].toString(), QString("lesson"));
    QCOMPARE(model.term("lesson")["other"].toString(), QString("课"));
    QCOMPARE(model.term("lesson")["lessonTitle"].toString(), QString("The second"));
    QCOMPARE(model.term("lesson")["see"].toList().at(0).toMap()["title"].toString(), QString("moment"));
    model.show("moment", {});
    model.setLocale("zh_CN");
    QCOMPARE(model.shown()["title"].toString(), QString("一眨眼"));
    QVERIFY(model.rowOf("moment") >= 0);
    QCOMPARE(model.rowOf("nothing"), -1);
    model.hide();
    QVERIFY(model.shown().isEmpty());
}

void TestReference::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing") << "  " << QStringList{};
    QTest::newRow("a title") << "FIRST" << QStringList{"The first"};
    QTest::newRow("a stop's title") << "left waits" << QStringList{"Left waits"};
    QTest::newRow("a stop's text") << "gave the thread" << QStringList{"Left waits"};
    QTest::newRow("a term, then what tells of it")
        << "moment" << QStringList{"moment", "The first", "lesson"};
    QTest::newRow("words in any order") << "waits left" << QStringList{"Left waits"};
    QTest::newRow("the other language") << "左边在等" << QStringList{"Left waits"};
    QTest::newRow("not there") << "nowhere" << QStringList{};
}

void TestReference::searches()
{
    QFETCH(QString, query);
    session::Course course = pair();
    // Of the first lesson only: the second one has texts of the same kind.
    course.units.front().lessons.resize(1);
    CourseModel courseModel;
    GlossaryModel glossary;
    courseModel.setCourse(course);
    glossary.setCourse(course);
    SearchModel search;
    const QAbstractItemModelTester tester(&search);
    search.setCourse(&courseModel);
    search.setGlossary(&glossary);
    search.setQuery(query);
    QStringList found;
    for (int row = 0; row < search.count(); ++row)
        found.append(search.data(search.index(row), SearchModel::TitleRole).toString());
    QTEST(found, "found");
}

void TestReference::whatIsMeantComesFirst()
{
    session::Course course;
    course.glossary = words();
    course.glossary.terms.push_back(term("prevent", "prevent", "避免"));
    CourseModel courseModel;
    GlossaryModel glossary;
    courseModel.setCourse(course);
    glossary.setCourse(course);
    SearchModel search;
    search.setCourse(&courseModel);
    search.setGlossary(&glossary);
    QStringList found;
    search.setQuery("event");
    for (int row = 0; row < search.count(); ++row)
        found.append(search.data(search.index(row), SearchModel::TitleRole).toString());
    QCOMPARE(found, (QStringList{"event", "event loop", "prevent"}));
}

void TestReference::choosingWeighsTheAnswers()
{
    CourseModel course;
    course.setCourse(pair());
    ChoosingModel model;
    model.setCourse(&course);
    QVERIFY(model.isAvailable());
    QVERIFY(model.best().isEmpty());
    model.choose(0, 0);
    QCOMPARE(model.best(), QStringList{"Coroutines"});
    model.choose(0, 1);
    QCOMPARE(model.best(), QStringList{"Processes"});
    QCOMPARE(model.candidates().at(0).toMap()["cons"].toInt(), 1);
    QCOMPARE(model.candidates().at(1).toMap()["pros"].toInt(), 1);
    model.choose(0, 1);
    QCOMPARE(model.answered(), 0);
    model.choose(0, 7);
    model.choose(3, 0);
    QCOMPARE(model.answered(), 0);
}

void TestReference::choosingShowsTheLearnersOwnFigures()
{
    CourseModel course;
    course.setCourse(pair());
    ChoosingModel model;
    model.setCourse(&course);
    model.choose(0, 0);
    const auto value = [&](int figure) { return model.figures().at(figure).toMap()["value"].toString(); };
    QCOMPARE(value(0), QString());
    session::LessonProgress run;
    run.measures = {{"coroutines.threads", 3}};
    course.setProgress({{"first", run}});
    QCOMPARE(value(0), QString("1.5"));
    QCOMPARE(value(1), QString());
    QCOMPARE(model.figures().at(1).toMap()["lessonTitle"].toString(), QString("The second"));
    const QVariantMap reason = model.candidates().at(0).toMap()["reasons"].toList().at(0).toMap();
    QCOMPARE(reason["figures"].toList().at(0).toMap()["value"].toString(), QString("1.5"));
}

void TestReference::aCourseWithoutReferenceHasNone()
{
    const session::Course tiny = session::openCourse(SIMMER_SOURCE_DIR "/tests/ui/data/tiny.json");
    CourseModel course;
    course.setCourse(tiny);
    GlossaryModel glossary;
    glossary.setCourse(tiny);
    ChoosingModel choosing;
    choosing.setCourse(&course);
    QCOMPARE(glossary.count(), 0);
    QVERIFY(!choosing.isAvailable());
    QVERIFY(choosing.figures().isEmpty());
}

QTEST_MAIN(TestReference)
#include "tst_reference.moc"
