// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "virtuallane.h"

#include <QTest>

using namespace simmer;
using scenario::Model;

/// What the steps mean in every model: values, loops, calls, and how control leaves bodies.
class MachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItShould_data();
    void saysWhatItShould();
    void durationsAreLessonUnits();
    void durationOutOfRangeIsAFailure();
    void deepCallsDoNotRecurse();
    void withReleasesOnEveryWayOut_data();
    void withReleasesOnEveryWayOut();
    void joinAllMeansThoseOfThisBody();
    void laterStartTakesTheNameOver();
    void everyStepKnowsWhereItStands();
};

void MachineTest::saysWhatItShould_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *tasks, const char *main, const char *said) {
        QTest::newRow(name) << QString(tasks) << QString(main) << QString(said);
    };
    row("expression", "",
        "{'repeat': 3, 'as': 'i', 'do': [{'yield': true}]}, {'write': 'n', 'value': '2 + 3 * -(i - 4)'}, "
        "{'read': 'n', 'into': 'x'}, {'say': '{x}'}",
        "8");
    row("numbers wrap", "",
        "{'write': 'n', 'value': '9223372036854775807 + 1'}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}",
        "-9223372036854775808");
    row("braces", "", "{'say': '{{n}} }}{{'}", "{n} }{");
    row("number object", "",
        "{'read': 'n', 'into': 'x'}, {'write': 'n', 'value': 'x * x'}, {'read': 'n', 'into': 'y'}, {'say': "
        "'{x} {y}'}",
        "5 25");
    row("repeat counts from 0", "", "{'repeat': 3, 'as': 'i', 'do': [{'say': '{i}'}]}", "0|1|2");
    row("repeat of 0 does nothing", "", "{'repeat': '1 - 1', 'do': [{'say': 'never'}]}, {'say': 'on'}", "on");
    row("repeat of less than 0 does nothing", "",
        "{'read': 'n', 'into': 'x'}, {'repeat': '0 - x', 'do': [{'say': 'never'}]}, {'say': 'on'}", "on");
    row("nested repeats", "",
        "{'repeat': 2, 'as': 'i', 'do': [{'repeat': 2, 'as': 'j', 'do': [{'say': '{i}{j}'}]}]}",
        "00|01|10|11");
    row("if", "",
        "{'repeat': 4, 'as': 'i', 'do': [{'if': 'i * 2 >= 4', 'do': [{'say': 'big {i}'}], 'else': [{'say': "
        "'small {i}'}]}]}",
        "small 0|small 1|big 2|big 3");
    row("if without else", "", "{'if': '1 != 1', 'do': [{'say': 'never'}]}, {'say': 'on'}", "on");
    row("break leaves the innermost repeat", "",
        "{'repeat': 2, 'as': 'i', 'do': [{'repeat': 'forever', 'do': [{'say': 'in {i}'}, {'break': true}]}, "
        "{'say': 'out'}]}",
        "in 0|out|in 1|out");
    row("break runs finally", "",
        "{'repeat': 'forever', 'do': [{'try': [{'break': true}], 'finally': [{'say': 'finally'}]}]}, {'say': "
        "'on'}",
        "finally|on");
    row("break in finally forgets the failure", "",
        "{'repeat': 'forever', 'do': [{'try': [{'raise': 'x'}], 'finally': [{'break': true}]}]}, {'say': "
        "'on'}",
        "on");
    row("call has locals of its own",
        "'t': {'steps': [{'say': '{x}'}, {'repeat': 9, 'as': 'x', 'do': [{'yield': true}]}, {'return': "
        "'x'}]}",
        "{'repeat': 3, 'as': 'x', 'do': [{'yield': true}]}, {'call': 't', 'args': {'x': 'x + 40'}, 'into': "
        "'y'}, {'say': '{x} {y}'}",
        "42|2 8");
    row("return without a value is 0", "'t': {'steps': [{'say': 'in'}]}",
        "{'call': 't', 'into': 'y'}, {'say': '{y}'}", "in|0");
    row("return runs finally and leaves loops",
        "'t': {'steps': [{'repeat': 'forever', 'do': [{'try': [{'try': [{'return': '7'}], 'finally': "
        "[{'say': 'inner'}]}], 'finally': [{'say': 'outer'}]}]}]}",
        "{'call': 't', 'into': 'y'}, {'say': '{y}'}", "inner|outer|7");
    row("return in finally wins",
        "'t': {'steps': [{'try': [{'return': '1'}], 'finally': [{'return': '2'}]}]}",
        "{'call': 't', 'into': 'y'}, {'say': '{y}'}", "2");
    row("finally after the body", "",
        "{'try': [{'say': 'body'}], 'finally': [{'say': 'finally'}]}, {'say': 'on'}", "body|finally|on");
    row("catch", "",
        "{'try': [{'raise': 'x'}, {'say': 'never'}], 'catch': [{'say': 'caught'}], 'finally': [{'say': "
        "'finally'}]}, {'say': 'on'}",
        "caught|finally|on");
    row("no failure, no catch", "", "{'try': [{'say': 'body'}], 'catch': [{'say': 'never'}]}, {'say': 'on'}",
        "body|on");
    row("failure in catch runs finally", "",
        "{'try': [{'try': [{'raise': 'x'}], 'catch': [{'raise': 'y'}], 'finally': [{'say': 'inner'}]}], "
        "'catch': [{'say': 'outer'}]}",
        "inner|outer");
    row("failure in finally replaces the first", "",
        "{'try': [{'try': [{'raise': 'x'}], 'finally': [{'raise': 'y'}]}], 'catch': [{'say': 'one'}]}",
        "one");
    row("failure goes through calls",
        "'a': {'steps': [{'try': [{'call': 'b'}], 'finally': [{'say': 'a'}]}]}, 'b': {'steps': [{'raise': "
        "'x'}]}",
        "{'try': [{'call': 'a'}], 'catch': [{'say': 'caught'}]}", "a|caught");
    row("failure goes through loops", "",
        "{'try': [{'repeat': 3, 'do': [{'repeat': 3, 'do': [{'raise': 'x'}]}]}], 'catch': [{'say': "
        "'caught'}]}, {'repeat': 2, 'as': 'i', 'do': [{'say': '{i}'}]}",
        "caught|0|1");
    row("failure of a joined task", "'t': {'steps': [{'raise': 'x'}]}",
        "{'try': [{'start': 't'}, {'join': ['t']}], 'catch': [{'say': 'caught'}]}", "caught");
    row("arguments", "'t': {'steps': [{'say': '{a} {b}'}]}",
        "{'start': 't', 'args': {'b': '2', 'a': '1'}}, {'join': 'all'}", "1 2");
}

void MachineTest::saysWhatItShould()
{
    QFETCH(QString, tasks);
    QFETCH(QString, main);
    QFETCH(QString, said);
    for (const Model model : {Model::Sequential, Model::Coroutines}) {
        const test::VirtualLane lane(model, "'n': {'type': 'number', 'value': 5}", tasks, main);
        QStringList texts = lane.transcript();
        for (QString &text : texts)
            text = text.section(": ", 1);
        QCOMPARE(texts.join(u'|'), said);
        QCOMPARE(lane.outcome(), trace::Outcome::Finished);
    }
}

void MachineTest::durationsAreLessonUnits()
{
    for (const Model model : {Model::Sequential, Model::Coroutines}) {
        const test::VirtualLane lane(
            model, "", "",
            "{'sleep': 0.5}, {'work': 2}, {'repeat': 3, 'as': 'i', 'do': [{'sleep': 'i'}]}, {'block': 0.25}");
        QCOMPARE(lane.timeline().end(), 5'750'000);
    }
}

void MachineTest::durationOutOfRangeIsAFailure()
{
    const test::VirtualLane lane(Model::Coroutines, "", "",
                                 "{'repeat': 2, 'as': 'i', 'do': [{'sleep': '0 - i'}]}");
    QCOMPARE(lane.outcome(), trace::Outcome::Failed);
    QCOMPARE(lane.notes(), QStringList{"failure: a duration of -1 units is not within 0 and 10000"});
}

void MachineTest::deepCallsDoNotRecurse()
{
    constexpr int depth = 2000;
    QStringList tasks{"'t0': {'steps': [{'sleep': 1}, {'return': '1'}]}"};
    for (int i = 1; i < depth; ++i)
        tasks.append(QStringLiteral("'t%1': {'steps': [{'call': 't%2', 'into': 'x'}, {'return': 'x + 1'}]}")
                         .arg(i)
                         .arg(i - 1));
    const test::VirtualLane lane(
        Model::Coroutines, "", tasks.join(u','),
        QStringLiteral("{'call': 't%1', 'into': 'x'}, {'say': '{x}'}").arg(depth - 1));
    QCOMPARE(lane.transcript(), QStringList{QStringLiteral("1 main#1: %1").arg(depth)});
}

void MachineTest::withReleasesOnEveryWayOut_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("end") << "{'say': 'in'}";
    QTest::newRow("break") << "{'break': true}";
    QTest::newRow("return") << "{'return': '1'}";
    QTest::newRow("failure") << "{'raise': 'x'}";
}

void MachineTest::withReleasesOnEveryWayOut()
{
    QFETCH(QString, body);
    const test::VirtualLane lane(
        Model::Coroutines, "'lock': {'type': 'lock'}",
        QStringLiteral("'t': {'steps': [{'repeat': 1, 'do': [{'with': 'lock', 'do': [%1]}]}]}").arg(body),
        "{'gather': ['t'], 'collect': true}, {'with': 'lock', 'do': [{'say': 'free'}]}");
    QVERIFY(lane.transcript().contains("0 main#1: free"));
    QCOMPARE(lane.lines().filter("ownerChanged lock -").size(), 2);
}

void MachineTest::joinAllMeansThoseOfThisBody()
{
    const test::VirtualLane lane(
        Model::Coroutines, "",
        "'slow': {'steps': [{'sleep': 5}]}, 'quick': {'steps': [{'sleep': 1}]},"
        "'inner': {'steps': [{'start': 'quick'}, {'join': 'all'}, {'say': 'inner'}]}",
        "{'start': 'slow'}, {'call': 'inner'}, {'join': 'all'}, {'say': 'outer'}");
    QCOMPARE(lane.transcript(), (QStringList{"1 main#1: inner", "5 main#1: outer"}));
}

void MachineTest::laterStartTakesTheNameOver()
{
    const test::VirtualLane lane(Model::Coroutines, "", "'t': {'steps': [{'sleep': 'n'}]}",
                                 "{'start': 't', 'as': 'h', 'args': {'n': '1'}}, {'start': 't', 'as': 'h', "
                                 "'count': 2, 'args': {'n': '2'}},"
                                 "{'join': ['h']}, {'say': 'joined'}");
    QCOMPARE(lane.transcript(), QStringList{"2 main#1: joined"});
}

void MachineTest::everyStepKnowsWhereItStands()
{
    const test::VirtualLane lane(
        Model::Sequential, "",
        "'t': {'steps': [{'if': '1 == 1', 'do': [{'say': 'a'}], 'else': [{'say': 'b'}]}]}",
        "{'try': [{'call': 't'}], 'catch': [{'say': 'c'}], 'finally': [{'say': 'd'}]}");
    const auto &steps = lane.timeline().header().steps;
    QStringList pointers;
    for (const trace::StepInfo &step : steps)
        pointers.append(QString::fromStdString(step.pointer + " " + step.verb));
    QCOMPARE(pointers, (QStringList{"/tasks/t/steps/0 if", "/tasks/t/steps/0/do/0 say",
                                    "/tasks/t/steps/0/else/0 say", "/main/0 try", "/main/0/try/0 call",
                                    "/main/0/catch/0 say", "/main/0/finally/0 say"}));
    QCOMPARE(steps[1].definition, 0u);
    QCOMPARE(steps[3].definition, 1u);
}

QTEST_APPLESS_MAIN(MachineTest)
#include "tst_machine.moc"
