// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace simmer::scenario {

bool isPackFolder(const std::filesystem::path &folder);

/// The `.json` files of a folder that are lessons, sorted by name.
std::vector<std::filesystem::path> lessonFilesIn(const std::filesystem::path &folder);

/// The folders in a folder in which packs and lessons are looked for: neither hidden ones, nor links, nor
/// `schema`.
std::vector<std::filesystem::path> foldersIn(const std::filesystem::path &folder);

} // namespace simmer::scenario
