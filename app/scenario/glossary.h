// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/pictures.h"
#include "scenario/reader.h"
#include "scenario/text.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace simmer::scenario {

/// A word of a course, for all of its languages.
struct Term
{
    std::string id;
    Text term;
    /// By locale: how texts say it besides `term` itself.
    std::map<std::string, std::vector<std::string>> found;
    /// What it means, in the Markdown subset.
    Text say;
    /// The lesson that shows it.
    std::string lesson;
    /// Ids of terms beside it.
    std::vector<std::string> see;
};

struct Glossary
{
    std::vector<Term> terms;
    std::vector<PictureUse> pictures;
};

/// Where a pack keeps its glossary: `reference/glossary.json`.
std::filesystem::path glossaryFile(const std::filesystem::path &packFolder);

/// A pack without the file has an empty glossary. Lessons that terms name are checked with the pack. Never
/// throws.
ReadResult<Glossary> readGlossary(const std::filesystem::path &packFolder);

} // namespace simmer::scenario
