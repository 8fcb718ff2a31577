// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace simmer::trace {

/// `text` as JSON has it, quotes included. What is not UTF-8 becomes U+FFFD.
std::string jsonString(std::string_view text);

/// The names that exporters print, each made once, as JSON strings.
class ExportNames
{
public:
    explicit ExportNames(const Timeline &timeline) : m_timeline(timeline) {}

    const std::string &task(TaskId task);
    /// The pointer of a step.
    const std::string &step(StepIndex step);
    /// The English label of a step; `""` without one.
    const std::string &stepLabel(StepIndex step);
    const std::string &object(std::uint32_t object);

private:
    const Timeline &m_timeline;
    std::unordered_map<std::uint32_t, std::string> m_tasks;
    std::unordered_map<std::uint32_t, std::string> m_steps;
    std::unordered_map<std::uint32_t, std::string> m_stepLabels;
    std::unordered_map<std::uint32_t, std::string> m_objects;
};

} // namespace simmer::trace
