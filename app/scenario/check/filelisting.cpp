// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/check/filelisting.h"

#include <algorithm>

namespace simmer::scenario {

namespace fs = std::filesystem;

namespace {

template <typename Wanted> std::vector<fs::path> listed(const fs::path &folder, Wanted wanted)
{
    std::vector<fs::path> paths;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const auto name = entry->path().filename().string();
        if (!name.empty() && name.front() != '.' && wanted(*entry))
            paths.push_back(entry->path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

bool isPackFolder(const fs::path &folder)
{
    std::error_code ignored;
    return fs::exists(folder / "pack.json", ignored);
}

std::vector<fs::path> lessonFilesIn(const fs::path &folder)
{
    return listed(folder, [](const fs::directory_entry &entry) {
        std::error_code ignored;
        return entry.path().extension() == ".json" && entry.path().filename() != "pack.json" &&
               !entry.is_directory(ignored);
    });
}

std::vector<fs::path> foldersIn(const fs::path &folder)
{
    return listed(folder, [](const fs::directory_entry &entry) {
        std::error_code ignored;
        return entry.is_directory(ignored) && !entry.is_symlink(ignored) &&
               entry.path().filename() != "schema";
    });
}

} // namespace simmer::scenario
