// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/choosing.h"
#include "scenario/files.h"
#include "scenario/glossary.h"
#include "scenario/json/jsonreader.h"
#include "scenario/meaning/translations.h"
#include "scenario/pictures.h"
#include "scenario/report.h"
#include "scenario/shape/choosingreader.h"
#include "scenario/shape/glossaryreader.h"

#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace simmer::scenario {

namespace fs = std::filesystem;

namespace {

/// A file that a pack need not have; without it, an empty value.
template <typename Value>
ReadResult<Value> readReference(const fs::path &file, std::optional<Value> (*readShape)(Report &, JsonNode))
{
    ReadResult<Value> result;
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(file, ignored))) {
        result.value = std::make_shared<const Value>();
        return result;
    }
    Report report(file.string());
    const auto text = readTextFile(file, report);
    const auto document = text ? readJson(*text, report) : nullptr;
    if (document) {
        report.setDocument(document.get());
        auto value = readShape(report, document->root());
        if (value)
            checkTranslations(report);
        if (value && report.errorCount() == 0)
            result.value = std::make_shared<const Value>(std::move(*value));
    }
    result.diagnostics = report.take();
    return result;
}

} // namespace

fs::path glossaryFile(const fs::path &packFolder)
{
    return packFolder / "reference" / "glossary.json";
}

ReadResult<Glossary> readGlossary(const fs::path &packFolder)
{
    const fs::path file = glossaryFile(packFolder);
    auto result = readReference<Glossary>(file, readGlossaryShape);
    if (result.value) {
        auto pictures = checkPictures(result.value->pictures, packFolder, file.string());
        result.diagnostics.insert(result.diagnostics.end(), std::make_move_iterator(pictures.begin()),
                                  std::make_move_iterator(pictures.end()));
    }
    return result;
}

fs::path choosingFile(const fs::path &packFolder)
{
    return packFolder / "reference" / "choosing.json";
}

ReadResult<Choosing> readChoosing(const fs::path &packFolder)
{
    return readReference<Choosing>(choosingFile(packFolder), readChoosingShape);
}

} // namespace simmer::scenario
