// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/export.h"
#include "codegen/outline.h"
#include "scenario/reader.h"
#include "ui/code/codemodel.h"
#include "ui/kitchen.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace simmer;
using ui::CodeModel;
using ui::test::Kitchen;

namespace {

/// Its first eight steps are those of the kitchen's traces.
std::shared_ptr<const scenario::Lesson> lesson(const QByteArray &lastStep = R"({"say": "done"})")
{
    return scenario::readLesson(R"({"format": 1, "id": "two-pots", "title": "x", "goal": "x", "difficulty": 1,
        "unit": {"name": "min", "ms": 150}, "objects": {"bell": {"type": "event"}}, "tasks": {
        "first": {"label": "first", "steps": [{"set": "bell"}]},
        "cook": {"label": "cook", "steps": [{"work": 1}, {"sleep": 2}, {"work": 1}]},
        "delivery": {"label": "delivery", "steps": [{"work": 1}, {"wait": "bell"}, {"work": 1}]},
        "phone": {"label": "phone", "steps": [{"work": 1}]}},
        "main": [{"gather": ["first", "cook", "delivery", "phone"]}, )" +
                                lastStep.toStdString() + R"(],
        "models": ["sequential", "coroutines", "threads", "processes"]})")
        .value;
}

struct Shown
{
    Shown()
    {
        playhead.setTimelines(Kitchen::all());
        model.setPlayhead(&playhead);
        model.setLesson(lesson());
    }

    std::string text() const { return model.text().toStdString(); }
    std::string program(codegen::Target target) const
    {
        return codegen::plainText(codegen::program(lesson()->scenario, target, "en"));
    }

    session::Playhead playhead;
    CodeModel model;
};

} // namespace

class TestCodeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheProgramOfTheChosenLane();
    void aTabForEachProgram();
    void theStepsWhereThereIsNoProgram();
    void litLinesAreTheStepsThatTheTraceNames_data();
    void litLinesAreTheStepsThatTheTraceNames();
    void isSavedAsItIsShown();
};

void TestCodeModel::isTheProgramOfTheChosenLane()
{
    Shown shown;
    const QAbstractItemModelTester tester(&shown.model);
    const codegen::Target targets[] = {codegen::Target::PythonSequential, codegen::Target::PythonAsyncio,
                                       codegen::Target::PythonThreads, codegen::Target::PythonProcesses};
    for (int lane = 0; lane < 4; ++lane) {
        shown.playhead.setLane(lane);
        QCOMPARE(shown.text(), shown.program(targets[lane]));
    }
    shown.model.setNotation(CodeModel::Notation::Steps);
    QCOMPARE(shown.text(), codegen::plainText(codegen::outline(lesson()->scenario, "en")));
}

void TestCodeModel::aTabForEachProgram()
{
    Shown shown;
    shown.playhead.setLane(2);
    QStringList texts;
    QStringList chosen;
    for (const QVariant &program : shown.model.programs()) {
        const QVariantMap tab = program.toMap();
        QCOMPARE(tab[QStringLiteral("lane")].toInt(), int(texts.size()));
        texts.append(tab[QStringLiteral("text")].toString());
        if (tab[QStringLiteral("chosen")].toBool())
            chosen.append(texts.back());
    }
    QCOMPARE(texts.join(u' '), QStringLiteral("sequential asyncio threading multiprocessing"));
    QCOMPARE(chosen.join(u' '), QStringLiteral("threading"));
    shown.model.setNotation(CodeModel::Notation::Cpp);
    texts.clear();
    for (const QVariant &program : shown.model.programs())
        texts.append(program.toMap()[QStringLiteral("text")].toString());
    QCOMPARE(texts.join(u' '), QStringLiteral("sequential QCoro std::jthread QProcess"));
    QCOMPARE(shown.text(), shown.program(codegen::Target::CppThreads));
    shown.model.setNotation(CodeModel::Notation::Steps);
    QVERIFY(shown.model.programs().isEmpty());
}

void TestCodeModel::theStepsWhereThereIsNoProgram()
{
    Shown shown;
    shown.playhead.setLane(2);
    QCOMPARE(shown.model.problem(), QString());
    const auto failing = lesson(R"({"try": [{"say": "on"}], "finally": [{"raise": "burnt"}]})");
    shown.model.setLesson(failing);
    QCOMPARE(shown.model.problem(), QString());
    shown.model.setNotation(CodeModel::Notation::Cpp);
    QVERIFY(shown.model.problem().contains(QStringLiteral("“try”")));
    QCOMPARE(shown.text(), codegen::plainText(codegen::outline(failing->scenario, "en")));
}

void TestCodeModel::litLinesAreTheStepsThatTheTraceNames_data()
{
    QTest::addColumn<int>("lane");
    QTest::addRow("sequential") << 0;
    QTest::addRow("coroutines") << 1;
    QTest::addRow("threads") << 2;
    QTest::addRow("processes") << 3;
}

void TestCodeModel::litLinesAreTheStepsThatTheTraceNames()
{
    QFETCH(const int, lane);
    Shown shown;
    shown.playhead.setLane(lane);
    const trace::Timeline &timeline = *shown.playhead.timelines()[std::size_t(lane)];
    QRandomGenerator dice(1);
    int seen = 0;
    for (int i = 0; i < 100; ++i) {
        const std::size_t place = dice.bounded(quint32(timeline.events().size() + 1));
        shown.playhead.moveToEvent(lane, place);
        QSet<QString> expected;
        for (const auto &task : timeline.momentAfter(place).tasks) {
            const bool isThere = task.state != trace::TaskState::NotYet && !trace::isOver(task.state);
            if (isThere && std::size_t(task.step) < std::size_t(shown.model.stepLines().size())) {
                const int line = shown.model.stepLines()[qsizetype(task.step)].toInt();
                expected.insert(QString::fromStdString(timeline.taskName(task.id)) + u'@' +
                                QString::number(line));
            }
        }
        QSet<QString> lit;
        for (int row = 0; row < shown.model.rowCount(); ++row) {
            for (const QVariant &mark :
                 shown.model.data(shown.model.index(row), CodeModel::MarksRole).toList())
                lit.insert(mark.toMap()[QStringLiteral("name")].toString() + u'@' + QString::number(row + 1));
        }
        QCOMPARE(lit, expected);
        seen += int(lit.size());
    }
    QVERIFY(seen > 0);
}

void TestCodeModel::isSavedAsItIsShown()
{
    Shown shown;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pots.py"));
    QCOMPARE(shown.model.saveAs(QUrl::fromLocalFile(path)), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), shown.text());
    QVERIFY(shown.model.saveAs(QUrl::fromLocalFile(folder.filePath(QStringLiteral("no/such/folder.py"))))
                .contains(QStringLiteral("folder.py")));
    QVERIFY(shown.model.suggestedFile().fileName().startsWith(QStringLiteral("two_pots_")));
}

QTEST_GUILESS_MAIN(TestCodeModel)
#include "tst_codemodel.moc"
