// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/reader.h"

#include "scenario/files.h"
#include "scenario/json/jsonreader.h"
#include "scenario/meaning/meaning.h"
#include "scenario/pictures.h"
#include "scenario/report.h"
#include "scenario/shape/lessonreader.h"

#include <iterator>

namespace simmer::scenario {

ReadResult<Lesson> readLesson(std::string_view json, std::string file)
{
    Report report(file);
    std::optional<LessonDraft> draft;
    std::unique_ptr<JsonDocument> document;
    if (checkSize(json.size(), report))
        document = readJson(json, report);
    if (document) {
        report.setDocument(document.get());
        draft = readLessonShape(report, document->root());
    }
    if (draft) {
        draft->lesson.file = file;
        checkMeaning(report, *draft);
    }
    ReadResult<Lesson> result;
    if (draft && report.errorCount() == 0) {
        draft->lesson.json = std::string(json);
        draft->lesson.pictures = report.takePictures();
        result.value = std::make_shared<const Lesson>(std::move(draft->lesson));
    }
    result.diagnostics = report.take();
    return result;
}

ReadResult<Lesson> readLessonFile(const std::filesystem::path &path)
{
    Report report(path.string());
    const auto text = readTextFile(path, report);
    if (!text)
        return {nullptr, report.take()};
    auto result = readLesson(*text, path.string());
    if (result.value) {
        auto pictures = checkPictures(result.value->pictures, path.parent_path(), path.string());
        result.diagnostics.insert(result.diagnostics.end(), std::make_move_iterator(pictures.begin()),
                                  std::make_move_iterator(pictures.end()));
    }
    return result;
}

} // namespace simmer::scenario
