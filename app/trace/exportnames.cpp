// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exportnames.h"

#include <nlohmann/json.hpp>

namespace simmer::trace {

namespace {

template <typename Make>
const std::string &remembered(std::unordered_map<std::uint32_t, std::string> &names, std::uint32_t index,
                              Make make)
{
    const auto found = names.find(index);
    return found != names.end() ? found->second : names.emplace(index, jsonString(make())).first->second;
}

} // namespace

std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

const std::string &ExportNames::task(TaskId task)
{
    return remembered(m_tasks, std::uint32_t(task), [&] { return m_timeline.taskName(task); });
}

const std::string &ExportNames::step(StepIndex step)
{
    return remembered(m_steps, std::uint32_t(step),
                      [&] { return m_timeline.header().steps.at(std::size_t(step)).pointer; });
}

const std::string &ExportNames::stepLabel(StepIndex step)
{
    return remembered(m_stepLabels, std::uint32_t(step),
                      [&] { return in(m_timeline.header().steps.at(std::size_t(step)).label, "en"); });
}

const std::string &ExportNames::object(std::uint32_t object)
{
    return remembered(m_objects, object, [&] { return m_timeline.header().objects.at(object).name; });
}

} // namespace simmer::trace
