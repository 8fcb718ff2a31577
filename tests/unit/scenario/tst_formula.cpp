// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formula.h"

#include <QTest>

using namespace simmer::scenario;

namespace {

/// Terms in their order, as text: "1 2 +".
std::string polish(const Expression &expression)
{
    std::string text;
    for (const auto &term : expression.terms) {
        switch (term.op) {
        case Expression::Operator::Number: text += std::to_string(term.number); break;
        case Expression::Operator::Name: text += term.name; break;
        case Expression::Operator::Negate: text += '~'; break;
        case Expression::Operator::Add: text += '+'; break;
        case Expression::Operator::Subtract: text += '-'; break;
        case Expression::Operator::Multiply: text += '*'; break;
        }
        text += ' ';
    }
    return text.substr(0, text.size() - 1);
}

std::string polish(const ClaimExpression &claim)
{
    static const char *const operators[] = {"",   "",  "~",  "+",  "-",  "*",   "/",  "<",
                                            "<=", ">", ">=", "==", "!=", "and", "or", "not"};
    std::string text;
    for (const auto &term : claim.terms) {
        if (term.op == ClaimExpression::Operator::Number)
            text += QString::number(term.number).toStdString();
        else if (term.op == ClaimExpression::Operator::Measure)
            text += term.path.text;
        else
            text += operators[std::size_t(term.op)];
        text += ' ';
    }
    return text.substr(0, text.size() - 1);
}

} // namespace

/// Expressions, comparisons and claims are read by the usual precedence into reverse Polish order.
class FormulaTest : public QObject
{
    Q_OBJECT

private slots:
    void expressions_data();
    void expressions();
    void constants_data();
    void constants();
    void comparisons();
    void claims_data();
    void claims();
    void paths();
    void deepNestingIsRefused();
    void longChainsAreFine();
};

void FormulaTest::expressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("a number") << "7"
                              << "7";
    QTest::newRow("a name") << " pots_2 "
                            << "pots_2";
    QTest::newRow("times before plus") << "1 + 2 * 3"
                                       << "1 2 3 * +";
    QTest::newRow("from left to right") << "9 - 3 - 2"
                                        << "9 3 - 2 -";
    QTest::newRow("parentheses first") << "(1 + 2) * 3"
                                       << "1 2 + 3 *";
    QTest::newRow("signs bind tightest") << "-a * -2"
                                         << "a ~ 2 ~ *";
    QTest::newRow("a sign before parentheses") << "-(a - 1)"
                                               << "a 1 - ~";
    QTest::newRow("two signs") << "1 - -1"
                               << "1 1 ~ -";
    QTest::newRow("no blanks") << "i+1*(n)"
                               << "i 1 n * +";
}

void FormulaTest::expressions()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    const auto parsed = parseExpression(text.toStdString());
    QVERIFY(std::holds_alternative<Expression>(parsed));
    QCOMPARE(QString::fromStdString(polish(std::get<Expression>(parsed))), wanted);
    QCOMPARE(std::get<Expression>(parsed).text, text.trimmed().toStdString());
}

void FormulaTest::constants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    QTest::newRow("precedence") << "2 + 3 * 4 - 1" << qint64(13);
    QTest::newRow("signs") << "-(2 - 5) * -2" << qint64(-6);
    QTest::newRow("the largest") << "9223372036854775807" << qint64(INT64_MAX);
    QTest::newRow("values wrap") << "9223372036854775807 + 1" << qint64(INT64_MIN);
}

void FormulaTest::constants()
{
    QFETCH(QString, text);
    QFETCH(qint64, value);
    const auto found = constantValue(std::get<Expression>(parseExpression(text.toStdString())));
    QVERIFY(found);
    QCOMPARE(qint64(*found), value);
    QVERIFY(!constantValue(std::get<Expression>(parseExpression("n + 1"))));
}

void FormulaTest::comparisons()
{
    using Operator = Comparison::Operator;
    const std::vector<std::pair<std::string, Operator>> all{
        {"<", Operator::Less},          {"<=", Operator::LessEqual}, {">", Operator::Greater},
        {">=", Operator::GreaterEqual}, {"==", Operator::Equal},     {"!=", Operator::NotEqual}};
    for (const auto &[symbol, op] : all) {
        const auto parsed = parseComparison("i + 1 " + symbol + " 2 * n");
        QVERIFY(std::holds_alternative<Comparison>(parsed));
        const auto &comparison = std::get<Comparison>(parsed);
        QCOMPARE(comparison.op, op);
        QCOMPARE(polish(comparison.left), "i 1 +");
        QCOMPARE(polish(comparison.right), "2 n *");
        QCOMPARE(comparison.left.text, "i + 1");
        QCOMPARE(comparison.right.text, "2 * n");
    }
}

void FormulaTest::claims_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("a comparison") << "threads.cpu < 0.5 * gil.cpu"
                                  << "threads.cpu 0.5 gil.cpu * <";
    QTest::newRow("and before or") << "1 < 2 or 2 < 3 and 3 < 4"
                                   << "1 2 < 2 3 < 3 4 < and or";
    QTest::newRow("not before and") << "not 1 < 2 and 2 < 3"
                                    << "1 2 < not 2 3 < and";
    QTest::newRow("not twice") << "not not 1 == 1"
                               << "1 1 == not not";
    QTest::newRow("parentheses around conditions") << "(1 < 2 or 2 < 3) and not (3 != 4)"
                                                   << "1 2 < 2 3 < or 3 4 != not and";
    QTest::newRow("division from left to right") << "8 / 4 / 2 == 1"
                                                 << "8 4 / 2 / 1 ==";
    QTest::newRow("a negative measure") << "-threads.cook.waiting <= 0"
                                        << "threads.cook.waiting ~ 0 <=";
}

void FormulaTest::claims()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    const auto parsed = parseClaim(text.toStdString());
    if (const auto *error = std::get_if<FormulaError>(&parsed))
        QFAIL(toString(error->message).c_str());
    QCOMPARE(QString::fromStdString(polish(std::get<ClaimExpression>(parsed))), wanted);
}

void FormulaTest::paths()
{
    const auto lane = std::get<MeasurePath>(parseMeasurePath("coroutines.longestTurn"));
    QCOMPARE(lane.model, Model::Coroutines);
    QVERIFY(lane.subject.empty());
    QCOMPARE(lane.measure, "longestTurn");
    const auto task = std::get<MeasurePath>(parseMeasurePath("gil.cook.waiting"));
    QCOMPARE(task.model, Model::Gil);
    QCOMPARE(task.subject, "cook");
    QCOMPARE(task.measure, "waiting");
    const auto number = std::get<MeasurePath>(parseMeasurePath("processes.counter"));
    QCOMPARE(number.subject, "counter");
    QVERIFY(number.measure.empty());
    for (const char *wrong :
         {"", "threads", "threads.", "threads..", "threads.a.", "threads.a.b.c", "fibers.cpu", "Threads.cpu"})
        QVERIFY2(std::holds_alternative<FormulaError>(parseMeasurePath(wrong)), wrong);
}

void FormulaTest::deepNestingIsRefused()
{
    const auto nested = [](int depth, const char *open, const char *close) {
        std::string text;
        for (int i = 0; i < depth; ++i)
            text += open;
        text += "1 == 1";
        for (int i = 0; i < depth; ++i)
            text += close;
        return text;
    };
    QVERIFY(std::holds_alternative<ClaimExpression>(parseClaim(nested(deepestFormula - 1, "(", ")"))));
    for (const auto &text :
         {nested(100'000, "(", ")"), nested(100'000, "not ", ""), nested(100'000, "-", "")}) {
        const auto parsed = parseClaim(text);
        QVERIFY(std::holds_alternative<FormulaError>(parsed));
        QVERIFY(toString(std::get<FormulaError>(parsed).message).find("deep") != std::string::npos);
    }
}

void FormulaTest::longChainsAreFine()
{
    std::string text = "0";
    for (int i = 0; i < 100'000; ++i)
        text += " + 1";
    QCOMPARE(constantValue(std::get<Expression>(parseExpression(text))),
             std::optional<std::int64_t>(100'000));
}

QTEST_APPLESS_MAIN(FormulaTest)
#include "tst_formula.moc"
