// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/check/packchecker.h"

#include "scenario/check/filelisting.h"
#include "scenario/estimate.h"
#include "scenario/files.h"
#include "scenario/glossary.h"
#include "scenario/json/jsonreader.h"
#include "scenario/reader.h"
#include "scenario/suggestion.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

/// Lanes over a limit are refused and the others still run, so that this is no error.
void appendLimits(const Lesson &lesson, Diagnostics &diagnostics)
{
    const auto cost = estimate(lesson.scenario);
    for (auto model : lesson.scenario.models) {
        for (auto &limit : overLimits(lesson.scenario, model, cost)) {
            limit.severity = Severity::Warning;
            limit.file = lesson.file;
            diagnostics.push_back(std::move(limit));
        }
    }
}

/// Runs `add` with a report that knows the places in a JSON file that has been read before.
template <typename Add>
Diagnostics reportOn(const std::filesystem::path &file, const std::string &text, Add add)
{
    Report ignored({});
    Report report(file.string());
    const auto document = readJson(text, ignored);
    report.setDocument(document.get());
    add(report);
    return report.take();
}

} // namespace

Diagnostics checkLessonFile(const std::filesystem::path &file)
{
    auto read = readLessonFile(file);
    if (read.value)
        appendLimits(*read.value, read.diagnostics);
    return std::move(read.diagnostics);
}

void PackChecker::append(Diagnostics diagnostics)
{
    m_diagnostics.insert(m_diagnostics.end(), std::make_move_iterator(diagnostics.begin()),
                         std::make_move_iterator(diagnostics.end()));
}

Diagnostics PackChecker::check()
{
    auto read = readPack(m_folder);
    append(std::move(read.diagnostics));
    if (read.value) {
        m_id = read.value->id;
        takeUnits(*read.value);
        checkListed();
    }
    for (const auto &file : lessonFilesIn(m_folder))
        checkLesson(file.stem().string(), file);
    if (read.value)
        checkUnlisted();
    checkGlossary();
    checkChoosing();
    return std::move(m_diagnostics);
}

void PackChecker::takeUnits(const Pack &pack)
{
    for (std::size_t u = 0; u < pack.units.size(); ++u) {
        const auto &lessons = pack.units[u].lessons;
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            m_rank.emplace(lessons[i], m_order.size());
            m_order.push_back(lessons[i]);
            m_pointers.emplace(lessons[i], "/units/" + std::to_string(u) + "/lessons/" + std::to_string(i));
        }
    }
}

void PackChecker::checkListed()
{
    std::vector<std::string> there;
    for (const auto &file : lessonFilesIn(m_folder))
        there.push_back(file.stem().string());
    const std::vector<std::string_view> candidates(there.begin(), there.end());
    const auto packFile = m_folder / "pack.json";
    Report ignored(packFile.string());
    const auto text = readTextFile(packFile, ignored).value_or("");
    append(reportOn(packFile, text, [&](Report &report) {
        for (const auto &id : m_order) {
            if (std::find(there.begin(), there.end(), id) != there.end())
                continue;
            const auto best = closest(id, candidates);
            report.error("lesson/absent", Place{m_pointers[id]},
                         Phrase::of("the pack has no lesson %1: there is no file %2", inQuotes(id),
                                    inQuotes(id + ".json")),
                         best.empty() ? Phrase::of("Add the file, or remove the id here") : didYouMean(best));
        }
    }));
}

void PackChecker::checkUnlisted()
{
    for (const auto &file : lessonFilesIn(m_folder)) {
        const auto id = file.stem().string();
        if (m_rank.count(id))
            continue;
        Report report(file.string());
        report.warning("lesson/unlisted", Source{}, Phrase::of("no unit of the pack lists this lesson"),
                       Phrase::of("Add \"%1\" to a unit in pack.json, or remove the file", id));
        append(report.take());
    }
}

void PackChecker::checkLesson(const std::string &id, const std::filesystem::path &file)
{
    auto read = readLessonFile(file);
    if (read.value)
        appendLimits(*read.value, read.diagnostics);
    append(std::move(read.diagnostics));
    if (read.value && m_rank.count(id))
        checkPrerequisites(*read.value);
}

void PackChecker::checkPrerequisites(const Lesson &lesson)
{
    const std::vector<std::string_view> candidates(m_order.begin(), m_order.end());
    append(reportOn(lesson.file, lesson.json, [&](Report &report) {
        for (std::size_t i = 0; i < lesson.prerequisites.size(); ++i) {
            const auto &id = lesson.prerequisites[i];
            const Place place{"/prerequisites/" + std::to_string(i)};
            const auto rank = m_rank.find(id);
            if (rank == m_rank.end()) {
                report.error("lesson/prerequisite", place,
                             Phrase::of("the pack lists no lesson %1", inQuotes(id)),
                             suggest(id, candidates));
            } else if (rank->second > m_rank[lesson.id]) {
                report.error("lesson/prerequisite", place,
                             Phrase::of("the lesson %1 comes later in the pack than this one, which needs it",
                                        inQuotes(id)),
                             Phrase::of("Change the order in pack.json"));
            }
        }
    }));
}

void PackChecker::checkGlossary()
{
    auto read = readGlossary(m_folder);
    append(std::move(read.diagnostics));
    if (!read.value || m_id.empty())
        return;
    const std::vector<std::string_view> candidates(m_order.begin(), m_order.end());
    const auto file = glossaryFile(m_folder);
    Report ignored(file.string());
    const auto text = read.value->terms.empty() ? "" : readTextFile(file, ignored).value_or("");
    append(reportOn(file, text, [&](Report &report) {
        for (std::size_t i = 0; i < read.value->terms.size(); ++i) {
            const auto &id = read.value->terms[i].lesson;
            if (!m_rank.count(id))
                report.error("lesson/absent", Place{"/terms/" + std::to_string(i) + "/lesson"},
                             Phrase::of("the pack lists no lesson %1", inQuotes(id)),
                             suggest(id, candidates));
        }
    }));
}

void PackChecker::checkChoosing()
{
    auto read = readChoosing(m_folder);
    append(std::move(read.diagnostics));
    if (!read.value || m_id.empty() || read.value->isEmpty())
        return;
    const auto file = choosingFile(m_folder);
    Report ignored(file.string());
    append(reportOn(file, readTextFile(file, ignored).value_or(""), [&](Report &report) {
        for (std::size_t i = 0; i < read.value->figures.size(); ++i)
            checkFigure(report, read.value->figures[i], "/figures/" + std::to_string(i));
    }));
}

void PackChecker::checkFigure(Report &report, const Choosing::Figure &figure,
                              const std::string &pointer) const
{
    if (!m_rank.count(figure.lesson)) {
        const std::vector<std::string_view> candidates(m_order.begin(), m_order.end());
        report.error("lesson/absent", Place{pointer + "/lesson"},
                     Phrase::of("the pack lists no lesson %1", inQuotes(figure.lesson)),
                     suggest(figure.lesson, candidates));
        return;
    }
    const auto lesson = readLessonFile(m_folder / (figure.lesson + ".json")).value;
    if (!lesson)
        return;
    const auto &models = lesson->scenario.models;
    if (std::find(models.begin(), models.end(), figure.of.model) == models.end()) {
        report.error("lesson/unknown-model", Place{pointer + "/of"},
                     Phrase::of("the lesson %1 does not run the model %2", inQuotes(figure.lesson),
                                inQuotes(name(figure.of.model))),
                     Phrase::of("Measure another one, or add it to that lesson"));
    }
    const bool isOfTask = !figure.of.subject.empty() && !figure.of.measure.empty();
    if (isOfTask && figure.of.subject != "main" && !lesson->scenario.task(figure.of.subject))
        report.error(
            "lesson/unknown-task", Place{pointer + "/of"},
            Phrase::of("the lesson %1 has no task %2", inQuotes(figure.lesson), inQuotes(figure.of.subject)),
            Phrase::of("Name one of its tasks"));
}

} // namespace simmer::scenario
