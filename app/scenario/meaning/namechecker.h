// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/meaning/names.h"
#include "scenario/report.h"

#include <functional>

namespace simmer::scenario {

/// Reports names of tasks, objects, handles and locals in steps that stand for nothing, or for the wrong
/// thing.
class NameChecker
{
public:
    NameChecker(Report &report, const Names &names) : m_report(report), m_names(names) {}

    void check();

private:
    friend struct StepNames;

    void checkTask(const std::string &name, const std::string &field);
    void checkTasks(const std::vector<std::string> &names, const std::string &field);
    void checkObject(const std::string &name, const std::string &field,
                     const std::set<std::string_view> &types);
    bool checkHandle(const std::string &name, const std::string &field);
    void checkExpression(const Expression &expression, const std::string &field);
    void checkDuration(const Duration &duration, const std::string &field);
    void checkArguments(const Arguments &arguments);
    void checkComparison(const Comparison &comparison, const std::string &field);
    void checkLocal(std::string_view name, const std::string &field, std::size_t offset,
                    std::string_view alsoThere = {});
    bool isKnownLocal(std::string_view name) const;
    void checkPlaceholders(const Text &text, const std::string &field);
    void checkJoinInto(const Join &join);
    void checkShield(const Shield &shield);

    std::string pointer(const std::string &field) const { return m_step->source.pointer + "/" + field; }
    Phrase hint(const std::function<Phrase()> &make) const { return m_report.isFull() ? Phrase() : make(); }

    Report &m_report;
    const Names &m_names;
    const Step *m_step = nullptr;
    std::uint32_t m_task = 0;
};

} // namespace simmer::scenario
