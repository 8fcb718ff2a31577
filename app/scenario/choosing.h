// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/reader.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace simmer::scenario {

/// A course's page that helps to choose between models: questions, and what each answer says for and against
/// them, with figures that the learner's own runs of lessons give.
struct Choosing
{
    struct Candidate
    {
        Model model = Model::Coroutines;
        Text say;
    };
    struct Figure
    {
        std::string id;
        std::string lesson;
        MeasurePath of;
        /// What is measured is divided by this.
        double per = 1;
        Text text;
    };
    struct Reason
    {
        std::vector<Model> isFor;
        std::vector<Model> against;
        Text text;
        /// Indices in `figures`.
        std::vector<std::size_t> figures;
    };
    struct Answer
    {
        Text text;
        std::vector<Reason> reasons;
    };
    struct Question
    {
        Text ask;
        std::vector<Answer> options;
    };

    Text title;
    Text intro;
    std::vector<Candidate> candidates;
    std::vector<Figure> figures;
    std::vector<Question> questions;

    bool isEmpty() const { return questions.empty(); }
};

/// Where a pack keeps it: `reference/choosing.json`.
std::filesystem::path choosingFile(const std::filesystem::path &packFolder);

/// A pack without the file has an empty one. Whether lessons give the figures is checked with the pack. Never
/// throws.
ReadResult<Choosing> readChoosing(const std::filesystem::path &packFolder);

} // namespace simmer::scenario
