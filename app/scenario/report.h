// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/json/jsondocument.h"
#include "scenario/pictures.h"

#include <optional>
#include <string>
#include <string_view>

namespace simmer::scenario {

/// Where something stands: a pointer, and for a part of a string how many decoded bytes after its begin.
struct Place
{
    std::string pointer;
    std::optional<std::size_t> inside = std::nullopt;
};

/// Collects what is wrong with one file. Keeps the first `mostKept` and counts the rest, so that a hostile
/// file costs no more than a bad one.
class Report
{
public:
    static constexpr std::size_t mostKept = 500;

    explicit Report(std::string file) : m_file(std::move(file)) {}

    /// Where pointers given to `at` are looked up. The document has to outlive the report's use.
    void setDocument(const JsonDocument *document) { m_document = document; }

    void error(std::string_view rule, const Source &source, Phrase message, Phrase hint = {});
    void warning(std::string_view rule, const Source &source, Phrase message, Phrase hint = {});
    void error(std::string_view rule, const Place &place, Phrase message, Phrase hint = {});
    void error(std::string_view rule, JsonNode node, Phrase message, Phrase hint = {});

    /// The place of the value at `pointer`; of the closest thing around it when there is none.
    Source at(const std::string &pointer) const;
    /// A place inside the string at `pointer`, `offset` decoded bytes after its start.
    Source at(const std::string &pointer, std::size_t offset) const;
    /// The place of the key of the value at `pointer`.
    Source atKey(const std::string &pointer) const;

    /// Whether an object stands at `pointer`, and not just a string.
    bool isMap(const std::string &pointer) const;

    /// Errors so far, those beyond the kept ones included.
    std::size_t errorCount() const { return m_errors; }
    /// No more are kept: checks may save themselves the trouble of a hint.
    bool isFull() const { return m_diagnostics.size() >= mostKept; }

    /// Remembers a text for people, for the check of translations.
    void noteText(JsonNode text) { m_texts.push_back(text); }
    const std::vector<JsonNode> &texts() const { return m_texts; }

    /// Remembers a picture that a text shows.
    void notePicture(PictureUse use) { m_pictures.push_back(std::move(use)); }
    std::vector<PictureUse> takePictures() { return std::move(m_pictures); }

    /// Everything, in the order of the file.
    Diagnostics take();

private:
    void add(std::string_view rule, Severity severity, const Source &source, Phrase &&message, Phrase &&hint);

    std::string m_file;
    const JsonDocument *m_document = nullptr;
    Diagnostics m_diagnostics;
    std::vector<JsonNode> m_texts;
    std::vector<PictureUse> m_pictures;
    std::size_t m_errors = 0;
    std::size_t m_dropped = 0;
};

/// `text` in typographic quotes for a message: shortened, and without control characters.
std::string inQuotes(std::string_view text);

} // namespace simmer::scenario
