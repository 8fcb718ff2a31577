// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// At random moments of the built-in lessons: the lines that the code view lights are those of the steps that
// the trace's events name, as a plain reading of the events from the first one has it.

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
#include <vector>

using namespace simmer;
using trace::EventKind;
using ui::CodeModel;

namespace {

constexpr int momentsOfALesson = 100;
constexpr int fewestLessons = 20;

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

/// Null for a lesson that a simulated clock cannot run.
std::shared_ptr<trace::Timeline> coroutines(const QString &lesson, const QString &file)
{
    QProcess cli;
    cli.start(QStringLiteral(SIMMER_BIN_DIR "/simmer-cli"),
              {QStringLiteral("run"), lesson, QStringLiteral("--model"), QStringLiteral("coroutines"),
               QStringLiteral("--virtual-time"), QStringLiteral("--json"), QStringLiteral("--trace"), file});
    cli.waitForFinished();
    const trace::TraceFile saved = trace::readTraceFile(file.toStdString());
    return saved.lanes.empty() ? nullptr : saved.lanes.front();
}

} // namespace

class TestLitLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areTheStepsThatTheTraceNames();
};

void TestLitLines::areTheStepsThatTheTraceNames()
{
    const QString course = QStringLiteral(SIMMER_SOURCE_DIR "/lessons/course");
    const QTemporaryDir folder;
    QRandomGenerator dice(1);
    int lessons = 0;
    for (const QString &name : QDir(course).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString path = course + u'/' + name;
        const auto lesson = scenario::readLessonFile(path.toStdString()).value;
        const auto timeline = lesson ? coroutines(path, folder.filePath(name)) : nullptr;
        if (!timeline || timeline->events().size() < 10)
            continue;
        ++lessons;
        session::Playhead playhead;
        playhead.setTimelines({timeline});
        CodeModel model;
        model.setPlayhead(&playhead);
        model.setLesson(lesson);
        int seen = 0;
        for (int i = 0; i < momentsOfALesson; ++i) {
            const CodeModel::Notation notations[] = {CodeModel::Notation::Steps, CodeModel::Notation::Python,
                                                     CodeModel::Notation::Cpp};
            model.setNotation(notations[i % 3]);
            const std::size_t moment = dice.bounded(quint32(timeline->events().size() + 1));
            playhead.moveToEvent(0, moment);
            const auto lines = expected(*timeline, moment, model.stepLines());
            QVERIFY2(lit(model) == lines,
                     qPrintable(QStringLiteral("%1 after %2 events").arg(name).arg(moment)));
            seen += int(lines.size());
        }
        QVERIFY2(seen > momentsOfALesson / 2, qPrintable(name));
    }
    QVERIFY2(lessons >= fewestLessons, qPrintable(QString::number(lessons)));
}

QTEST_GUILESS_MAIN(TestLitLines)
#include "tst_litlines.moc"
