// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/reader.h"
#include "ui/lesson/coursemodel.h"
#include "ui/lesson/diagnosticsmodel.h"
#include "ui/lesson/lessonguide.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace simmer;
using namespace simmer::ui;

/// The card's and the sidebar's models, before any run.
class TestLessonModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void courseHasHeadingsAndLessons();
    void courseShowsWhatIsDone();
    void courseSaysWhereToGoNext();
    void courseOfOne();
    void brokenLessonIsMarked();
    void guideFollowsTheLanguage();
    void orderIsAnsweredOnceConfirmed();
    void timesOutOfRangeAreIgnored();
    void claimsAreOpenWithoutARun();
    void diagnosticsSayWhere();

private:
    static std::shared_ptr<const scenario::Lesson> lesson(const char *path)
    {
        return scenario::readLessonFile(std::string(SIMMER_SOURCE_DIR) + path).value;
    }
    static std::shared_ptr<const scenario::Lesson> cooking()
    {
        return lesson("/lessons/course/cooking-while-awaiting-delivery.json");
    }
    static QString title(const CourseModel &model, int row)
    {
        return model.data(model.index(row), CourseModel::TitleRole).toString();
    }
};

void TestLessonModels::courseHasHeadingsAndLessons()
{
    CourseModel model;
    QAbstractItemModelTester tester(&model);
    model.setCourse(session::openCourse(SIMMER_SOURCE_DIR "/lessons/course"));
    QVERIFY(model.count() >= 10);
    QVERIFY(model.data(model.index(0), CourseModel::HeadingRole).toBool());
    QCOMPARE(title(model, 0), QString("One cook, many pots"));
    QCOMPARE(title(model, 1), QString("Cooking while awaiting a delivery"));
    QCOMPARE(model.unitOf("cooking-while-awaiting-delivery"), QString("1 · One cook, many pots"));
    model.setLocale("zh_CN");
    QCOMPARE(title(model, 1), QString("一边做饭，一边等快递"));
}

void TestLessonModels::courseShowsWhatIsDone()
{
    CourseModel model;
    model.setCourse(session::openCourse(SIMMER_SOURCE_DIR "/lessons/course"));
    const auto status = [&](int row) {
        return model.data(model.index(row), CourseModel::StatusRole).value<CourseModel::Status>();
    };
    QCOMPARE(status(1), CourseModel::Status::ToDo);
    session::LessonProgress reached;
    const auto reach = [&](CourseModel::Status furthest) {
        model.setProgress({{"cooking-while-awaiting-delivery", reached}});
        QCOMPARE(status(1), furthest);
        QCOMPARE(status(2), CourseModel::Status::ToDo);
    };
    reached.seen = true;
    reach(CourseModel::Status::Seen);
    reached.predicted = true;
    reach(CourseModel::Status::Predicted);
    reached.ran = true;
    reach(CourseModel::Status::Ran);
    QCOMPARE(model.data(model.index(1), CourseModel::BestRole).toInt(), -1);
    reached.checked = true;
    reached.bestPrediction = 2.0 / 3;
    reach(CourseModel::Status::Checked);
    QCOMPARE(model.data(model.index(1), CourseModel::BestRole).toInt(), 67);
    model.setCurrent("cooking-while-awaiting-delivery");
    QVERIFY(model.data(model.index(1), CourseModel::CurrentRole).toBool());
    QCOMPARE(model.currentRow(), 1);
}

void TestLessonModels::courseSaysWhereToGoNext()
{
    CourseModel model;
    QAbstractItemModelTester tester(&model);
    QVERIFY(model.nextLesson().isEmpty());
    model.setCourse(session::openCourse(SIMMER_SOURCE_DIR "/lessons/course"));
    QCOMPARE(model.lessonCount(), 30);
    QCOMPARE(model.nextLesson(), QString("cooking-while-awaiting-delivery"));
    QVERIFY(!model.isNextBegun());
    for (int row = 0; row < model.count(); ++row) {
        const int minutes = model.data(model.index(row), CourseModel::MinutesRole).toInt();
        const bool isHeading = model.data(model.index(row), CourseModel::HeadingRole).toBool();
        QVERIFY(isHeading ? minutes == 0 : minutes >= 5 && minutes <= 10);
        QCOMPARE(model.data(model.index(row), CourseModel::GoalRole).toString().isEmpty(), isHeading);
    }
    const int all = model.minutesLeft();
    session::LessonProgress begun, done;
    begun.seen = done.seen = done.checked = true;
    begun.at = 5;
    done.at = 4;
    model.setProgress({{"deadlock", begun}, {"the-gil", done}});
    QCOMPARE(model.nextLesson(), QString("deadlock"));
    QVERIFY(model.isNextBegun());
    QVERIFY(model.minutesLeft() < all);
    done.at = 6;
    model.setProgress({{"deadlock", done}, {"the-gil", done}});
    QCOMPARE(model.nextLesson(), QString("a-lock-for-coroutines"));
    model.setProgress({{"blocking-library", done}});
    QCOMPARE(model.nextLesson(), QString("cooking-while-awaiting-delivery"));
}

void TestLessonModels::courseOfOne()
{
    CourseModel model;
    QAbstractItemModelTester tester(&model);
    model.setCourse(session::openCourse(SIMMER_SOURCE_DIR "/tests/ui/data/tiny.json"));
    QCOMPARE(model.count(), 1);
    QCOMPARE(title(model, 0), QString("Two short waits"));
    QVERIFY(model.unitOf("tiny").isEmpty());
}

void TestLessonModels::brokenLessonIsMarked()
{
    CourseModel model;
    model.setCourse(session::openCourse(SIMMER_SOURCE_DIR "/tests/ui/data/broken.json"));
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.data(model.index(0), CourseModel::StatusRole).value<CourseModel::Status>(),
             CourseModel::Status::Broken);
    QCOMPARE(title(model, 0), QString("broken"));
}

void TestLessonModels::guideFollowsTheLanguage()
{
    LessonGuide guide;
    const QAbstractItemModelTester stops(guide.stops());
    const QAbstractItemModelTester claims(guide.claims());
    const QAbstractItemModelTester predictions(guide.predictions());
    const QAbstractItemModelTester transcript(guide.transcript());
    guide.setLesson(cooking());
    QVERIFY(guide.stops()->count() >= 4);
    QVERIFY(guide.predictions()->count() >= 1);
    guide.stops()->setCurrent(0);
    const QString english = guide.stops()->title();
    guide.setLocale("zh_CN");
    QVERIFY(!guide.stops()->title().isEmpty());
    QVERIFY(guide.stops()->title() != english);
    QCOMPARE(guide.lesson()->title(), QString("一边做饭，一边等快递"));
    QVERIFY(!guide.stops()->isReached());
    guide.setLesson(nullptr);
    QCOMPARE(guide.stops()->count(), 0);
    QCOMPARE(guide.predictions()->count(), 0);
}

void TestLessonModels::orderIsAnsweredOnceConfirmed()
{
    QuestionsModel model;
    QAbstractItemModelTester tester(&model);
    const auto read = cooking();
    model.setQuestions(read, &read->predict);
    const auto row =
        std::ranges::find(read->predict, scenario::Question::Kind::Order, &scenario::Question::kind) -
        read->predict.begin();
    const auto order = [&] {
        QStringList names;
        for (const QVariant &task : model.data(model.index(int(row)), QuestionsModel::OrderRole).toList())
            names.append(task.toMap()["task"].toString());
        return names;
    };
    QCOMPARE(order(), (QStringList{"cook", "delivery", "phone"}));
    model.moveInOrder(int(row), 2, 0);
    QCOMPARE(order(), (QStringList{"phone", "cook", "delivery"}));
    model.moveInOrder(int(row), 0, 3);
    QCOMPARE(order(), (QStringList{"phone", "cook", "delivery"}));
    QCOMPARE(model.answered(), 0);
    model.confirmOrder(int(row));
    QCOMPARE(model.answered(), 1);
    QCOMPARE(model.data(model.index(int(row)), QuestionsModel::AnswerTextRole).toString(),
             QString("phone → cook → delivery"));
    QCOMPARE(model.data(model.index(int(row)), QuestionsModel::VerdictRole).value<QuestionsModel::Verdict>(),
             QuestionsModel::Verdict::Open);
}

void TestLessonModels::timesOutOfRangeAreIgnored()
{
    QuestionsModel model;
    const auto read = lesson("/tests/ui/data/tiny.json");
    model.setQuestions(read, &read->predict);
    model.setTime(0, -1);
    model.setTime(0, qInf());
    model.setTime(7, 3);
    model.choose(1, 2);
    model.choose(1, -1);
    QCOMPARE(model.answered(), 0);
    model.setTime(0, 3);
    model.choose(1, 0);
    QCOMPARE(model.answered(), 2);
}

void TestLessonModels::claimsAreOpenWithoutARun()
{
    ClaimsModel model;
    QAbstractItemModelTester tester(&model);
    model.setLesson(lesson("/tests/ui/data/tiny.json"));
    model.setLanes({});
    QCOMPARE(model.count(), 2);
    QCOMPARE(model.decided(), 0);
    QCOMPARE(model.holding(), 0);
    QVERIFY(model.data(model.index(0), ClaimsModel::ReasonRole).toString().isEmpty());
}

void TestLessonModels::diagnosticsSayWhere()
{
    const std::string path = SIMMER_SOURCE_DIR "/tests/ui/data/broken.json";
    DiagnosticsModel model;
    QAbstractItemModelTester tester(&model);
    model.setDiagnostics(scenario::readLessonFile(path).diagnostics);
    QVERIFY(model.errors() >= 3);
    for (int row = 0; row < model.count(); ++row) {
        const QString place = model.data(model.index(row), DiagnosticsModel::PlaceRole).toString();
        QVERIFY2(QRegularExpression("broken\\.json:\\d+:\\d+$").match(place).hasMatch(), qPrintable(place));
        QVERIFY(!model.data(model.index(row), DiagnosticsModel::MessageRole).toString().isEmpty());
        QVERIFY(model.text().contains(place));
    }
}

QTEST_MAIN(TestLessonModels)
#include "tst_lessonmodels.moc"
