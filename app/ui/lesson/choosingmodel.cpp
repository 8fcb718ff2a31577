// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/choosingmodel.h"

#include "ui/lesson/measuretexts.h"
#include "ui/run/timeformat.h"

#include <QLocale>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace simmer::ui {

using scenario::Choosing;
using scenario::Model;

namespace {

bool names(const std::vector<Model> &models, Model model)
{
    return std::ranges::find(models, model) != models.end();
}

} // namespace

ChoosingModel::ChoosingModel(QObject *parent) : QObject(parent) {}

void ChoosingModel::setCourse(CourseModel *course)
{
    if (course == m_course)
        return;
    if (m_course)
        m_course->disconnect(this);
    m_course = course;
    if (course) {
        connect(course, &CourseModel::courseChanged, this, &ChoosingModel::courseChanged);
        connect(course, &CourseModel::progressChanged, this, &ChoosingModel::changed);
        connect(course, &CourseModel::titleChanged, this, &ChoosingModel::changed);
    }
    courseChanged();
}

void ChoosingModel::courseChanged()
{
    m_answers.assign(choosing().questions.size(), -1);
    Q_EMIT changed();
}

const Choosing &ChoosingModel::choosing() const
{
    static const Choosing none;
    return m_course ? m_course->course().choosing : none;
}

bool ChoosingModel::isAvailable() const
{
    return !choosing().isEmpty();
}

QString ChoosingModel::text(const scenario::Text &text) const
{
    return m_course ? m_course->text(text) : QString();
}

QString ChoosingModel::title() const
{
    return text(choosing().title);
}

QString ChoosingModel::intro() const
{
    return text(choosing().intro);
}

QVariantList ChoosingModel::questions() const
{
    QVariantList list;
    for (std::size_t i = 0; i < choosing().questions.size(); ++i) {
        const Choosing::Question &question = choosing().questions[i];
        QStringList options;
        for (const Choosing::Answer &option : question.options)
            options.append(text(option.text));
        list.append(QVariantMap{{QStringLiteral("ask"), text(question.ask)},
                                {QStringLiteral("options"), options},
                                {QStringLiteral("chosen"), m_answers[i]}});
    }
    return list;
}

void ChoosingModel::choose(int question, int option)
{
    if (question < 0 || std::size_t(question) >= m_answers.size())
        return;
    const auto count = int(choosing().questions[std::size_t(question)].options.size());
    if (option < 0 || option >= count)
        return;
    int &answer = m_answers[std::size_t(question)];
    answer = answer == option ? -1 : option;
    Q_EMIT changed();
}

int ChoosingModel::answered() const
{
    return int(std::ranges::count_if(m_answers, [](int answer) { return answer >= 0; }));
}

std::vector<const Choosing::Reason *> ChoosingModel::reasons() const
{
    std::vector<const Choosing::Reason *> given;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (m_answers[i] < 0)
            continue;
        for (const Choosing::Reason &reason :
             choosing().questions[i].options[std::size_t(m_answers[i])].reasons)
            given.push_back(&reason);
    }
    return given;
}

ChoosingModel::Tally ChoosingModel::tally(Model model) const
{
    Tally tally;
    for (const Choosing::Reason *reason : reasons()) {
        tally.pros += names(reason->isFor, model) ? 1 : 0;
        tally.cons += names(reason->against, model) ? 1 : 0;
    }
    return tally;
}

bool ChoosingModel::isBest(Model model) const
{
    const auto worth = [this](Model one) {
        const Tally here = tally(one);
        return here.pros - here.cons;
    };
    return answered() > 0 &&
           std::ranges::none_of(choosing().candidates, [&](const Choosing::Candidate &other) {
               return worth(other.model) > worth(model);
           });
}

QStringList ChoosingModel::best() const
{
    QStringList best;
    for (const Choosing::Candidate &candidate : choosing().candidates) {
        if (isBest(candidate.model))
            best.append(MeasureTexts::model(candidate.model));
    }
    return best;
}

QVariantList ChoosingModel::candidates() const
{
    QVariantList list;
    for (const Choosing::Candidate &candidate : choosing().candidates) {
        QVariantList given;
        for (const Choosing::Reason *reason : reasons()) {
            const bool isFor = names(reason->isFor, candidate.model);
            if (!isFor && !names(reason->against, candidate.model))
                continue;
            QVariantList measured;
            for (const std::size_t index : reason->figures)
                measured.append(figure(choosing().figures[index]));
            given.append(QVariantMap{{QStringLiteral("text"), text(reason->text)},
                                     {QStringLiteral("isFor"), isFor},
                                     {QStringLiteral("figures"), measured}});
        }
        const Tally here = tally(candidate.model);
        list.append(QVariantMap{{QStringLiteral("title"), MeasureTexts::model(candidate.model)},
                                {QStringLiteral("say"), text(candidate.say)},
                                {QStringLiteral("best"), isBest(candidate.model)},
                                {QStringLiteral("pros"), here.pros},
                                {QStringLiteral("cons"), here.cons},
                                {QStringLiteral("reasons"), given}});
    }
    return list;
}

QVariantList ChoosingModel::figures() const
{
    QVariantList list;
    for (const Choosing::Figure &one : choosing().figures)
        list.append(figure(one));
    return list;
}

QVariantMap ChoosingModel::figure(const Choosing::Figure &figure) const
{
    const session::LessonEntry *lesson = m_course->lesson(QString::fromStdString(figure.lesson));
    return {{QStringLiteral("text"), text(figure.text)},
            {QStringLiteral("value"), lesson ? valueOf(figure, *lesson) : QString()},
            {QStringLiteral("lesson"), lesson ? QString::fromStdString(lesson->id) : QString()},
            {QStringLiteral("lessonTitle"), lesson ? text(lesson->title) : QString()}};
}

QString ChoosingModel::valueOf(const Choosing::Figure &figure, const session::LessonEntry &lesson) const
{
    const auto &measures = m_course->progress(lesson).measures;
    const auto found = measures.find(figure.of.text);
    if (found == measures.end())
        return {};
    const double value = found->second / figure.per;
    const TimeFormat format(lesson.unitMs, text(lesson.unitName), m_course->locale());
    if (MeasureTexts::isTime(figure.of.measure))
        return format.time(std::int64_t(std::llround(value * lesson.unitMs * 1e6)));
    if (figure.of.measure == "memory")
        return QLocale(m_course->locale())
            .formattedDataSize(std::int64_t(value), 1, QLocale::DataSizeTraditionalFormat);
    return QLocale(m_course->locale()).toString(value, 'g', 4);
}

} // namespace simmer::ui
