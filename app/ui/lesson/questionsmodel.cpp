// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/questionsmodel.h"

#include "scenario/estimate.h"
#include "ui/lesson/measuretexts.h"

#include <QVariantMap>

#include <algorithm>
#include <cmath>

namespace simmer::ui {

namespace {

/// Relative errors up to which a predicted time counts.
constexpr double rightWithin = 0.15;
constexpr double closeWithin = 0.35;

/// To one digit, so that a slider's end is a number that reads well.
double roundedUp(double value)
{
    if (value <= 0 || !std::isfinite(value))
        return 1;
    const double step = std::pow(10, std::floor(std::log10(value)));
    return std::ceil(value / step) * step;
}

} // namespace

QuestionsModel::QuestionsModel(QObject *parent) : QAbstractListModel(parent) {}

int QuestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> QuestionsModel::roleNames() const
{
    return {{AskRole, "ask"},
            {KindRole, "kind"},
            {OptionsRole, "options"},
            {OrderRole, "order"},
            {AnsweredRole, "answered"},
            {AnswerRole, "answer"},
            {AnswerTextRole, "answerText"},
            {TimeLimitRole, "timeLimit"},
            {MeasuredTextRole, "measuredText"},
            {VerdictRole, "verdict"},
            {WhyRole, "why"}};
}

QVariant QuestionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Answer &answer = m_answers[std::size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
    case AskRole: return text(question(row).ask);
    case KindRole: return QVariant::fromValue(Kind(question(row).kind));
    case OptionsRole: return options(row);
    case OrderRole: return order(row);
    case AnsweredRole: return isAnswered(row);
    case AnswerRole: return answer.time ? QVariant(*answer.time) : QVariant();
    case TimeLimitRole: return m_timeLimit;
    case AnswerTextRole: return answerText(row);
    case MeasuredTextRole: return measuredText(row);
    case VerdictRole: return QVariant::fromValue(verdict(row));
    case WhyRole: return why(row);
    default: return {};
    }
}

void QuestionsModel::setQuestions(std::shared_ptr<const scenario::Lesson> lesson,
                                  const std::vector<scenario::Question> *questions)
{
    beginResetModel();
    m_lesson = std::move(lesson);
    m_questions = questions;
    m_answers.assign(questions ? questions->size() : 0, {});
    m_timeLimit = questions ? roundedUp(scenario::estimate(m_lesson->scenario).sequentialUnits * 1.2) : 1;
    for (std::size_t row = 0; row < m_answers.size(); ++row) {
        m_answers[row].order = session::orderItems(m_lesson->scenario);
    }
    readTruths({});
    endResetModel();
    Q_EMIT changed();
}

void QuestionsModel::setLanes(const session::Lanes &lanes)
{
    readTruths(lanes);
    refresh();
}

void QuestionsModel::readTruths(const session::Lanes &lanes)
{
    m_truths.clear();
    for (int row = 0; row < count(); ++row)
        m_truths.push_back(truth(question(row), lanes));
}

void QuestionsModel::setLocale(const QString &locale)
{
    m_locale = locale;
    refresh();
}

void QuestionsModel::choose(int row, int option)
{
    if (row < 0 || row >= count() || option < 0 || option >= int(question(row).options.size()))
        return;
    m_answers[std::size_t(row)].option = option;
    touch(row);
}

void QuestionsModel::setTime(int row, double units)
{
    if (row < 0 || row >= count() || !std::isfinite(units) || units < 0)
        return;
    m_answers[std::size_t(row)].time = units;
    touch(row);
}

void QuestionsModel::moveInOrder(int row, int from, int to)
{
    if (row < 0 || row >= count())
        return;
    std::vector<std::string> &order = m_answers[std::size_t(row)].order;
    if (from < 0 || to < 0 || from >= int(order.size()) || to >= int(order.size()) || from == to)
        return;
    std::string moved = std::move(order[std::size_t(from)]);
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, std::move(moved));
    touch(row);
}

void QuestionsModel::confirmOrder(int row)
{
    if (row < 0 || row >= count())
        return;
    m_answers[std::size_t(row)].orderGiven = true;
    touch(row);
}

void QuestionsModel::clear(int row)
{
    if (row < 0 || row >= count())
        return;
    Answer &answer = m_answers[std::size_t(row)];
    answer.time.reset();
    answer.option.reset();
    answer.orderGiven = false;
    touch(row);
}

int QuestionsModel::answered() const
{
    int answers = 0;
    for (int row = 0; row < count(); ++row)
        answers += isAnswered(row);
    return answers;
}

std::optional<double> QuestionsModel::rightShare() const
{
    int right = 0;
    int decided = 0;
    int open = 0;
    for (int row = 0; row < count(); ++row) {
        const bool isDecided = verdict(row) != Verdict::Open;
        right += verdict(row) == Verdict::Right;
        decided += isDecided;
        open += isAnswered(row) && !isDecided;
    }
    return decided > 0 ? std::optional(double(right) / (count() - open)) : std::nullopt;
}

QString QuestionsModel::unitName() const
{
    return m_lesson ? text(m_lesson->scenario.unitName) : QString();
}

QString QuestionsModel::text(const scenario::Text &text) const
{
    return QString::fromStdString(text.in(m_locale.toStdString()));
}

bool QuestionsModel::isAnswered(int row) const
{
    const Answer &answer = m_answers[std::size_t(row)];
    switch (question(row).kind) {
    case scenario::Question::Kind::Time: return answer.time.has_value();
    case scenario::Question::Kind::Order: return answer.orderGiven;
    case scenario::Question::Kind::Choice: return answer.option.has_value();
    }
    return false;
}

QuestionsModel::Truth QuestionsModel::truth(const scenario::Question &question, const session::Lanes &lanes)
{
    switch (question.kind) {
    case scenario::Question::Kind::Time: return {session::measuredTime(question, lanes), {}, {}};
    case scenario::Question::Kind::Order: return {{}, session::measuredOrder(question, lanes), {}};
    case scenario::Question::Kind::Choice: return {{}, {}, session::rightOptions(question, lanes)};
    }
    return {};
}

QuestionsModel::Verdict QuestionsModel::verdict(int row) const
{
    if (!isAnswered(row))
        return Verdict::Open;
    const Answer &answer = m_answers[std::size_t(row)];
    const Truth &truth = m_truths[std::size_t(row)];
    switch (question(row).kind) {
    case scenario::Question::Kind::Time: {
        const std::optional<double> error = session::relativeError(*answer.time, truth.time);
        if (!error)
            return Verdict::Open;
        return *error <= rightWithin   ? Verdict::Right
               : *error <= closeWithin ? Verdict::Close
                                       : Verdict::Wrong;
    }
    case scenario::Question::Kind::Order:
        return truth.order.empty()           ? Verdict::Open
               : truth.order == answer.order ? Verdict::Right
                                             : Verdict::Wrong;
    case scenario::Question::Kind::Choice: {
        const std::optional<bool> right = truth.right[std::size_t(*answer.option)];
        return !right ? Verdict::Open : *right ? Verdict::Right : Verdict::Wrong;
    }
    }
    return Verdict::Open;
}

QVariant QuestionsModel::options(int row) const
{
    QVariantList list;
    const Truth &truth = m_truths[std::size_t(row)];
    const std::optional<int> chosen = m_answers[std::size_t(row)].option;
    for (int i = 0; i < int(question(row).options.size()); ++i) {
        const scenario::Option &option = question(row).options[std::size_t(i)];
        QVariant right;
        if (chosen && truth.right[std::size_t(i)])
            right = *truth.right[std::size_t(i)];
        list.append(QVariantMap{{QStringLiteral("text"), text(option.text)},
                                {QStringLiteral("chosen"), chosen == i},
                                {QStringLiteral("right"), right},
                                {QStringLiteral("why"), text(option.why)}});
    }
    return list;
}

QVariant QuestionsModel::order(int row) const
{
    if (question(row).kind != scenario::Question::Kind::Order)
        return {};
    const MeasureTexts texts(m_lesson->scenario, m_locale);
    QVariantList list;
    for (const std::string &task : m_answers[std::size_t(row)].order) {
        const auto definition =
            std::ranges::find(m_lesson->scenario.tasks, task, &scenario::TaskDefinition::name);
        list.append(
            QVariantMap{{QStringLiteral("task"), QString::fromStdString(task)},
                        {QStringLiteral("text"), texts.task(task)},
                        {QStringLiteral("color"), int(definition - m_lesson->scenario.tasks.begin())}});
    }
    return list;
}

QString QuestionsModel::orderText(const std::vector<std::string> &tasks) const
{
    const MeasureTexts texts(m_lesson->scenario, m_locale);
    QStringList names;
    for (const std::string &task : tasks)
        names.append(texts.task(task));
    return names.join(QStringLiteral(" → "));
}

QString QuestionsModel::answerText(int row) const
{
    if (!isAnswered(row))
        return {};
    const Answer &answer = m_answers[std::size_t(row)];
    switch (question(row).kind) {
    case scenario::Question::Kind::Time: return MeasureTexts(m_lesson->scenario, m_locale).time(*answer.time);
    case scenario::Question::Kind::Order: return orderText(answer.order);
    case scenario::Question::Kind::Choice:
        return text(question(row).options[std::size_t(*answer.option)].text);
    }
    return {};
}

QString QuestionsModel::measuredText(int row) const
{
    const scenario::Question &asked = question(row);
    const Truth &truth = m_truths[std::size_t(row)];
    switch (asked.kind) {
    case scenario::Question::Kind::Time: {
        if (!truth.time)
            return {};
        const QString value = MeasureTexts(m_lesson->scenario, m_locale).value(asked.of, *truth.time);
        const std::optional<double> answer = m_answers[std::size_t(row)].time;
        const std::optional<double> error =
            answer ? session::relativeError(*answer, truth.time) : std::nullopt;
        if (!error)
            return value;
        return tr("%1 · off by %2 %", "measured time, relative error")
            .arg(value)
            .arg(std::lround(*error * 100));
    }
    case scenario::Question::Kind::Order: return orderText(truth.order);
    case scenario::Question::Kind::Choice: {
        QStringList right;
        for (std::size_t i = 0; i < asked.options.size(); ++i) {
            if (truth.right[i].value_or(false))
                right.append(text(asked.options[i].text));
        }
        return right.join(QStringLiteral(" · "));
    }
    }
    return {};
}

QString QuestionsModel::why(int row) const
{
    if (verdict(row) == Verdict::Open)
        return {};
    const std::optional<int> chosen = m_answers[std::size_t(row)].option;
    QStringList parts;
    if (chosen && question(row).kind == scenario::Question::Kind::Choice)
        parts.append(text(question(row).options[std::size_t(*chosen)].why));
    parts.append(text(question(row).why));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

void QuestionsModel::touch(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void QuestionsModel::refresh()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

} // namespace simmer::ui
