// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/phrase.h"
#include "scenario/source.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// Where a text shows a picture of its pack.
struct PictureUse
{
    /// "images/name.svg", below the folder of the lesson.
    std::string path;
    Source source;
};

inline constexpr std::size_t largestPicture = 256 * 1024;
/// Pixels, of a PNG.
inline constexpr std::uint32_t mostPictureSide = 2048;

/// What keeps a picture from being shown, one sentence without a full stop that names it; empty when nothing
/// does. SVG is shapes only: nothing that loads, repeats, scripts or defines, so that drawing it takes no
/// longer than reading it.
Phrase pictureProblem(std::string_view path, std::string_view bytes);

/// A warning for each picture that is not in `folder` or cannot be shown: texts say then what it would show.
Diagnostics checkPictures(const std::vector<PictureUse> &uses, const std::filesystem::path &folder,
                          const std::string &file);

} // namespace simmer::scenario
