// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/files.h"
#include "scenario/json/jsonreader.h"
#include "scenario/meaning/translations.h"
#include "scenario/reader.h"
#include "scenario/report.h"
#include "scenario/shape/packreader.h"

namespace simmer::scenario {

ReadResult<Pack> readPack(const std::filesystem::path &folder)
{
    const auto file = folder / "pack.json";
    Report report(file.string());
    const auto text = readTextFile(file, report);
    const auto document = text ? readJson(*text, report) : nullptr;
    ReadResult<Pack> result;
    if (document) {
        report.setDocument(document.get());
        auto pack = readPackShape(report, document->root());
        if (pack)
            checkTranslations(report);
        if (pack && report.errorCount() == 0) {
            pack->folder = folder.string();
            result.value = std::make_shared<const Pack>(std::move(*pack));
        }
    }
    result.diagnostics = report.take();
    return result;
}

} // namespace simmer::scenario
