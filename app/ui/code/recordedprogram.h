// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "trace/timeline.h"

#include <QString>
#include <QVariantList>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace simmer::ui {

/// The program that a lane was recorded from, file by file, as the trace has it.
class RecordedProgram
{
public:
    /// What `lineOfStep` of a listing has for a step in another file.
    static constexpr std::uint32_t elsewhere = 0xffffffffu;

    /// Nothing where the lane does not know its program's text.
    explicit RecordedProgram(std::shared_ptr<const trace::Timeline> timeline = {});

    bool exists() const { return m_timeline != nullptr; }
    const std::shared_ptr<const trace::Timeline> &timeline() const { return m_timeline; }
    /// The file that is shown; at first the one that the program was started with.
    std::size_t file() const { return m_file; }
    void setFile(std::size_t file);
    std::optional<std::size_t> fileOf(trace::StepIndex step) const;
    /// Of the file that is shown.
    codegen::Listing listing() const;
    QString text() const;
    /// "my_program.py"
    QString fileName() const;
    /// With its folder.
    QString path() const;
    /// A list of {lane: the file's number, text, explanation, chosen}.
    QVariantList files() const;
    /// Line of each step in its own file, from 1; 0 where it is in none.
    QVariantList stepLines() const;

private:
    struct Place
    {
        std::size_t file = 0;
        /// From 0.
        std::uint32_t line = elsewhere;
    };

    const trace::SourceFile &source() const;
    Place placeOf(const trace::StepInfo &step) const;

    std::shared_ptr<const trace::Timeline> m_timeline;
    /// By step.
    std::vector<Place> m_places;
    std::size_t m_file = 0;
};

} // namespace simmer::ui
