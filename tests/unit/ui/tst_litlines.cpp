// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// At random moments of the built-in lessons: the lines that the code view lights are those of the steps that
// the trace's events name, as a plain reading of the events from the first one has it. The coroutines run on
// a simulated clock where they can; a few lessons also run with threads and processes, for the programs of
// those.

#include "scenario/reader.h"
#include "trace/tracefile.h"
#include "ui/code/codemodel.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <utility>
#include <vector>

using namespace simmer;
using trace::EventKind;
using ui::CodeModel;

namespace {

constexpr int momentsOfALesson = 100;
constexpr int fewestLessons = 20;
/// For a loaded machine; nothing takes it when all is well.
constexpr int patienceMs = 60'000;

const QString course = QStringLiteral(SIMMER_SOURCE_DIR "/lessons/course");

/// Where a task is, by the events read so far.
struct Place
{
    bool isAlive = false;
    trace::StepIndex step = trace::noStep;
    std::vector<trace::StepIndex> callers;
};

using Places = std::map<trace::TaskId, Place>;

void read(const trace::Event &event, Places &places)
{
    const EventKind kind = event.kind;
    if (kind == EventKind::Created || kind > EventKind::CallLeft)
        return;
    Place &place = places[event.task];
    if (kind < EventKind::StepEntered)
        place.isAlive = kind < EventKind::Finished;
    if (kind == EventKind::CallEntered)
        place.callers.push_back(event.step != trace::noStep ? event.step : place.step);
    if (kind == EventKind::CallLeft) {
        place.step = place.callers.back();
        place.callers.pop_back();
    }
    if (event.step != trace::noStep)
        place.step = event.step;
}

/// "cook#1@12" for each task that is alive, its callers' lines too.
QSet<QString> expected(const trace::Timeline &timeline, std::size_t eventCount, const QVariantList &lines)
{
    Places places;
    for (const trace::Event &event : timeline.events().first(eventCount))
        read(event, places);
    QSet<QString> all;
    for (const auto &[task, place] : places) {
        auto steps = place.callers;
        steps.push_back(place.step);
        for (const trace::StepIndex step : steps) {
            if (place.isAlive && qsizetype(step) < lines.size())
                all.insert(QString::fromStdString(timeline.taskName(task)) + u'@' +
                           lines[qsizetype(step)].toString());
        }
    }
    return all;
}

QSet<QString> lit(const CodeModel &model)
{
    QSet<QString> all;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const QVariant &mark : model.data(model.index(row), CodeModel::MarksRole).toList())
            all.insert(mark.toMap()[QStringLiteral("name")].toString() + u'@' + QString::number(row + 1));
    }
    return all;
}

std::shared_ptr<trace::Timeline> lane(const QString &lesson, const QString &model, const QStringList &clock,
                                      const QString &file)
{
    QProcess cli;
    cli.start(QStringLiteral(SIMMER_BIN_DIR "/simmer-cli"),
              QStringList{QStringLiteral("run"), lesson, QStringLiteral("--model"), model,
                          QStringLiteral("--json"), QStringLiteral("--trace"), file} +
                  clock);
    cli.waitForFinished(patienceMs);
    const trace::TraceFile saved = trace::readTraceFile(file.toStdString());
    return saved.lanes.empty() ? nullptr : saved.lanes.front();
}

} // namespace

class TestLitLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheStepsThatTheTraceNames();
    void areTheStepsOfOtherModelsToo_data();
    void areTheStepsOfOtherModelsToo();

private:
    void compare(const QString &lesson, const std::shared_ptr<trace::Timeline> &timeline);

    QTemporaryDir m_folder;
    QRandomGenerator m_dice{1};
};

void TestLitLines::compare(const QString &lesson, const std::shared_ptr<trace::Timeline> &timeline)
{
    session::Playhead playhead;
    playhead.setTimelines({timeline});
    CodeModel model;
    model.setPlayhead(&playhead);
    model.setLesson(scenario::readLessonFile((course + u'/' + lesson).toStdString()).value);
    int seen = 0;
    for (int i = 0; i < momentsOfALesson; ++i) {
        const CodeModel::Notation notations[] = {CodeModel::Notation::Steps, CodeModel::Notation::Python,
                                                 CodeModel::Notation::Cpp};
        model.setNotation(notations[i % 3]);
        const std::size_t moment = m_dice.bounded(quint32(timeline->events().size() + 1));
        playhead.moveToEvent(0, moment);
        const auto lines = expected(*timeline, moment, model.stepLines());
        QVERIFY2(lit(model) == lines,
                 qPrintable(QStringLiteral("%1 after %2 events").arg(lesson).arg(moment)));
        seen += int(lines.size());
    }
    QVERIFY2(seen > momentsOfALesson / 2, qPrintable(lesson));
}

void TestLitLines::areTheStepsThatTheTraceNames()
{
    int lessons = 0;
    for (const QString &name : QDir(course).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const auto timeline = lane(course + u'/' + name, QStringLiteral("coroutines"),
                                   {QStringLiteral("--virtual-time")}, m_folder.filePath(name));
        if (!timeline || timeline->events().size() < 10)
            continue;
        ++lessons;
        compare(name, timeline);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(lessons >= fewestLessons, qPrintable(QString::number(lessons)));
}

void TestLitLines::areTheStepsOfOtherModelsToo_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("model");
    const std::pair<const char *, const char *> rows[] = {{"the-menu-crawler", "coroutines"},
                                                          {"the-menu-crawler", "threads"},
                                                          {"five-hundred-guests", "coroutines"},
                                                          {"five-hundred-guests", "processes"},
                                                          {"the-pantry-database", "threads"},
                                                          {"too-late", "threads"},
                                                          {"too-late", "processes"},
                                                          {"waiting-for-many", "threads"},
                                                          {"the-lost-exception", "threads"},
                                                          {"blocking-library", "sequential"}};
    for (const auto &[lesson, model] : rows)
        QTest::addRow("%s %s", lesson, model)
            << QString::fromLatin1(lesson) + QStringLiteral(".json") << QString::fromLatin1(model);
}

void TestLitLines::areTheStepsOfOtherModelsToo()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, model);
    const auto timeline = lane(course + u'/' + lesson, model,
                               {QStringLiteral("--pace"), QStringLiteral("0.2")}, m_folder.filePath(lesson));
    QVERIFY(timeline);
    compare(lesson, timeline);
}

QTEST_GUILESS_MAIN(TestLitLines)
#include "tst_litlines.moc"
