// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace simmer::recording {

/// What the recorder of a program gave numbers to, in their order, as a trace's header. Behind the first that
/// there is no room for, none is taken, because their numbers would be wrong.
class RecordedNames
{
public:
    /// Where a task waits, and for what.
    struct Place
    {
        trace::StepIndex step = trace::noStep;
        trace::WaitKind wait = trace::WaitKind::None;
    };

    explicit RecordedNames(const std::filesystem::path &file);

    bool isBegun() const { return m_isBegun && !m_header.definitions.empty(); }
    const trace::Header &header() const { return m_header; }
    const std::vector<std::string> &notes() const { return m_notes; }
    /// No step and no kind for one that is not known.
    Place place(std::uint32_t number) const { return number < m_places.size() ? m_places[number] : Place{}; }
    /// The trace's number of the recorder's.
    std::uint32_t definition(std::uint32_t number) const;
    /// The recorder had no room for all that happened.
    bool isFull() const { return m_isFull; }

private:
    void take(const nlohmann::json &line);
    void begin(const nlohmann::json &line);
    void takeSource(const nlohmann::json &line);
    void takeStep(const nlohmann::json &line);
    void takePlace(const nlohmann::json &line);
    void mainLast();

    trace::Header m_header;
    std::vector<std::string> m_notes;
    std::vector<Place> m_places;
    std::size_t m_sourceLeft = trace::Header::maxSourceBytes;
    bool m_isBegun = false;
    bool m_isFull = false;
};

} // namespace simmer::recording
