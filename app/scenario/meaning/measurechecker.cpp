// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/measurechecker.h"

#include "scenario/formula/formula.h"
#include "scenario/formula/measurenames.h"
#include "scenario/suggestion.h"

#include <algorithm>

namespace simmer::scenario {

bool checkModelRuns(Report &report, const Names &names, Model model, const Place &place)
{
    const auto &models = names.scenario().models;
    if (names.gaps().models || std::find(models.begin(), models.end(), model) != models.end())
        return true;
    std::vector<std::string_view> there;
    for (auto known : models)
        there.push_back(name(known));
    report.error("lesson/unknown-model", place,
                 Phrase::of("this lesson does not run the model %1", inQuotes(name(model))),
                 Phrase::of("It runs %1; add \"%2\" to “models” if it should", allOf(there), name(model)));
    return false;
}

bool checkTaskRuns(Report &report, const Names &names, const std::string &task, const Place &place)
{
    if (task == names.scenario().main.name || names.gaps().tasks)
        return true;
    const auto index = names.graph().indexOf(task);
    if (!index) {
        auto known = names.taskNames();
        known.push_back(names.scenario().main.name);
        report.error("lesson/unknown-task", place, Phrase::of("there is no task %1", inQuotes(task)),
                     report.isFull() ? Phrase() : suggest(task, known));
        return false;
    }
    if (names.isStarted(*index))
        return true;
    if (names.isCalled(*index)) {
        report.error(
            "lesson/not-started", place,
            Phrase::of("the task %1 is only called, and so a part of the task that calls it", inQuotes(task)),
            Phrase::of("Name the task that calls it, or “start” it"));
    } else if (names.isCreated(*index)) {
        report.error("lesson/not-started", place,
                     Phrase::of("the task %1 is only created, and so never runs", inQuotes(task)),
                     Phrase::of("“start” it if it should run"));
    } else {
        report.error("lesson/not-started", place, Phrase::of("nothing starts the task %1", inQuotes(task)),
                     Phrase::of("Start it, as in { \"start\": \"%1\" }", task));
    }
    return false;
}

void MeasureChecker::check()
{
    for (const auto &question : m_lesson.predict)
        checkQuestion(question);
    for (const auto &claim : m_lesson.claims)
        checkClaim(claim.that, claim.source.pointer + "/that");
    for (const auto &question : m_lesson.quiz)
        checkQuestion(question);
}

void MeasureChecker::checkQuestion(const Question &question)
{
    if (question.kind != Question::Kind::Choice)
        checkOf(question);
    for (const auto &option : question.options) {
        if (option.when)
            checkClaim(*option.when, option.source.pointer + "/when");
    }
}

void MeasureChecker::checkClaim(const ClaimExpression &claim, const std::string &pointer)
{
    for (const auto &term : claim.terms) {
        if (term.op != ClaimExpression::Operator::Measure)
            continue;
        const Place place{pointer, offsetOfName(claim.text, term.path.text)};
        if (checkModel(term.path, place))
            checkPath(term.path, place);
    }
}

void MeasureChecker::checkOf(const Question &question)
{
    const auto &path = question.of;
    const Place place{question.source.pointer + "/of"};
    if (path.text.empty() || !checkModel(path, place))
        return;
    if (question.kind == Question::Kind::Order) {
        if (!path.subject.empty() || !contains(orderNames(), path.measure)) {
            m_report.error(
                "lesson/unknown-measure", place, Phrase::of("%1 is not an order", inQuotes(path.text)),
                Phrase::of("Write \"%1.finished\": the order in which tasks finish", name(path.model)));
        }
        return;
    }
    const bool ofTask = !path.subject.empty() && !path.measure.empty();
    if (ofTask)
        checkTaskMeasure(path, place);
    else if (!contains(laneTimeNames(), path.measure))
        m_report.error(
            "lesson/unknown-measure", place, Phrase::of("%1 is not a time", inQuotes(path.text)),
            Phrase::of("Times are %1, and a task's %2", allOf(laneTimeNames()), allOf(taskMeasureNames())));
}

bool MeasureChecker::checkModel(const MeasurePath &path, const Place &place)
{
    return checkModelRuns(m_report, m_names, path.model, place);
}

void MeasureChecker::checkPath(const MeasurePath &path, const Place &place)
{
    if (!path.subject.empty() && !path.measure.empty())
        return checkTaskMeasure(path, place);
    if (path.subject.empty()) {
        if (!contains(laneMeasureNames(), path.measure)) {
            m_report.error("lesson/unknown-measure", place,
                           Phrase::of("a lane as a whole has no %1", inQuotes(path.measure)),
                           Phrase::of("Write whose it is, as in %1.main.%2", name(path.model), path.measure));
        }
        return;
    }
    if (m_names.gaps().objects)
        return;
    const auto *object = m_names.object(path.subject);
    if (object && std::holds_alternative<NumberObject>(object->type))
        return;
    auto known = laneMeasureNames();
    const auto numbers = m_names.objectNames({"number"});
    known.insert(known.end(), numbers.begin(), numbers.end());
    const auto best = closest(path.subject, known);
    Phrase hint = best.empty() ? Phrase::of("Measures are %1", allOf(laneMeasureNames())) : didYouMean(best);
    if (path.subject == m_names.scenario().main.name || m_names.graph().indexOf(path.subject))
        hint = Phrase::of("Of a task there are %1: %2.waiting", allOf(taskMeasureNames()), path.text);
    m_report.error(
        "lesson/unknown-measure", place,
        object ? Phrase::of("%1 is no number object, and has no value to measure", inQuotes(path.subject))
               : Phrase::of("there is no measure or number %1", inQuotes(path.subject)),
        std::move(hint));
}

void MeasureChecker::checkTaskMeasure(const MeasurePath &path, const Place &place)
{
    if (!checkTaskRuns(m_report, m_names, path.subject, place))
        return;
    if (!contains(taskMeasureNames(), path.measure)) {
        m_report.error("lesson/unknown-measure", place,
                       Phrase::of("a task has no measure %1", inQuotes(path.measure)),
                       suggest(path.measure, taskMeasureNames()));
    }
}

} // namespace simmer::scenario
