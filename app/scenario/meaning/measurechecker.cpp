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
    report.error("lesson/unknown-model", place, "this lesson does not run the model " + inQuotes(name(model)),
                 "It runs " + listed(there, "and") + "; add \"" + std::string(name(model)) +
                     "\" to “models” if it should");
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
        report.error("lesson/unknown-task", place, "there is no task " + inQuotes(task),
                     report.isFull() ? std::string{} : suggest(task, known));
        return false;
    }
    if (names.isStarted(*index))
        return true;
    if (names.isCalled(*index)) {
        report.error("lesson/not-started", place,
                     "the task " + inQuotes(task) +
                         " is only called, and so a part of the task that calls it",
                     "Name the task that calls it, or “start” it");
    } else if (names.isCreated(*index)) {
        report.error("lesson/not-started", place,
                     "the task " + inQuotes(task) + " is only created, and so never runs",
                     "“start” it if it should run");
    } else {
        report.error("lesson/not-started", place, "nothing starts the task " + inQuotes(task),
                     "Start it, as in { \"start\": \"" + task + "\" }");
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
            m_report.error("lesson/unknown-measure", place, inQuotes(path.text) + " is not an order",
                           "Write \"" + std::string(name(path.model)) +
                               ".finished\": the order in which tasks finish");
        }
        return;
    }
    const bool ofTask = !path.subject.empty() && !path.measure.empty();
    if (ofTask)
        checkTaskMeasure(path, place);
    else if (!contains(laneTimeNames(), path.measure))
        m_report.error("lesson/unknown-measure", place, inQuotes(path.text) + " is not a time",
                       "Times are " + listed(laneTimeNames(), "and") + ", and a task's " +
                           listed(taskMeasureNames(), "and"));
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
            m_report.error(
                "lesson/unknown-measure", place, "a lane as a whole has no " + inQuotes(path.measure),
                "Write whose it is, as in " + std::string(name(path.model)) + ".main." + path.measure);
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
    std::string hint = best.empty() ? "Measures are " + listed(laneMeasureNames(), "and")
                                    : "Did you mean " + inQuotes(best) + "?";
    if (path.subject == m_names.scenario().main.name || m_names.graph().indexOf(path.subject))
        hint = "Of a task there are " + listed(taskMeasureNames(), "and") + ": " + path.text + ".waiting";
    m_report.error("lesson/unknown-measure", place,
                   object ? inQuotes(path.subject) + " is no number object, and has no value to measure"
                          : "there is no measure or number " + inQuotes(path.subject),
                   std::move(hint));
}

void MeasureChecker::checkTaskMeasure(const MeasurePath &path, const Place &place)
{
    if (!checkTaskRuns(m_report, m_names, path.subject, place))
        return;
    if (!contains(taskMeasureNames(), path.measure)) {
        m_report.error("lesson/unknown-measure", place, "a task has no measure " + inQuotes(path.measure),
                       suggest(path.measure, taskMeasureNames()));
    }
}

} // namespace simmer::scenario
