// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/objectchecker.h"

#include "scenario/formula/measurenames.h"
#include "scenario/meaning/sqlwords.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

std::string_view objectNameOf(const Verb &verb)
{
    if (const auto *v = std::get_if<With>(&verb))
        return v->object;
    if (const auto *v = std::get_if<Put>(&verb))
        return v->queue;
    if (const auto *v = std::get_if<Get>(&verb))
        return v->queue;
    if (const auto *v = std::get_if<Set>(&verb))
        return v->event;
    if (const auto *v = std::get_if<Clear>(&verb))
        return v->event;
    if (const auto *v = std::get_if<Wait>(&verb))
        return v->event;
    if (const auto *v = std::get_if<Read>(&verb))
        return v->number;
    if (const auto *v = std::get_if<Write>(&verb))
        return v->number;
    if (const auto *v = std::get_if<Request>(&verb))
        return v->server;
    if (const auto *v = std::get_if<Query>(&verb))
        return v->database;
    if (const auto *v = std::get_if<Accept>(&verb))
        return v->listener;
    return {};
}

bool usesPool(const Verb &verb)
{
    return std::holds_alternative<Offload>(verb) || std::holds_alternative<Query>(verb) ||
           std::holds_alternative<File>(verb);
}

bool measuresDeadlock(const ClaimExpression &claim)
{
    return std::any_of(claim.terms.begin(), claim.terms.end(),
                       [](const ClaimExpression::Term &term) { return term.path.measure == "deadlocks"; });
}

} // namespace

void ObjectChecker::check()
{
    collectUse();
    checkReservedNames();
    checkPools();
    checkSqlTexts();
    checkUse();
    const auto &gaps = m_names.gaps();
    if (gaps.handles || gaps.objects || gaps.tasks || isAboutDeadlock())
        return;
    const auto &graph = m_names.graph();
    for (std::uint32_t task = 0; task < graph.size(); ++task) {
        if (m_names.isReached(task))
            checkWaits(graph.task(task).steps);
    }
}

void ObjectChecker::collectUse()
{
    forEachStep(m_names.scenario(), [&](const Step &step, const TaskDefinition &) {
        m_usesPool = m_usesPool || usesPool(step.verb);
        const auto name = objectNameOf(step.verb);
        if (name.empty())
            return;
        m_used.insert(name);
        if (std::holds_alternative<Set>(step.verb))
            m_set.insert(name);
        if (std::holds_alternative<Put>(step.verb))
            m_filled.insert(name);
    });
}

void ObjectChecker::checkReservedNames()
{
    for (const auto &object : m_names.scenario().objects) {
        const bool measure = contains(laneMeasureNames(), object.name) || contains(orderNames(), object.name);
        if (measure && std::holds_alternative<NumberObject>(object.type)) {
            m_report.error("lesson/reserved-name", m_report.atKey(object.source.pointer),
                           Phrase::of("a number cannot be named %1: claims have a measure of that name",
                                      inQuotes(object.name)),
                           Phrase::of("Choose another name, as in \"my%1\"", object.name));
        }
    }
    for (const auto &task : m_names.scenario().tasks) {
        if (task.name == m_names.scenario().main.name) {
            m_report.error("lesson/reserved-name", m_report.atKey(task.source.pointer),
                           Phrase::of("no task can be named “main”"),
                           Phrase::of("The steps where the run begins stand in the lesson's own “main”"));
        }
    }
}

void ObjectChecker::checkPools()
{
    const Object *first = nullptr;
    for (const auto &object : m_names.scenario().objects) {
        if (!std::holds_alternative<PoolObject>(object.type))
            continue;
        if (first) {
            m_report.error("lesson/one-pool", m_report.atKey(object.source.pointer),
                           Phrase::of("there is a second pool, %1, and nothing says which to use",
                                      inQuotes(object.name)),
                           Phrase::of("Keep one pool; its name is %1", inQuotes(first->name)));
        } else {
            first = &object;
        }
    }
}

void ObjectChecker::checkSqlTexts()
{
    for (const auto &object : m_names.scenario().objects) {
        const auto *database = std::get_if<DatabaseObject>(&object.type);
        for (std::size_t i = 0; database && i < database->setup.size(); ++i)
            checkSql(database->setup[i], object.source.pointer + "/setup/" + std::to_string(i));
    }
    forEachStep(m_names.scenario(), [&](const Step &step, const TaskDefinition &) {
        if (const auto *query = std::get_if<Query>(&step.verb))
            checkSql(query->sql, step.source.pointer + "/sql");
    });
}

void ObjectChecker::checkSql(const std::string &sql, const std::string &pointer)
{
    for (const auto &word : forbiddenSqlWords(sql)) {
        m_report.error("lesson/sql", m_report.at(pointer, word.offset),
                       Phrase::of("SQL in a lesson cannot use %1: it leads out of the lesson's own database",
                                  inQuotes(word.text)),
                       Phrase::of("Work with tables that “setup” creates"));
    }
}

void ObjectChecker::checkUse()
{
    for (const auto &object : m_names.scenario().objects) {
        const bool isPool = std::holds_alternative<PoolObject>(object.type);
        const bool used = isPool ? m_usesPool : m_used.count(object.name) > 0;
        if (used || m_names.gaps().handles)
            continue;
        m_report.warning("lesson/unused", m_report.atKey(object.source.pointer),
                         Phrase::of("no step uses the object %1", inQuotes(object.name)),
                         Phrase::of("Use it, or remove it"));
    }
}

/// A lesson that shows a deadlock waits for nothing on purpose.
bool ObjectChecker::isAboutDeadlock() const
{
    const bool stops = std::any_of(m_lesson.stops.begin(), m_lesson.stops.end(),
                                   [](const Stop &stop) { return stop.event == "deadlocked"; });
    const bool claims = std::any_of(m_lesson.claims.begin(), m_lesson.claims.end(),
                                    [](const Claim &claim) { return measuresDeadlock(claim.that); });
    return stops || claims;
}

/// Whatever is in a `timeout` ends with it.
void ObjectChecker::checkWaits(const Body &body)
{
    for (const auto &step : body) {
        const auto *wait = std::get_if<Wait>(&step.verb);
        if (wait && m_names.object(wait->event) && !m_set.count(wait->event)) {
            m_report.warning(
                "lesson/never-set", m_report.at(step.source.pointer + "/wait"),
                Phrase::of("nothing ever sets the event %1: this waits for ever", inQuotes(wait->event)),
                Phrase::of("Let some task { \"set\": \"%1\" }", wait->event));
        }
        const auto *get = std::get_if<Get>(&step.verb);
        if (get && m_names.object(get->queue) && !m_filled.count(get->queue)) {
            m_report.warning(
                "lesson/never-put", m_report.at(step.source.pointer + "/get"),
                Phrase::of("nothing ever puts into the queue %1: this waits for ever", inQuotes(get->queue)),
                Phrase::of("Let some task { \"put\": \"%1\", \"value\": 1 }", get->queue));
        }
        const auto *timeout = std::get_if<Timeout>(&step.verb);
        for (const auto *inner : bodiesOf(step)) {
            if (!timeout || inner != &timeout->body)
                checkWaits(*inner);
        }
    }
}

} // namespace simmer::scenario
