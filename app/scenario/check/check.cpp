// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/check/filelisting.h"
#include "scenario/check/packchecker.h"
#include "scenario/reader.h"

#include <map>

namespace simmer::scenario {

namespace fs = std::filesystem;

namespace {

/// Goes through folders of packs and lessons.
class FolderChecker
{
public:
    Diagnostics check(const fs::path &folder)
    {
        constexpr int deepest = 16;
        std::vector<std::pair<fs::path, int>> pending{{folder, 0}};
        while (!pending.empty()) {
            const auto [next, depth] = pending.back();
            pending.pop_back();
            if (isPackFolder(next)) {
                checkPack(next);
                continue;
            }
            for (const auto &file : lessonFilesIn(next)) {
                m_foundAny = true;
                append(checkLessonFile(file));
            }
            auto folders = foldersIn(next);
            for (auto inner = folders.rbegin(); depth < deepest && inner != folders.rend(); ++inner)
                pending.emplace_back(*inner, depth + 1);
        }
        if (!m_foundAny)
            addProblem(folder, "file/nothing", Phrase::of("there is no pack and no lesson here"),
                       Phrase::of("A pack is a folder with a pack.json; a lesson is a .json file"));
        return std::move(m_diagnostics);
    }

    void addProblem(const fs::path &path, std::string_view rule, Phrase message, Phrase hint)
    {
        Report report(path.string());
        report.error(rule, Source{}, std::move(message), std::move(hint));
        append(report.take());
    }

private:
    void checkPack(const fs::path &folder)
    {
        m_foundAny = true;
        PackChecker checker(folder);
        append(checker.check());
        if (checker.id().empty())
            return;
        const auto [known, isNew] = m_packs.emplace(checker.id(), folder);
        if (!isNew)
            addProblem(folder / "pack.json", "lesson/duplicate-id",
                       Phrase::of("another pack here has the id %1 too: %2", inQuotes(checker.id()),
                                  known->second.string()),
                       Phrase::of("Give one of them another id"));
    }

    void append(Diagnostics diagnostics)
    {
        m_diagnostics.insert(m_diagnostics.end(), std::make_move_iterator(diagnostics.begin()),
                             std::make_move_iterator(diagnostics.end()));
    }

    Diagnostics m_diagnostics;
    std::map<std::string, fs::path> m_packs;
    bool m_foundAny = false;
};

} // namespace

Diagnostics check(const fs::path &path)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return FolderChecker().check(path);
    if (path.filename() == "pack.json" && fs::is_regular_file(path, ignored))
        return PackChecker(path.has_parent_path() ? path.parent_path() : fs::path(".")).check();
    return checkLessonFile(path);
}

} // namespace simmer::scenario
